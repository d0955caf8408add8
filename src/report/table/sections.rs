use super::super::plain::counted;
use super::super::v1::{AgencyPart, CheckReport, DocumentPart, SectionPart};
use super::super::{Look, one_line, shorten};
use super::spot;

/// Why each section of an agency's documents was found or was not: the question as it stands, how well it matches, and
/// what came second.
pub(super) fn sections(out: &mut String, agency: &AgencyPart, report: &CheckReport, look: Look) {
    for document in agency.documents.iter().filter(|document| document.present) {
        for section in &document.sections {
            let line = format!("{}/{}: {}", document.id, section.id, why(section, document, report));
            out.push_str(&look.wrap(&one_line(&line), "    ", "      "));
        }
    }
}

fn why(section: &SectionPart, document: &DocumentPart, report: &CheckReport) -> String {
    let mut parts = vec![section.status.clone()];
    if section.words > 0 {
        parts.push(counted(section.words, "word"));
    }
    let source = document.source.as_deref();
    parts.extend(spot(report, source, section.page, None));
    match (section.matched, &section.heading) {
        (Some(score), Some(heading)) => parts.push(format!("found as “{}” ({score:.2})", shorten(heading, 80))),
        (Some(score), None) => parts.push(format!("match {score:.2}")),
        (None, _) => parts.push("no line matches the question".to_owned()),
    }
    if let Some(second) = &section.runner_up {
        let place = spot(report, source, second.page, second.line).map(|spot| format!(" ({spot})")).unwrap_or_default();
        let came = if section.matched.is_some() { "next" } else { "nearest" };
        parts.push(format!("{came} came “{}”{place} ({:.2})", shorten(&second.text, 80), second.matched));
    }
    parts.join(", ")
}
