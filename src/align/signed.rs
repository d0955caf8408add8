//! A sign-off that stands in a sentence or under a heading of the agency's own, where no label of the form is left.

use super::register::{Answer, Piece, SectionAnswer, Status};
use crate::document::{Letters, fold};
use crate::ruleset::{DocumentRule, SectionKind};

/// The paragraphs at the end of a form in which a sign-off is looked for.
const LAST: usize = 4;

/// The longest sentence that is read as a sign-off, in words.
const SENTENCE_WORDS: usize = 40;

/// The longest heading of a sign-off, in words: "Name of the internal governance group".
const HEADING_WORDS: usize = 6;

/// What a form calls itself.
const FORMS: &[&str] =
    &["report", "statement", "return", "document", "submission", "form", "response", "assessment", "proforma"];

/// Moves what signs the form off from the end of its last answer to the sign-off that the form asks for.
pub(super) fn move_sign_off(form: &DocumentRule, sections: &mut [SectionAnswer]) {
    let asked = form.sections.iter().position(|section| matches!(section.kind, SectionKind::SignOff(_)));
    let Some(asked) = asked.filter(|at| sections[*at].status == Status::Absent) else { return };
    let last = (0..sections.len())
        .filter(|at| *at != asked)
        .max_by_key(|at| sections[*at].answer.pieces.last().map(|piece| (piece.block, piece.range.start)));
    let Some(last) = last else { return };
    let pieces = &mut sections[last].answer.pieces;
    let from = pieces.len().saturating_sub(LAST);
    let Some(first) = (from..pieces.len()).find(|at| is_sign_off(&pieces[*at])) else { return };
    let signed: Vec<Piece> = pieces.split_off(first);
    if pieces.is_empty() {
        sections[last].status = Status::Missing;
    }
    sections[asked].answer = Answer { pieces: signed };
    sections[asked].status = Status::Answered;
}

fn is_sign_off(piece: &Piece) -> bool {
    if let Some((head, _)) = piece.text.split_once(':') {
        let words: Vec<Letters> = fold(head).into_iter().map(|word| word.text).collect();
        if (1..=HEADING_WORDS).contains(&words.len()) {
            return is_heading(&words);
        }
    }
    let words: Vec<Letters> = fold(&piece.text).into_iter().map(|word| word.text).collect();
    words.len() <= SENTENCE_WORDS && says_signed(&words)
}

/// `Ratification`, `Governance group`, `Date of sign-off`.
pub(super) fn is_heading(words: &[Letters]) -> bool {
    words.len() <= HEADING_WORDS && names_sign_off(words)
}

fn names_sign_off(words: &[Letters]) -> bool {
    let line = format!(" {} ", words.join(" "));
    words.iter().any(|word| word.starts_with("ratif"))
        || [" sign off ", " signed off ", " signoff ", " governance group ", " governance body ", " approved by "]
            .iter()
            .any(|phrase| line.contains(phrase))
}

/// `This report was ratified by ...`, `The Quality Board approved this statement`.
fn says_signed(words: &[Letters]) -> bool {
    let word = |at: usize| words.get(at).map_or("", Letters::as_str);
    (0..words.len()).any(|at| {
        let ratifies = word(at) == "ratified" || (word(at) == "signed" && word(at + 1) == "off");
        let verb = ratifies || matches!(word(at), "approved" | "agreed" | "endorsed" | "authorised" | "adopted");
        if !verb {
            return false;
        }
        let object = at + 1 + usize::from(word(at) == "signed");
        let active = word(object) == "this" && FORMS.contains(&word(object + 1));
        let subject = words[..at].iter().rposition(|word| FORMS.contains(&word.as_str()) || word == "this");
        let passive = subject.is_some_and(|subject| {
            let links = words[subject + 1..at].iter().all(|word| {
                matches!(word.as_str(), "was" | "has" | "been" | "is" | "formally" | "internally" | "and" | "reviewed")
            });
            let own = word(subject) == "this"
                || (subject > 0 && word(subject - 1) == "this")
                || (subject == 1 && word(0) == "the" && ratifies);
            links && own && at > subject + 1
        });
        active || passive
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(text: &str) -> bool {
        is_sign_off(&Piece {
            block: 0,
            range: 0..text.len(),
            text: text.to_owned(),
            place: crate::document::Place::default(),
            list_item: false,
            placeholder: false,
        })
    }

    #[test]
    fn a_sentence_or_a_heading_signs_a_form_off() {
        for text in [
            "This statement was ratified by the Harbour Trustees on 3 March 2014.",
            "The report was signed off by the Quality Board in May 2014.",
            "The Quality Board approved this report on 3 March 2014.",
            "Ratification: Quality Board, 3 March 2014",
            "Governance group: Quality Board",
            "This was agreed by Cabinet on 3 June 2014.",
        ] {
            assert!(signs(text), "{text}");
        }
    }

    #[test]
    fn an_answer_about_what_others_approved_is_no_sign_off() {
        for text in [
            "The annual report was approved by the Quality Board in May.",
            "Plans are agreed with the family before this support begins.",
            "The board agreed that staff need more training.",
            "Young people approved of the new rooms: they were asked in May.",
            "The report was approved by the young people who wrote it.",
        ] {
            assert!(!signs(text), "{text}");
        }
    }
}
