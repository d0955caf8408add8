use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;

use super::{Fault, Ns};
use crate::extract::limits::{MAX_XML_DEPTH, MAX_XML_NAMESPACES, MAX_XML_NODES};

/// XML, read one step at a time. Depth and number of nodes are bounded, entities that a file declares are never
/// expanded, and nothing here recurses.
pub(in crate::extract) struct Markup<'a> {
    reader: Reader<&'a [u8]>,
    bindings: Vec<Binding>,
    /// The last prefix looked up, since nearly all elements of a part share one.
    last: Option<(String, Ns)>,
    depth: usize,
    nodes: usize,
    /// Whether the last step opened an empty element, which the next one closes.
    empty: bool,
}

/// A prefix and its namespace.
#[derive(Debug, Clone)]
pub(in crate::extract) struct Binding {
    prefix: String,
    ns: Ns,
    depth: usize,
}

/// One step through the markup.
#[derive(Debug)]
pub(in crate::extract) enum Step<'a> {
    /// An element begins. An empty one closes at the next step.
    Open(Element<'a>),
    /// The last open element ends.
    Close,
    /// Text, or a piece of it.
    Text(Cow<'a, str>),
    /// The end, all elements closed.
    End,
}

/// The beginning of an element.
#[derive(Debug)]
pub(in crate::extract) struct Element<'a> {
    /// Its namespace.
    pub ns: Ns,
    /// Where the name begins after its prefix.
    local: usize,
    start: BytesStart<'a>,
}

impl<'a> Markup<'a> {
    /// Over decoded text.
    pub(in crate::extract) fn new(text: &'a str) -> Self {
        Self::within(text, Vec::new())
    }

    /// Over a piece cut out of a larger file, with the prefixes that are declared around it.
    pub(in crate::extract) fn within(text: &'a str, bindings: Vec<Binding>) -> Self {
        Self { reader: Reader::from_str(text), bindings, last: None, depth: 0, nodes: 0, empty: false }
    }

    /// The next step. Fails where the markup is broken or meets a limit.
    pub(in crate::extract) fn step(&mut self) -> Result<Step<'a>, Fault> {
        if std::mem::take(&mut self.empty) {
            self.close();
            return Ok(Step::Close);
        }
        loop {
            match self.event()? {
                Event::Start(start) => return self.open(start).map(Step::Open),
                Event::Empty(start) => {
                    self.empty = true;
                    return self.open(start).map(Step::Open);
                }
                Event::End(_) => {
                    self.close();
                    return Ok(Step::Close);
                }
                Event::Text(text) => return Ok(Step::Text(text.into_inner())),
                Event::CData(text) => return Ok(Step::Text(text.into_inner())),
                Event::GeneralRef(reference) => {
                    if let Some(value) = resolve_predefined_entity(&reference) {
                        return Ok(Step::Text(Cow::Borrowed(value)));
                    }
                    if let Ok(Some(c)) = reference.resolve_char_ref() {
                        return Ok(Step::Text(Cow::Owned(c.to_string())));
                    }
                    let name: String = reference.chars().take(40).collect();
                    return Err(self.broken(&format!("the entity &{name}; has no meaning in such a file")));
                }
                Event::Eof if self.depth > 0 => return Err(self.broken("the markup ends in the middle")),
                Event::Eof => return Ok(Step::End),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// The next element inside the one that was opened last, text passed over; `None` at its end, which is then read. Each
    /// child has to be read or skipped to its end before the next is asked for.
    pub(in crate::extract) fn child(&mut self) -> Result<Option<Element<'a>>, Fault> {
        loop {
            match self.step()? {
                Step::Open(element) => return Ok(Some(element)),
                Step::Close | Step::End => return Ok(None),
                Step::Text(_) => {}
            }
        }
    }

    /// Passes over the rest of the element that was opened last.
    pub(in crate::extract) fn skip(&mut self) -> Result<(), Fault> {
        if std::mem::take(&mut self.empty) {
            self.close();
            return Ok(());
        }
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            // What the elements passed over are called and declare is of no use to anybody.
            match self.event()? {
                Event::Start(_) => self.deepen()?,
                Event::End(_) => self.close(),
                Event::Eof if self.depth > 0 => return Err(self.broken("the markup ends in the middle")),
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(())
    }

    fn event(&mut self) -> Result<Event<'a>, Fault> {
        self.nodes += 1;
        if self.nodes > MAX_XML_NODES {
            let limit = format!("a part has more than {MAX_XML_NODES} XML nodes (limit `MAX_XML_NODES`)");
            return Err(Fault::Limit(limit));
        }
        self.reader.read_event().map_err(|error| self.broken(&error.to_string()))
    }

    fn deepen(&mut self) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > MAX_XML_DEPTH {
            let limit = format!("its parts are nested more than {MAX_XML_DEPTH} deep (limit `MAX_XML_DEPTH`)");
            return Err(Fault::Limit(limit));
        }
        Ok(())
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        while self.bindings.last().is_some_and(|binding| binding.depth > self.depth) {
            self.bindings.pop();
            self.last = None;
        }
    }

