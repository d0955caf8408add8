use std::collections::BTreeSet;

use super::super::Phrases;
use super::super::file::{At, PhrasesEntry};
use super::super::nearest::did_you_mean;
use super::proof::Proof;

/// The phrases of every file so far, each once.
#[derive(Default)]
pub struct Joined {
    phrases: Phrases,
    seen: [BTreeSet<String>; 7],
}

impl Joined {
    /// Adds those of a file, and takes away what it does not want.
    pub fn add(&mut self, entry: Option<&PhrasesEntry>, proof: &mut Proof<'_>) {
        let Some(entry) = entry else { return };
        for phrase in &entry.without {
            if !self.remove(phrase.get()) {
                let known: Vec<String> = self.lists().into_iter().flat_map(|list| list.iter().cloned()).collect();
                proof.wrong_hinted(
                    phrase,
                    format!("no file before this one has the phrase `{}`, so that it cannot be left out", phrase.get()),
                    did_you_mean(phrase.get(), known.iter().map(String::as_str)),
                );
            }
        }
        let added = [
            &entry.placeholders,
            &entry.empty_answers,
            &entry.references,
            &entry.reference_targets,
            &entry.groups,
            &entry.posts,
            &entry.drafts,
        ];
        for (which, phrases) in added.into_iter().enumerate() {
            self.join(which, phrases, proof);
        }
    }

    /// All of them.
    pub fn into_phrases(self) -> Phrases {
        self.phrases
    }

    fn lists(&mut self) -> [&mut Vec<String>; 7] {
        let Phrases { placeholders, empty_answers, references, reference_targets, groups, posts, drafts, folded: _ } =
            &mut self.phrases;
        [placeholders, empty_answers, references, reference_targets, groups, posts, drafts]
    }

    /// Phrases are matched folded, so that two which differ in case alone are one.
    fn join(&mut self, which: usize, phrases: &[At<String>], proof: &mut Proof<'_>) {
        for written in phrases {
            let phrase = proof.filled(written, "a phrase");
            if !phrase.is_empty() && !phrase.contains(char::is_alphanumeric) {
                let message = format!("`{phrase}` has no letter or digit: phrases are compared without punctuation");
                proof.wrong(written, message);
            }
            if self.seen[which].insert(phrase.to_lowercase()) {
                self.lists()[which].push(phrase);
            }
        }
    }

    fn remove(&mut self, phrase: &str) -> bool {
        let phrase = phrase.trim().to_lowercase();
        let mut found = false;
        for which in 0..self.seen.len() {
            if self.seen[which].remove(&phrase) {
                self.lists()[which].retain(|known| known.to_lowercase() != phrase);
                found = true;
            }
        }
        found
    }
}
