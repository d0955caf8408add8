use super::Known;
use super::story::{Context, Story};
use crate::document::AsideKind;
use crate::extract::docx::draft::Draft;
use crate::extract::package::{Fault, Markup, Ns};

/// The headers and footers of a document's pages.
#[derive(Debug, Default)]
pub(super) struct Edges {
    pub found: Vec<(AsideKind, Vec<Draft>)>,
}

/// Reads `office:master-styles`, which was just opened.
pub(super) fn read(markup: &mut Markup, known: &mut Known) -> Result<(), Fault> {
    let outside = markup.depth() - 1;
    while markup.depth() > outside {
        let Some(element) = markup.child()? else { continue };
        let kind = match (element.ns, element.name()) {
            (Ns::OdfStyle, "master-page") => continue,
            (Ns::OdfStyle, "header" | "header-left" | "header-first") => AsideKind::Header,
            (Ns::OdfStyle, "footer" | "footer-left" | "footer-first") => AsideKind::Footer,
            _ => {
                markup.skip()?;
                continue;
            }
        };
        if element.attribute("display").is_some_and(|display| display == "false") {
            markup.skip()?;
            continue;
        }
        let told = Story::read(markup, Context::new(known, false))?;
        known.edges.found.push((kind, told.drafts));
    }
    Ok(())
}