    /// The number of open elements.
    pub(in crate::extract) fn depth(&self) -> usize {
        self.depth
    }

    /// The byte at which the next step begins.
    pub(in crate::extract) fn position(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    /// The prefixes declared here, for [`Markup::within`].
    pub(in crate::extract) fn bindings(&self) -> Vec<Binding> {
        self.bindings.iter().map(|binding| Binding { depth: 0, ..binding.clone() }).collect()
    }

    /// The namespace of a prefix.
    pub(in crate::extract) fn namespace(&self, prefix: &str) -> Ns {
        match self.bindings.iter().rev().find(|binding| binding.prefix == prefix) {
            Some(binding) => binding.ns,
            None if prefix == "xml" => Ns::Xml,
            None => Ns::Other,
        }
    }

    fn open(&mut self, start: BytesStart<'a>) -> Result<Element<'a>, Fault> {
        self.deepen()?;
        if start.attributes_raw().split('x').skip(1).any(|rest| rest.starts_with("mlns")) {
            self.declare(&start)?;
        }
        let QName(name) = start.name();
        let colon = name.find(':');
        let prefix = colon.map_or("", |colon| &name[..colon]);
        let ns = match &self.last {
            Some((known, ns)) if known == prefix => *ns,
            _ => {
                let ns = self.namespace(prefix);
                self.last = Some((prefix.to_owned(), ns));
                ns
            }
        };
        Ok(Element { ns, local: colon.map_or(0, |colon| colon + 1), start })
    }

    fn declare(&mut self, start: &BytesStart<'a>) -> Result<(), Fault> {
        for attribute in start.attributes().with_checks(false).flatten() {
            let QName(key) = attribute.key;
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => continue,
            };
            let (prefix, ns) = (prefix.to_owned(), Ns::of(attribute.value.trim()));
            self.bindings.push(Binding { prefix, ns, depth: self.depth });
            self.last = None;
            if self.bindings.len() > MAX_XML_NAMESPACES {
                let limit =
                    format!("a part declares over {MAX_XML_NAMESPACES} namespaces (limit `MAX_XML_NAMESPACES`)");
                return Err(Fault::Limit(limit));
            }
        }
        Ok(())
    }

    fn broken(&self, detail: &str) -> Fault {
        Fault::Broken(format!("at byte {}: {detail}", self.reader.error_position().max(self.reader.buffer_position())))
    }
}

impl Element<'_> {
    /// Its name without the prefix.
    pub(in crate::extract) fn name(&self) -> &str {
        let QName(name) = self.start.name();
        &name[self.local..]
    }

    /// The value of the first attribute of this name, whatever its prefix.
    pub(in crate::extract) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        self.find(|key| key.rsplit_once(':').map_or(key, |(_, local)| local) == name)
    }

    /// The value of the first attribute of this name in this namespace.
    pub(in crate::extract) fn attribute_of(&self, markup: &Markup, ns: Ns, name: &str) -> Option<Cow<'_, str>> {
        self.find(|key| {
            key.split_once(':').is_some_and(|(prefix, local)| local == name && markup.namespace(prefix) == ns)
        })
    }

    /// The value of `val`, which most elements of Word have.
    pub(in crate::extract) fn value(&self) -> Option<Cow<'_, str>> {
        self.attribute("val")
    }

    /// Whether a switch is on: an element without a value is.
    pub(in crate::extract) fn is_on(&self) -> bool {
        !matches!(self.value().as_deref(), Some("0" | "false" | "off" | "none"))
    }

    /// The value of an attribute as a whole number.
    pub(in crate::extract) fn number(&self, name: &str) -> Option<i64> {
        self.attribute(name)?.trim().parse().ok()
    }

    fn find(&self, wanted: impl Fn(&str) -> bool) -> Option<Cow<'_, str>> {
        // A broken attribute ends the search: what stands before it is still found.
        let found =
            self.start.attributes().with_checks(false).map_while(Result::ok).find(|found| wanted(found.key.0))?;
        match found.value {
            Cow::Borrowed(raw) if !raw.contains('&') => Some(Cow::Borrowed(raw)),
            // An entity that the file declares stays as it is written.
            raw => Some(Cow::Owned(unescape(&raw).map_or_else(|_| raw.to_string(), Cow::into_owned))),
        }
    }
}

/// The text of a part: UTF-8 as a rule, UTF-16 by its mark, anything else as its XML declaration says. Bytes that are
/// none of that become U+FFFD.
pub(in crate::extract) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = match bytes {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] | [0, b'<', ..] => UTF_16BE,
        _ => declared(bytes).unwrap_or(UTF_8),
    };
    encoding.decode(bytes).0
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = std::str::from_utf8(&bytes[..bytes.len().min(120)]).ok()?;
    let head = &head[..head.find("?>")?];
    let value = head[head.find("encoding")? + "encoding".len()..].trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Encoding::for_label(value[1..].split(quote).next()?.as_bytes())
}
