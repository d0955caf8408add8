//! The structure tree: what the file says its content is and in which order it is to be read.

use std::collections::{BTreeSet, HashMap};

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier};
use hayro_syntax::xref::XRef;

use super::elements::{Element, Elements, Kind};
use crate::extract::limits;

/// How often a role may be mapped to another.
const MAX_ROLES: usize = 8;

/// The tree as far as reading needs it.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// For each piece of marked content (object number of its page, stream, number) its place in the reading order and
    /// its element.
    leaves: HashMap<(u32, u32, u32), (u32, u32)>,
    pub(super) elements: Elements,
}

impl Tree {
    /// The place in the reading order and the element of marked content.
    pub(super) fn leaf(&self, page: Option<ObjectIdentifier>, stream: u32, id: u32) -> Option<(u32, u32)> {
        self.leaves.get(&(page?.obj_number, stream, id)).copied()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    /// Walks the tree of a catalogue; an empty tree if there is none.
    pub(super) fn of<'a>(catalogue: &Dict<'a>, xref: &'a XRef) -> Self {
        let Some(root) = catalogue.get::<Dict<'_>>(b"StructTreeRoot") else { return Self::default() };
        let roles = root.get::<Dict<'_>>(b"RoleMap").unwrap_or_default();
        let mut walk = Walk { tree: Self::default(), seen: BTreeSet::new(), roles, xref, order: 0 };
        walk.run(&root);
        walk.tree
    }
}

struct Walk<'a> {
    tree: Tree,
    seen: BTreeSet<ObjectIdentifier>,
    roles: Dict<'a>,
    xref: &'a XRef,
    order: u32,
}

/// What a node hands down to its kids.
#[derive(Clone, Copy)]
struct Setting {
    page: Option<u32>,
    element: u32,
}

