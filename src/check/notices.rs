//! # no-text-layer
//!
//! ## What it finds
//!
//! Pages that hold a picture and no text: scans, and faxes saved as PDF.
//!
//! ## Why it matters
//!
//! Nothing on them has been read, so nothing that stands there was checked, and an answer on such a page is reported as
//! missing.
//!
//! ## Example
//!
//! A signed report, printed and scanned.
//!
//! ## How to put it right
//!
//! Ask for the file that was printed. Or let boardcheck recognise the words with `--ocr`, and read the result with care.
//!
//! # unread-content
//!
//! ## What it finds
//!
//! Content that was seen and could not be read: an embedded spreadsheet, a picture that fills a page or stands where an
//! answer belongs that has no words, glyphs that stand for no letters, a page on which the reader broke, or all that
//! follows where a limit of boardcheck was met. Other pictures are taken for pictures: a logo, a photograph between two
//! paragraphs, a chart under its sentence.
//!
//! ## Why it matters
//!
//! What was not read was not checked. Silence about it would pass for a clean result.
//!
//! ## Example
//!
//! An action plan pasted into the report as a picture.
//!
//! ## How to put it right
//!
//! Ask for the content as text, or look at it yourself.
//!
//! # tracked-changes
//!
//! ## What it finds
//!
//! Insertions, deletions and moves that are tracked and neither accepted nor refused.
//!
//! ## Why it matters
//!
//! Nobody knows which text the agency stands by, and deleted words travel with the file to everyone who gets it.
//!
//! ## Example
//!
//! A Word file in which a manager struck a sentence and wrote another.
//!
//! ## How to put it right
//!
//! Accept or refuse every change, save, and send the file again.
//!
//! # hidden-text
//!
//! ## What it finds
//!
//! Text formatted as hidden, which neither shows nor prints.
//!
//! ## Why it matters
//!
//! It may be last year's answer, or a name that ought not to leave the agency.
//!
//! ## Example
//!
//! A paragraph hidden while the report was edited and never deleted.
//!
//! ## How to put it right
//!
//! Show hidden text, delete it or unhide it, and send the file again.
//!
//! # comments-left
//!
//! ## What it finds
//!
//! Reviewers' comments that still stand in the file.
//!
//! ## Why it matters
//!
//! They were written for colleagues, and the compiled document is published.
//!
//! ## Example
//!
//! "Is this figure still right?" in the margin of an answer.
//!
//! ## How to put it right
//!
//! Settle the comments, delete them, and send the file again.

use std::collections::BTreeMap;

use crate::align::{Register, Status};
use crate::document::{Notice, NoticeKind};
use crate::finding::{Code, Finding, Subject};

