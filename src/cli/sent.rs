use std::path::PathBuf;

use super::args::ReadingArgs;
use super::fault::Fault;
use super::screen::Screen;
use super::{inputs, progress};
use crate::align::{Register, align};
use crate::document::Document;
use crate::extract::{self, Unreadable};
use crate::finding::{Code, Finding, Subject};
use crate::ruleset::RuleSet;

/// What was sent: a register of what could be read, and what could not.
#[derive(Debug)]
pub struct Sent {
    /// The files that were read, aligned with the rule set.
    pub register: Register,
    /// Files that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Paths that gave no file at all.
    pub faults: Vec<Fault>,
    /// Files of a folder that were passed over and that somebody may miss.
    pub passed_over: Vec<PathBuf>,
}

/// Reads and aligns all that the paths stand for. The faults are returned when there is nothing at all to read.
pub fn receive(paths: &[PathBuf], options: &ReadingArgs, rules: &RuleSet, quiet: bool) -> Result<Sent, Vec<Fault>> {
    let Read { documents, unreadable, faults, passed_over } = read(paths, options, quiet)?;
    Ok(Sent { register: align(documents, rules), unreadable, faults, passed_over })
}

/// What was read, before it is aligned with anything.
#[derive(Debug)]
pub struct Read {
    /// The files, in the order of their paths.
    pub documents: Vec<Document>,
    /// Files that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Paths that gave no file at all.
    pub faults: Vec<Fault>,
    /// Files of a folder that were passed over and that somebody may miss.
    pub passed_over: Vec<PathBuf>,
}

/// Reads all that the paths stand for. The faults are returned when there is nothing at all to read.
pub fn read(paths: &[PathBuf], options: &ReadingArgs, quiet: bool) -> Result<Read, Vec<Fault>> {
    let inputs = inputs::collect(paths);
    let mut unreadable = Vec::new();
    if inputs.files.is_empty() {
        return Err(inputs.faults);
    }
    let options = extract::Options { ocr: options.ocr, convert_with: options.convert_with.clone() };
    let bar = progress::bar(inputs.files.len(), quiet);
    let mut documents = Vec::new();
    for reading in extract::read_all(&inputs.files, &options, &|done| bar.set_position(done as u64)) {
        match reading {
            Ok(document) => documents.push(document),
            Err(failure) => unreadable.push(failure),
        }
    }
    bar.finish_and_clear();
    Ok(Read { documents, unreadable, faults: inputs.faults, passed_over: inputs.passed_over })
}

impl Sent {
    /// What is said of the files that could not be read.
    pub fn findings(&self) -> Vec<Finding> {
        self.unreadable.iter().map(unreadable).collect()
    }

    /// Says on standard error what could not be read, and returns whether anything could not.
    pub fn complain(&self, screen: Screen) -> bool {
        note(&self.passed_over, screen);
        complain(&self.faults, &self.unreadable, screen)
    }
}

impl Read {
    /// As [`Sent::complain`].
    pub fn complain(&self, screen: Screen) -> bool {
        note(&self.passed_over, screen);
        complain(&self.faults, &self.unreadable, screen)
    }
}

/// Says which files of a folder were passed over: what is not reported would else be taken for read.
fn note(passed_over: &[PathBuf], screen: Screen) {
    if passed_over.is_empty() {
        return;
    }
    let names: Vec<String> = passed_over.iter().take(NAMED).map(|path| inputs::shown(path)).collect();
    let more = passed_over.len().saturating_sub(NAMED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    let words = "links are not followed, and by their names the others are no submissions";
    screen.note(&format!("passed over: {}{more} ({words}; give the path of one to have it read)", names.join(", ")));
}

/// The most files that are named so.
const NAMED: usize = 5;

fn complain(faults: &[Fault], unreadable: &[Unreadable], screen: Screen) -> bool {
    for fault in faults {
        screen.fault(fault);
    }
    for failure in unreadable {
        screen.fault(&Fault::new(failure.to_string()));
    }
    !faults.is_empty() || !unreadable.is_empty()
}

fn unreadable(failed: &Unreadable) -> Finding {
    let name = failed.path.rsplit('/').next().unwrap_or(&failed.path);
    Finding {
        code: Code::Unreadable,
        severity: Code::Unreadable.default_severity(),
        subject: Subject::default(),
        source: Some(failed.path.clone()),
        page: None,
        line: None,
        message: format!("{name} could not be read: {}.", failed.failure.to_string().trim_end_matches('.')),
        evidence: name.to_owned(),
        suggestion: "Ask for the file again, in a format that can be read.".to_owned(),
    }
}
