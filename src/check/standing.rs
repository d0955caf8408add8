use crate::align::{Instance, SectionAnswer, Status};

use super::question::Question;
use super::{Context, placeholder, truncated};

/// Whether a section is answered once placeholders and cuts are weighed: an answer that is only a placeholder is none,
/// and one that holds a placeholder or breaks off is a part. What the alignment says of every other section stands.
pub fn standing(context: &Context<'_>, instance: &Instance, found: &SectionAnswer) -> Status {
    let form = context.forms().find(|(.., form, _)| std::ptr::eq(*form, instance));
    let question = form.and_then(|(agency, document, instance, file)| {
        let section = document.section(&found.section)?;
        Some(Question { agency, document, section, instance, found, file })
    });
    let own = question.filter(|question| question.is_answered() && question.is_in_own_words());
    own.map_or(found.status, |question| weighed(&question, context))
}

fn weighed(question: &Question<'_>, context: &Context<'_>) -> Status {
    if placeholder::is_whole(question, context.rules) {
        Status::Missing
    } else if placeholder::is_part(question, context.rules) || truncated::is_truncated(question, context.rules) {
        Status::Partial
    } else {
        question.found.status
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Sent;
    use super::*;

    fn of(answer: &str) -> Status {
        let sent = Sent::new().form("harbour", "report").answer("data", &[answer]);
        let context = Context {
            register: &sent.register,
            rules: &sent.rules,
            year: sent.year,
            as_of: sent.as_of,
            previous: None,
        };
        let instance = &sent.register.instances[0];
        standing(&context, instance, instance.section("data").unwrap())
    }

    #[test]
    fn a_placeholder_is_no_answer_and_a_cut_one_a_part() {
        assert_eq!(of("We count every visit that is made."), Status::Answered);
        assert_eq!(of("TBC"), Status::Missing);
        assert_eq!(of("We count every visit that is made. Figures to follow."), Status::Partial);
        assert_eq!(of("We count every visit that is made and the"), Status::Partial);
    }
}