impl<'a> Walk<'a> {
    /// Depth first, with a stack of our own: trees may be as deep as a file likes.
    fn run(&mut self, root: &Dict<'a>) {
        let top = Setting { page: None, element: 0 };
        let mut stack: Vec<(Setting, std::vec::IntoIter<MaybeRef<Object<'a>>>)> = vec![(top, kids(root))];
        let mut steps = 0;
        while let Some((setting, rest)) = stack.last_mut() {
            let setting = *setting;
            let Some(kid) = rest.next() else {
                stack.pop();
                continue;
            };
            steps += 1;
            if steps > limits::MAX_PDF_ELEMENTS {
                return;
            }
            let dict = match kid {
                MaybeRef::Ref(reference) => {
                    if !self.seen.insert(reference.into()) {
                        continue;
                    }
                    match self.xref.get::<Object<'a>>(reference.into()) {
                        Some(Object::Dict(dict)) => dict,
                        _ => continue,
                    }
                }
                MaybeRef::NotRef(Object::Number(id)) => {
                    self.leaf(setting, setting.page, 0, u32::try_from(id.as_i64()).unwrap_or(u32::MAX));
                    continue;
                }
                MaybeRef::NotRef(Object::Dict(dict)) => dict,
                MaybeRef::NotRef(_) => continue,
            };
            let page = dict.get_ref(b"Pg").map(|page| page.obj_number).or(setting.page);
            match dict.get::<Name<'_>>(b"S") {
                Some(role) => {
                    let role = self.role(&role);
                    let element = self.element(&role, &dict, setting.element);
                    let kids = kids(&dict);
                    stack.push((Setting { page, element }, kids));
                }
                None => {
                    if let Some(id) = dict.get::<u32>(b"MCID") {
                        let stream = dict.get_ref(b"Stm").map_or(0, |stream| stream.obj_number);
                        self.leaf(setting, page, stream, id);
                    }
                }
            }
        }
    }

    fn leaf(&mut self, setting: Setting, page: Option<u32>, stream: u32, id: u32) {
        let Some(page) = page else { return };
        self.order += 1;
        self.tree.leaves.entry((page, stream, id)).or_insert((self.order, setting.element));
    }

    fn role(&self, name: &Name<'_>) -> String {
        let mut role = name.as_str().to_owned();
        for _ in 0..MAX_ROLES {
            match self.roles.get::<Name<'_>>(role.as_bytes()) {
                Some(mapped) if mapped.as_str() != role && !is_standard(&role) => mapped.as_str().clone_into(&mut role),
                _ => break,
            }
        }
        role
    }

    /// The element that the content of a node belongs to: a new one, or for what stands within a line that around it.
    fn element(&mut self, role: &str, dict: &Dict<'_>, outer: u32) -> u32 {
        let elements = &mut self.tree.elements;
        let within = elements.get(outer);
        let new = |kind: Kind| Element { kind, solid: true, piece: false, open_item: None, ..within };
        let element = match role {
            "P" | "Caption" | "TOCI" | "BlockQuote" | "Index" => {
                if let Some(item) = within.open_item.filter(|&item| elements.claim(item)) {
                    return item;
                }
                new(match within.kind {
                    Kind::Item(depth) => Kind::Item(depth),
                    _ => Kind::Paragraph,
                })
            }
            "H" | "Title" | "H1" => new(Kind::Heading(1)),
            "H2" | "H3" | "H4" | "H5" | "H6" | "H7" | "H8" | "H9" => new(Kind::Heading(role.as_bytes()[1] - b'0')),
            "L" => Element { depth: within.depth.saturating_add(1), solid: false, kind: Kind::Paragraph, ..within },
            "LI" => {
                let item = Element { kind: Kind::Item(within.depth.saturating_sub(1)), solid: true, ..within };
                let id = elements.add(item);
                elements.open_item(id);
                return id;
            }
            "Note" | "FENote" => Element { note: true, solid: true, piece: false, ..within },
            "Table" => {
                let table = elements.add_table(within.cell);
                Element { table: Some(table), solid: false, kind: Kind::Paragraph, depth: 0, open_item: None, ..within }
            }
            "TR" => {
                elements.begin_row(within.table);
                Element { solid: false, ..within }
            }
            "TD" | "TH" => {
                let span = |key: &[u8]| attribute(dict, key).unwrap_or(1).clamp(1, limits::MAX_TABLE_COLUMNS);
                let cell = elements.add_cell(within.table, span(b"ColSpan"), span(b"RowSpan"));
                Element { cell: cell.or(within.cell), solid: false, kind: Kind::Paragraph, open_item: None, ..within }
            }
            "Div" | "Sect" | "Art" | "Part" | "Document" | "Figure" | "Form" | "Formula" | "TOC"
            | "DocumentFragment" | "Aside" | "Private" => Element { solid: false, kind: Kind::Paragraph, ..within },
            // Browsers name each piece of text so; what stands in a box or a cell without paragraphs has no other name.
            "NonStruct" if !within.solid && holds_text(dict) => Element { piece: true, solid: true, ..within },
            // What stands within a line, and what only groups.
            _ => return outer,
        };
        elements.add(element)
    }
}

fn is_standard(role: &str) -> bool {
    matches!(role, "P" | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "Table" | "TR" | "TD" | "TH" | "LI" | "L" | "Span")
}

/// A number of the attributes of an element, which may be one dictionary or several.
fn attribute(dict: &Dict<'_>, key: &[u8]) -> Option<u32> {
    if let Some(attributes) = dict.get::<Dict<'_>>(b"A") {
        return attributes.get::<u32>(key);
    }
    dict.get::<Array<'_>>(b"A")?.iter::<Dict<'_>>().find_map(|attributes| attributes.get::<u32>(key))
}

/// Whether a node has marked content for its kids, and no other nodes.
fn holds_text(dict: &Dict<'_>) -> bool {
    kids(dict).all(|kid| matches!(kid, MaybeRef::NotRef(_)))
}

fn kids<'a>(dict: &Dict<'a>) -> std::vec::IntoIter<MaybeRef<Object<'a>>> {
    let kids = match dict.get_raw::<Object<'a>>(b"K") {
        Some(MaybeRef::NotRef(Object::Array(kids))) => kids.raw_iter().take(limits::MAX_PDF_ELEMENTS).collect(),
        Some(MaybeRef::Ref(reference)) => match dict.get::<Object<'a>>(b"K") {
            Some(Object::Array(kids)) => kids.raw_iter().take(limits::MAX_PDF_ELEMENTS).collect(),
            _ => vec![MaybeRef::Ref(reference)],
        },
        Some(one) => vec![one],
        None => Vec::new(),
    };
    kids.into_iter()
}
