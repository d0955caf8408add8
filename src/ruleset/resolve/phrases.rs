use super::super::Phrases;
use super::super::file::{At, PhrasesEntry};
use super::super::nearest::did_you_mean;
use super::proof::Proof;

/// The phrases of every file so far, each once.
#[derive(Default)]
pub struct Joined(Phrases);

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
        for (list, phrases) in self.lists().into_iter().zip(added) {
            join(list, phrases, proof);
        }
    }

    /// All of them.
    pub fn into_phrases(self) -> Phrases {
        self.0
    }

    fn lists(&mut self) -> [&mut Vec<String>; 7] {
        let Phrases { placeholders, empty_answers, references, reference_targets, groups, posts, drafts } = &mut self.0;
        [placeholders, empty_answers, references, reference_targets, groups, posts, drafts]
    }

    fn remove(&mut self, phrase: &str) -> bool {
        let mut found = false;
        for list in self.lists() {
            let before = list.len();
            list.retain(|known| !same(known, phrase));
            found |= list.len() < before;
        }
        found
    }
}

fn join(list: &mut Vec<String>, phrases: &[At<String>], proof: &mut Proof<'_>) {
    for phrase in phrases {
        let written = phrase;
        let phrase = proof.filled(phrase, "a phrase");
        if !phrase.is_empty() && !phrase.contains(char::is_alphanumeric) {
            proof
                .wrong(written, format!("`{phrase}` has no letter or digit: phrases are compared without punctuation"));
        }
        if !list.iter().any(|known| same(known, &phrase)) {
            list.push(phrase);
        }
    }
}

/// Phrases are matched folded, so that two which differ in case alone are one.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
