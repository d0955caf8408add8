use crate::compare::HunkKind;

use super::alignment::Link;
use super::tokens::Token;

/// A stretch of text and what became of it: a [`crate::compare::Hunk`] that knows nothing of sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// What became of it.
    pub kind: HunkKind,
    /// The words as they stand: those of the second text but for `Delete`.
    pub text: String,
    /// For `Delete`, whether the words stand elsewhere in the second text.
    pub moved: bool,
    /// For `Move`, whether it is one or several whole lines.
    pub whole_lines: bool,
    /// The line of the text it is taken from in which it begins, from 0.
    pub line: u32,
}

/// One text with its tokens and what became of them.
pub(super) type Side<'a> = (&'a str, &'a [Token], &'a [Link]);

/// Cuts both texts up. The stretches but for `Delete`, joined, are the second text byte for byte.
pub(super) fn stretches(old: (&str, &Vec<Token>, &Vec<Link>), new: (&str, &Vec<Token>, &Vec<Link>)) -> Vec<Stretch> {
    let old: Side<'_> = (old.0, old.1, old.2);
    let new: Side<'_> = (new.0, new.1, new.2);
    let mut cut = Cut::default();
    let (mut at, mut now) = (0, 0);
    while at < old.1.len() || now < new.1.len() {
        while old.2.get(at).is_some_and(|link| !matches!(link, Link::Same(_))) {
            match old.2[at] {
                Link::Ignored => {}
                link => cut.take(old, at, HunkKind::Delete, matches!(link, Link::Moved(_))),
            }
            at += 1;
        }
        while new.2.get(now).is_some_and(|link| !matches!(link, Link::Same(_))) {
            let kind = match new.2[now] {
                Link::Moved(_) => HunkKind::Move,
                Link::Ignored => HunkKind::Equal,
                Link::Same(_) | Link::Alone => HunkKind::Insert,
            };
            cut.take(new, now, kind, false);
            now += 1;
        }
        if now < new.1.len() {
            cut.take(new, now, HunkKind::Equal, false);
        }
        // Words that are the same come in the same order on both sides: both step on together.
        at += 1;
        now += 1;
    }
    cut.stretches
}

#[derive(Default)]
struct Cut {
    stretches: Vec<Stretch>,
    /// The last token taken and its side, to see whether the next follows it.
    last: Option<(HunkKind, usize, Link)>,
    /// Whether the last stretch begins its line.
    begins: bool,
}

impl Cut {
    fn take(&mut self, side: Side<'_>, at: usize, kind: HunkKind, moved: bool) {
        let (text, tokens, links) = side;
        let words = &text[tokens[at].bytes.clone()];
        let begins = at == 0 || tokens[at - 1].line != tokens[at].line;
        let ends = at + 1 == tokens.len() || tokens[at + 1].line != tokens[at].line;
        let follows = self.last.is_some_and(|(last_kind, last_at, last_link)| {
            let runs_on = match (last_link, links[at]) {
                (Link::Moved(one), Link::Moved(other)) => one + 1 == other || (one < other && !begins),
                _ => true,
            };
            last_kind == kind && last_at + 1 == at && runs_on
        });
        self.last = Some((kind, at, links[at]));
        match self.stretches.last_mut() {
            Some(last) if follows && last.moved == moved => {
                last.text.push_str(words);
                last.whole_lines = self.begins && ends;
            }
            last => {
                let mut words = words.to_owned();
                if let Some(last) = last {
                    separate(last, &mut words, kind, begins);
                }
                let stretch = Stretch { kind, text: words, moved, whole_lines: begins && ends, line: tokens[at].line };
                self.begins = begins;
                self.stretches.push(stretch);
            }
        }
    }
}

/// Last year's words stand among this year's: a space keeps them apart where the text that they come from ended, and a
/// line break where they begin a line.
fn separate(last: &mut Stretch, words: &mut String, kind: HunkKind, begins: bool) {
    if last.text.ends_with(char::is_whitespace) || words.starts_with(char::is_whitespace) {
        return;
    }
    let space = if begins { '\n' } else { ' ' };
    if kind == HunkKind::Delete {
        words.insert(0, space);
    } else if last.kind == HunkKind::Delete {
        last.text.push(space);
    }
}