use super::Context;
use super::evidence::{file_name, quoted};
use super::owner::{Owner, owner};
use super::question::blank;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (source, file) in context.register.documents.iter().enumerate() {
        let mut groups: BTreeMap<(Code, Owner<'_>), Vec<&Notice>> = BTreeMap::new();
        // The answers that are pictures, each with its question.
        let mut pictures: BTreeMap<(Code, Owner<'_>), Vec<&Notice>> = BTreeMap::new();
        for notice in &file.notices {
            if notice.kind == NoticeKind::Picture {
                let owner = owner(context.register, source, notice.block);
                if is_unanswered(context.register, owner) {
                    pictures.entry((Code::UnreadContent, owner)).or_default().push(notice);
                }
            } else if let Some(code) = code(notice.kind) {
                let owner = owner(context.register, source, notice.block);
                groups.entry((code, owner)).or_default().push(notice);
            }
        }
        let mut groups = whole_forms(groups);
        for (of, notices) in pictures {
            groups.entry(of).or_insert(notices);
        }
        for ((code, owner), notices) in groups {
            let subject = Subject {
                agency: owner.agency.map(str::to_owned),
                document: owner.document.map(str::to_owned),
                section: owner.section.map(str::to_owned),
            };
            let (message, suggestion) = told(code, file_name(&file.source.path), &notices);
            let evidence: Vec<&str> =
                notices.iter().map(|notice| notice.text.trim()).filter(|text| !text.is_empty()).collect();
            let evidence = if evidence.is_empty() { message.clone() } else { evidence.join(" | ") };
            let finding = Finding { subject, source: Some(file.source.path.clone()), ..blank(code) };
            findings.push(finding.with(notices[0].place, &evidence, message, suggestion));
        }
    }
}

fn code(kind: NoticeKind) -> Option<Code> {
    match kind {
        NoticeKind::Inserted | NoticeKind::Deleted | NoticeKind::Moved => Some(Code::TrackedChanges),
        NoticeKind::Comment => Some(Code::CommentsLeft),
        NoticeKind::Hidden => Some(Code::HiddenText),
        NoticeKind::NoTextLayer => Some(Code::NoTextLayer),
        NoticeKind::Unread | NoticeKind::Limit => Some(Code::UnreadContent),
        NoticeKind::Draft | NoticeKind::Ocr | NoticeKind::Picture => None,
    }
}

/// Whether a question stands there without an answer in words.
fn is_unanswered(register: &Register, owner: Owner<'_>) -> bool {
    let section = owner.instance.zip(owner.section).and_then(|(instance, id)| register.instances[instance].section(id));
    section.is_some_and(|section| section.status == Status::Missing)
}

/// A form with notices of one kind in several sections gets one finding for the whole form, not one for each.
fn whole_forms<'a>(
    groups: BTreeMap<(Code, Owner<'a>), Vec<&'a Notice>>,
) -> BTreeMap<(Code, Owner<'a>), Vec<&'a Notice>> {
    let mut sections: BTreeMap<(Code, Owner<'a>), usize> = BTreeMap::new();
    for (code, owner) in groups.keys() {
        *sections.entry((*code, owner.form())).or_default() += 1;
    }
    let mut merged: BTreeMap<(Code, Owner<'a>), Vec<&Notice>> = BTreeMap::new();
    for ((code, owner), notices) in groups {
        let form = (code, owner.form());
        let key = if sections.get(&form).is_some_and(|count| *count > 1) { form } else { (code, owner) };
        merged.entry(key).or_default().extend(notices);
    }
    merged
}

fn told(code: Code, file: &str, notices: &[&Notice]) -> (String, String) {
    let first = notices.iter().find(|notice| !notice.text.trim().is_empty()).map_or("", |notice| notice.text.as_str());
    match code {
        Code::NoTextLayer => (
            format!("{file}: {} only a picture of text, so nothing there was read", pages(notices)),
            "ask for the file that was scanned or printed, or run the check with --ocr".to_owned(),
        ),
        Code::UnreadContent => {
            let more = more(notices.len(), "other place was not read", "other places were not read");
            let pictures = notices.iter().all(|notice| notice.kind == NoticeKind::Picture);
            let what = if pictures { "a picture that stands where the answer belongs" } else { first };
            (
                format!("{file} holds content that could not be read: {}{more}", what.trim_end_matches('.')),
                "ask for that content as text, or look at it yourself: it has not been checked".to_owned(),
            )
        }
        Code::TrackedChanges => (
            format!("{file} still holds {}, the first {}", changes(notices), quoted(first)),
            "accept or refuse every change and send the file again".to_owned(),
        ),
        Code::HiddenText => {
            let more = more(notices.len(), "other passage", "other passages");
            (
                format!("{file} holds text that is hidden from readers: {}{more}", quoted(first)),
                "delete the hidden text or show it, and send the file again".to_owned(),
            )
        }
        _ => {
            let count = counted(notices.len(), "comment", "comments");
            (
                format!("{file} still holds {count}, the first {}", quoted(first)),
                "settle the comments, delete them and send the file again".to_owned(),
            )
        }
    }
}

fn more(count: usize, one: &str, several: &str) -> String {
    if count > 1 { format!("; {}", counted(count - 1, one, several)) } else { String::new() }
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// `2 tracked insertions and 1 tracked deletion`.
fn changes(notices: &[&Notice]) -> String {
    let kinds = [
        (NoticeKind::Inserted, "tracked insertion", "tracked insertions"),
        (NoticeKind::Deleted, "tracked deletion", "tracked deletions"),
        (NoticeKind::Moved, "tracked move", "tracked moves"),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .map(|(kind, one, several)| (notices.iter().filter(|notice| notice.kind == kind).count(), one, several))
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, several)| counted(count, one, several))
        .collect();
    match parts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// `page 3 holds`, `pages 3 to 5 and 9 hold`.
fn pages(notices: &[&Notice]) -> String {
    let mut pages: Vec<u32> = notices.iter().filter_map(|notice| notice.place.page).collect();
    pages.sort_unstable();
    pages.dedup();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == page => *last = page,
            _ => runs.push((page, page)),
        }
    }
    let named: Vec<String> = runs
        .iter()
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first} to {last}") })
        .collect();
    match &runs[..] {
        [] => "the file holds".to_owned(),
        [(first, last)] if first == last => format!("page {first} holds"),
        _ => format!("pages {} hold", named.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;
    use crate::document::{Document, Place, Source};

    fn notice(kind: NoticeKind, text: &str, page: u32, block: Option<usize>) -> Notice {
        Notice { kind, text: text.into(), place: Place::page(page), block }
    }

    #[test]
    fn pages_without_text_are_listed_once() {
        let mut sent = Sent::new().form("harbour", "report").answer("aims", &["To keep children safe."]);
        for page in [3, 4, 5, 9] {
            sent.register.documents[0].notices.push(notice(NoticeKind::NoTextLayer, "", page, None));
        }
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/report/-"], "the file is that one form's");
        assert!(found[0].message.contains("pages 3 to 5, 9 hold only a picture"), "{}", found[0].message);
        assert!(!found[0].evidence.is_empty());
    }

    #[test]
    fn a_scan_in_the_folder_of_an_agency_is_that_agencys() {
        let mut sent = Sent::new();
        let source = Source { path: "moor/scan.pdf".into(), ..Source::default() };
        let notices = vec![notice(NoticeKind::NoTextLayer, "", 1, None)];
        sent.register.documents.push(Document { source, notices, ..Document::default() });
        sent.register.in_paths.push(Some("moor".into()));
        assert_eq!(subjects(&findings(&sent, run)), ["moor/-/-"]);
    }

    #[test]
    fn changes_in_one_answer_belong_to_it_and_in_several_to_the_form() {
        let mut sent =
            Sent::new().form("harbour", "report").answer("aims", &["One aim."]).answer("data", &["One figure."]);
        let block = |sent: &Sent, id: &str| sent.register.instances[0].section(id).unwrap().answer.pieces[0].block;
        let (aims, data) = (block(&sent, "aims"), block(&sent, "data"));
        sent.register.documents[0].notices.push(notice(NoticeKind::Inserted, "One", 1, Some(aims)));
        sent.register.documents[0].notices.push(notice(NoticeKind::Deleted, "Two", 1, Some(aims)));
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/report/aims"]);
        assert!(found[0].message.contains("1 tracked insertion and 1 tracked deletion, the first “One”"));
        sent.register.documents[0].notices.push(notice(NoticeKind::Inserted, "More", 1, Some(data)));
        assert_eq!(subjects(&findings(&sent, run)), ["harbour/report/-"]);
    }

    #[test]
    fn each_kind_has_its_code() {
        let mut sent = Sent::new().form("harbour", "report");
        for (kind, code) in [
            (NoticeKind::Comment, Some(Code::CommentsLeft)),
            (NoticeKind::Hidden, Some(Code::HiddenText)),
            (NoticeKind::Unread, Some(Code::UnreadContent)),
            (NoticeKind::Limit, Some(Code::UnreadContent)),
            (NoticeKind::Ocr, None),
        ] {
            sent.register.documents[0].notices = vec![notice(kind, "an embedded spreadsheet", 2, None)];
            assert_eq!(findings(&sent, run).first().map(|finding| finding.code), code);
        }
    }
}
