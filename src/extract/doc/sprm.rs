//! Formatting as Word 97 writes it: a run of codes, each with an operand whose size the code tells.

use crate::extract::grid::Merge;
use crate::extract::ole::{u16_at, u32_at};

/// One code with its operand.
#[derive(Clone, Copy)]
pub(super) struct Sprm<'a> {
    pub(super) code: u16,
    pub(super) operand: &'a [u8],
}

impl Sprm<'_> {
    pub(super) fn byte(&self) -> u8 {
        self.operand.first().copied().unwrap_or(0)
    }

    pub(super) fn short(&self) -> u16 {
        u16_at(self.operand, 0).unwrap_or(0)
    }

    pub(super) fn long(&self) -> u32 {
        u32_at(self.operand, 0).unwrap_or(0)
    }
}

/// Definition of a table row: its operand's size takes two bytes.
pub(super) const ROW: u16 = 0xD608;
/// Tab stops: a size of 255 means that it has to be counted.
const TABS: u16 = 0xC615;

/// The codes of a run, until one does not fit.
pub(super) fn sprms(mut bytes: &[u8]) -> impl Iterator<Item = Sprm<'_>> {
    std::iter::from_fn(move || {
        let code = u16_at(bytes, 0)?;
        let rest = &bytes[2..];
        let (head, length) = match code >> 13 {
            0 | 1 => (0, 1),
            2 | 4 | 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            _ if code == ROW => (2, usize::from(u16_at(rest, 0)?).saturating_sub(1)),
            _ if code == TABS && rest.first() == Some(&255) => {
                let deleted = usize::from(*rest.get(1)?);
                let added = usize::from(*rest.get(2 + deleted * 4)?);
                (1, 2 + deleted * 4 + added * 3)
            }
            _ => (1, usize::from(*rest.first()?)),
        };
        let operand = rest.get(head..head + length)?;
        bytes = &rest[head + length..];
        Some(Sprm { code, operand })
    })
}

/// How characters look. Toggles of a style are counted from the style below it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) underline: bool,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
    pub(super) inserted: bool,
    /// A character that stands for something: a field's mark, a picture, a note's number.
    pub(super) special: bool,
    /// The character style.
    pub(super) style: u16,
    /// The size in half points; 0 if nothing says.
    pub(super) size: u16,
    /// Where in the data stream the picture or form field lies.
    pub(super) data_at: Option<u32>,
    /// A character of a symbol font.
    pub(super) symbol: Option<u16>,
}

impl Look {
    /// Applies a run of codes; `style` is the look that toggles refer to.
    pub(super) fn apply(&mut self, bytes: &[u8], style: &Self) {
        for sprm in sprms(bytes) {
            let toggle = |of_style: bool| match sprm.byte() {
                0x80 => of_style,
                0x81 => !of_style,
                value => value != 0,
            };
            match sprm.code {
                0x0800 => self.deleted = sprm.byte() != 0,
                0x0801 => self.inserted = sprm.byte() != 0,
                0x0835 => self.bold = toggle(style.bold),
                0x0836 => self.italic = toggle(style.italic),
                0x0837 => self.strike = toggle(style.strike),
                0x083C => self.hidden = toggle(style.hidden),
                0x0855 => self.special = sprm.byte() != 0,
                0x2A3E => self.underline = sprm.byte() != 0,
                0x2A53 => self.strike |= sprm.byte() != 0,
                0x4A30 => self.style = sprm.short(),
                0x4A43 => self.size = sprm.short(),
                0x6A03 => {
                    self.data_at = Some(sprm.long());
                    self.special = true;
                }
                0x6A09 => {
                    self.symbol = u16_at(sprm.operand, 2);
                    self.special = true;
                }
                _ => {}
            }
        }
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Shape {
    pub(super) style: u16,
    /// How many tables it lies in.
    pub(super) depth: u32,
    pub(super) in_table: bool,
    /// The mark at the end of a row of the outermost table, and of an inner one.
    pub(super) row_end: bool,
    pub(super) inner_row_end: bool,
    pub(super) inner_cell_end: bool,
    /// The outline level, from 0; 9 is running text.
    pub(super) outline: Option<u8>,
    /// The list, counted from 1, and the level in it.
    pub(super) list: u16,
    pub(super) level: u8,
    pub(super) row: Option<Row>,
}

/// The shape of a row: the edges of its cells in twentieths of a point, and how each cell is merged.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Row {
    pub(super) edges: Vec<i32>,
    pub(super) cells: Vec<Merge>,
}

const CELL_BYTES: usize = 20;

impl Shape {
    /// Applies a run of codes; `data` is the data stream, where runs lie that are too long for the paragraph's page.
    pub(super) fn apply(&mut self, bytes: &[u8], data: &[u8]) {
        for sprm in sprms(bytes) {
            match sprm.code {
                0x6645 | 0x6646 => {
                    let at = sprm.long() as usize;
                    let length = usize::from(u16_at(data, at).unwrap_or(0));
                    let run = at.checked_add(2).and_then(|from| data.get(from..from + length)).unwrap_or_default();
                    for sprm in sprms(run) {
                        self.apply_one(sprm);
                    }
                }
                _ => self.apply_one(sprm),
            }
        }
    }

    fn apply_one(&mut self, sprm: Sprm<'_>) {
        let on = sprm.byte() != 0;
        match sprm.code {
            0x2416 => self.in_table = on,
            0x2417 => self.row_end = on,
            0x244B => self.inner_cell_end = on,
            0x244C => self.inner_row_end = on,
            0x6649 => self.depth = sprm.long(),
            0x2640 => self.outline = Some(sprm.byte()),
            0x260A => self.level = sprm.byte().min(8),
            0x460B => self.list = sprm.short(),
            ROW => self.row = Some(Row::parse(sprm.operand)),
            0x5624 => self.merge(sprm),
            0xD62B => {
                let cell = self.row.as_mut().and_then(|row| row.cells.get_mut(usize::from(sprm.byte())));
                if let (Some(cell), Some(&value)) = (cell, sprm.operand.get(1)) {
                    cell.upward = value == 1;
                }
            }
            _ => {}
        }
    }

    fn merge(&mut self, sprm: Sprm<'_>) {
        let (Some(row), [first, limit, ..]) = (self.row.as_mut(), sprm.operand) else { return };
        for cell in row.cells.iter_mut().take(usize::from(*limit)).skip(usize::from(*first) + 1) {
            cell.leftward = true;
        }
    }
}

impl Row {
    fn parse(bytes: &[u8]) -> Self {
        let count = usize::from(bytes.first().copied().unwrap_or(0));
        let edges = (0..=count)
            .map_while(|edge| u16_at(bytes, 1 + edge * 2))
            .map(|edge| i32::from(edge.cast_signed()))
            .collect();
        let cells_at = 1 + (count + 1) * 2;
        let cells = (0..count).map(|cell| {
            let flags = u16_at(bytes, cells_at + cell * CELL_BYTES).unwrap_or(0);
            Merge { leftward: flags & 2 != 0, upward: flags & 0x20 != 0 && flags & 0x40 == 0 }
        });
        Self { edges, cells: cells.collect() }
    }
}
