use super::super::{RuleSet, SectionKind};

/// Puts the board's names into every wording. `{agency}` stays: it is different for each submission.
pub fn names(rules: &mut RuleSet) {
    let board = rules.board.clone();
    let put = |text: &mut String| {
        if text.contains('{') {
            *text = text
                .replace("{board}", &board.name)
                .replace("{board-short}", &board.short)
                .replace("{area}", &board.area);
        }
    };
    for document in &mut rules.documents {
        document.titles.iter_mut().for_each(put);
        for version in &mut document.versions {
            version.boilerplate.iter_mut().for_each(put);
        }
        for section in &mut document.sections {
            section.wordings.iter_mut().for_each(|wording| put(&mut wording.text));
            section.prompts.iter_mut().for_each(put);
            match &mut section.kind {
                SectionKind::Shared(paragraphs) => paragraphs.iter_mut().for_each(put),
                SectionKind::SignOff(sign_off) => {
                    sign_off.by_labels.iter_mut().chain(&mut sign_off.on_labels).for_each(put);
                }
                _ => {}
            }
        }
    }
}
