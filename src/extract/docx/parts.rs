use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::extract::limits::MAX_PARTS;
use crate::extract::package::{Binding, Fault, Markup, Ns, Step, Zipped, decode};

/// The parts of a Word file, from a zip or from one file of XML (flat OPC).
pub(super) enum Parts<'a> {
    /// A zip.
    Zipped(Zipped<'a>),
    /// Flat OPC.
    Flat(Flat<'a>),
}

/// A file of XML that holds all parts.
pub(super) struct Flat<'a> {
    text: Cow<'a, str>,
    parts: BTreeMap<String, (Range<usize>, Vec<Binding>)>,
}

/// The markup of one part.
pub(super) struct Part {
    text: String,
    bindings: Vec<Binding>,
}

impl Part {
    /// Steps through it from the beginning.
    pub(super) fn markup(&self) -> Markup<'_> {
        Markup::within(&self.text, self.bindings.clone())
    }
}

impl<'a> Parts<'a> {
    /// Opens a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        if bytes.starts_with(b"PK") { Zipped::open(bytes).map(Self::Zipped) } else { Flat::open(bytes).map(Self::Flat) }
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        match self {
            Self::Zipped(zipped) => zipped.has(name),
            Self::Flat(flat) => flat.parts.contains_key(&name.to_lowercase()),
        }
    }

    /// A part; `None` where there is none of this name.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Part>, Fault> {
        match self {
            Self::Zipped(zipped) => {
                let Some(bytes) = zipped.read(name)? else { return Ok(None) };
                let text = match decode(&bytes) {
                    Cow::Owned(text) => Some(text),
                    Cow::Borrowed(text) if text.len() != bytes.len() => Some(text.to_owned()),
                    Cow::Borrowed(_) => None,
                };
                let text = text.unwrap_or_else(|| String::from_utf8(bytes).unwrap_or_default());
                Ok(Some(Part { text, bindings: Vec::new() }))
            }
            Self::Flat(flat) => Ok(flat.parts.get(&name.to_lowercase()).map(|(range, bindings)| Part {
                text: flat.text[range.clone()].to_owned(),
                bindings: bindings.clone(),
            })),
        }
    }

    /// The names of the parts, in lower case.
    pub(super) fn names(&self) -> Vec<String> {
        match self {
            Self::Zipped(zipped) => zipped.entries().into_iter().map(|entry| entry.name.to_lowercase()).collect(),
            Self::Flat(flat) => flat.parts.keys().cloned().collect(),
        }
    }
}

impl<'a> Flat<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let text = decode(bytes);
        let mut parts = BTreeMap::new();
        {
            let mut markup = Markup::new(&text);
            let mut name = None;
            loop {
                match markup.step()? {
                    Step::Open(element) if element.ns == Ns::Flat => match element.name() {
                        "part" => {
                            name = element.attribute("name").map(|name| name.trim_start_matches('/').to_lowercase());
                        }
                        "xmlData" => {
                            let range = inside(&mut markup)?;
                            if let Some(name) = name.take() {
                                parts.entry(name).or_insert((range, markup.bindings()));
                            }
                            if parts.len() > MAX_PARTS {
                                let limit = format!("the file holds more than {MAX_PARTS} parts (limit `MAX_PARTS`)");
                                return Err(Fault::Limit(limit));
                            }
                        }
                        _ => {}
                    },
                    Step::End => break,
                    _ => {}
                }
            }
        }
        Ok(Self { text, parts })
    }
}

/// The bytes between the beginning and the end of the element that was just opened.
fn inside(markup: &mut Markup) -> Result<Range<usize>, Fault> {
    let (start, outside) = (markup.position(), markup.depth() - 1);
    loop {
        let end = markup.position();
        if matches!(markup.step()?, Step::End) || markup.depth() <= outside {
            return Ok(start..end);
        }
    }
}
