use crate::extract::package::{Element, Fault, Markup, Ns};

/// English metric units in a twip.
const EMU_PER_TWIP: i64 = 635;

/// A sheet of A4 with margins of an inch, in twips: what a section without a size is taken to be.
const A4: (i64, i64) = (11_906, 16_838);
const INCH: i64 = 1_440;

/// What a `w:sectPr` says.
#[derive(Debug, Clone)]
pub(super) struct Section {
    /// Relationship ids of its headers and footers, with whether each is a header, in the order of the file.
    pub edges: Vec<(bool, String)>,
    /// The area inside the margins, in square English metric units.
    pub area: i64,
}

impl Default for Section {
    fn default() -> Self {
        Self { edges: Vec::new(), area: area(A4, (2 * INCH, 2 * INCH)) }
    }
}

impl Section {
    /// Reads the `w:sectPr` that was just opened, to its end.
    pub(super) fn read(markup: &mut Markup) -> Result<Self, Fault> {
        let mut section = Self::default();
        let (mut page, mut margins) = (A4, (2 * INCH, 2 * INCH));
        while let Some(element) = markup.child()? {
            if element.ns == Ns::Word {
                match element.name() {
                    "pgSz" => page = (twips(&element, "w").unwrap_or(page.0), twips(&element, "h").unwrap_or(page.1)),
                    "pgMar" => {
                        let side = |name| twips(&element, name).unwrap_or(INCH).abs();
                        margins = (side("left") + side("right"), side("top") + side("bottom"));
                    }
                    name @ ("headerReference" | "footerReference") => {
                        if let Some(id) = element.attribute_of(markup, Ns::Relation, "id") {
                            section.edges.push((name == "headerReference", id.into_owned()));
                        }
                    }
                    _ => {}
                }
            }
            markup.skip()?;
        }
        section.area = area(page, margins);
        Ok(section)
    }
}

/// A length in twips, which Strict files may write with a unit.
fn twips(element: &Element, name: &str) -> Option<i64> {
    let value = element.attribute(name)?;
    let value = value.trim();
    match value.parse::<i64>() {
        Ok(number) => Some(number.clamp(-100_000, 100_000)),
        Err(_) => points(value).map(|points| (points * 20.0) as i64),
    }
}

/// A length with its unit, in points, between 0 and 10,000.
pub(in crate::extract) fn points(value: &str) -> Option<f64> {
    let value = value.trim();
    let at = value.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(value.len());
    let number: f64 = value[..at].trim().parse().ok()?;
    let unit = match value[at..].trim() {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        "pc" | "pi" => 12.0,
        "px" | "" => 0.75,
        _ => return None,
    };
    Some((number * unit).clamp(0.0, 10_000.0))
}

fn area(page: (i64, i64), margins: (i64, i64)) -> i64 {
    let inside = |length: i64, margin: i64| (length - margin).max(length / 4).max(1) * EMU_PER_TWIP;
    inside(page.0, margins.0) * inside(page.1, margins.1)
}
