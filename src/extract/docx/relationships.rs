use std::collections::BTreeMap;

use crate::extract::package::{Fault, Markup, Ns, Step};

/// A relationship from one part to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relationship {
    /// The last word of its type: `styles`, `header`.
    pub kind: String,
    /// The part's name, or the address of what lies outside the file.
    pub target: String,
    /// Whether the target lies outside the file.
    pub external: bool,
}

/// The relationships of a part, by their ids.
#[derive(Debug, Default)]
pub(super) struct Relationships(BTreeMap<String, Relationship>);

impl Relationships {
    /// The name of the part that holds the relationships of `part`; that of the package for an empty name.
    pub(super) fn part_of(part: &str) -> String {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        format!("{folder}{slash}_rels/{name}.rels")
    }

    /// Reads the relationships of `part`.
    pub(super) fn read(mut markup: Markup, part: &str) -> Result<Self, Fault> {
        let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut found = BTreeMap::new();
        loop {
            match markup.step()? {
                Step::Open(element) if element.ns == Ns::Relations && element.name() == "Relationship" => {
                    let (Some(id), Some(target)) = (element.attribute("Id"), element.attribute("Target")) else {
                        continue;
                    };
                    let kind = element.attribute("Type").unwrap_or_default();
                    let external = element.attribute("TargetMode").is_some_and(|mode| mode == "External");
                    let relationship = Relationship {
                        kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                        target: if external { target.into_owned() } else { resolve(folder, &target) },
                        external,
                    };
                    found.entry(id.into_owned()).or_insert(relationship);
                }
                Step::End => return Ok(Self(found)),
                _ => {}
            }
        }
    }

    /// The relationship of this id.
    pub(super) fn get(&self, id: &str) -> Option<&Relationship> {
        self.0.get(id)
    }

    /// The part of the first relationship of this kind.
    pub(super) fn first(&self, kind: &str) -> Option<&str> {
        let found = self.0.values().find(|found| found.kind == kind && !found.external);
        found.map(|found| found.target.as_str())
    }
}

/// The part that a target names, seen from a folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            name => path.push(name),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}
