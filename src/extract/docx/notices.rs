use crate::document::{Block, Notice, NoticeKind, Place};
use crate::extract::limits::MAX_NOTICES;

/// The longest text of a notice, in characters.
const LONGEST: usize = 200;

/// Notices in the making: they are tied to blocks when all blocks are there.
#[derive(Debug, Default)]
pub(in crate::extract) struct Notices {
    found: Vec<(Option<u32>, NoticeKind, String)>,
    open: Option<Open>,
    /// Words that were moved away, to tell whether they arrived.
    moved_away: Vec<(Option<u32>, String)>,
    /// The first tracked change of something that has no words.
    wordless: Option<(Option<u32>, NoticeKind, &'static str)>,
}

/// Words in one state that may go on in the next run.
#[derive(Debug)]
struct Open {
    state: State,
    line: Option<u32>,
    text: String,
}

/// The states of words that a notice quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum State {
    Inserted,
    Deleted,
    MovedHere,
    MovedAway,
    Hidden,
}

impl Notices {
    /// A notice that stands by itself.
    pub(in crate::extract) fn say(&mut self, kind: NoticeKind, text: &str, line: Option<u32>) {
        if self.found.len() < MAX_NOTICES {
            self.found.push((line, kind, shorten(text)));
        }
    }

    /// Whether something of a kind was said.
    pub(in crate::extract) fn has(&self, kind: NoticeKind) -> bool {
        self.found.iter().any(|(_, said, _)| *said == kind)
    }

    /// A tracked change of a paragraph mark or a row. Nearly always words beside it have changed as well and tell of it;
    /// where no word of the file has, it is told itself.
    pub(in crate::extract) fn change_without_words(&mut self, kind: NoticeKind, what: &'static str, line: Option<u32>) {
        self.wordless.get_or_insert((line, kind, what));
    }

    /// Words in a state; they are joined to those before them if these are in the same state.
    pub(in crate::extract) fn quote(&mut self, state: State, words: &str, line: Option<u32>) {
        match &mut self.open {
            Some(open) if open.state == state => {
                // What is beyond the longest notice is never shown.
                if open.text.len() < LONGEST * 8 {
                    open.text.push_str(words);
                }
            }
            _ => {
                self.close();
                self.open = Some(Open { state, line, text: words.to_owned() });
            }
        }
    }

    /// Words in no state, or the end of a paragraph: what was quoted does not go on.
    pub(in crate::extract) fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        if open.text.trim().is_empty() {
            return;
        }
        let kind = match open.state {
            State::Inserted => NoticeKind::Inserted,
            State::Deleted => NoticeKind::Deleted,
            State::MovedHere => NoticeKind::Moved,
            State::Hidden => NoticeKind::Hidden,
            State::MovedAway => {
                if self.moved_away.len() < MAX_NOTICES {
                    self.moved_away.push((open.line, open.text));
                }
                return;
            }
        };
        self.say(kind, &open.text, open.line);
    }

    /// Adds those of another story, which have no place in this one.
    pub(in crate::extract) fn append(&mut self, mut other: Self) {
        other.close();
        for (_, kind, text) in other.found {
            self.say(kind, &text, None);
        }
        if let Some((_, kind, what)) = other.wordless {
            self.change_without_words(kind, what, None);
        }
        let room = MAX_NOTICES.saturating_sub(self.moved_away.len());
        self.moved_away.extend(other.moved_away.into_iter().take(room).map(|(_, text)| (None, text)));
    }

    /// The notices in the order of the file, each with the block it belongs to.
    pub(in crate::extract) fn finish(mut self, blocks: &[Block]) -> Vec<Notice> {
        self.close();
        // A move is told once, where the words arrived; where none arrived, it is told where they left.
        if !self.found.iter().any(|(_, kind, _)| *kind == NoticeKind::Moved) {
            for (line, text) in std::mem::take(&mut self.moved_away) {
                self.say(NoticeKind::Moved, &text, line);
            }
        }
        let is_change = |kind| matches!(kind, NoticeKind::Inserted | NoticeKind::Deleted | NoticeKind::Moved);
        if let Some((line, kind, what)) = self.wordless.take()
            && !self.found.iter().any(|(_, kind, _)| is_change(*kind))
        {
            self.say(kind, what, line);
        }
        // Those without a place come last, in the order in which they were found.
        self.found.sort_by_key(|(line, _, _)| line.unwrap_or(u32::MAX));
        self.found
            .into_iter()
            .map(|(line, kind, text)| {
                let block = line.and_then(|line| {
                    let after = blocks.partition_point(|block| block.place.line.unwrap_or(0) <= line);
                    after.checked_sub(1)
                });
                Notice { kind, text, place: Place { page: None, line }, block }
            })
            .collect()
    }
}

/// The first words, white space made single.
fn shorten(text: &str) -> String {
    let mut short = String::new();
    let mut count = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count() + usize::from(count > 0);
        if count + length > LONGEST {
            short.extend((count == 0).then(|| word.chars().take(LONGEST - 1)).into_iter().flatten());
            short.push('…');
            // The sign takes the place of the last character where there is no room for it.
            while short.chars().count() > LONGEST {
                short.pop();
                short.pop();
                short.push('…');
            }
            return short;
        }
        short.extend((count > 0).then_some(' '));
        short.push_str(word);
        count += length;
    }
    short
}
