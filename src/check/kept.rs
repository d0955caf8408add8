use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use foldhash::fast::RandomState;

use super::Context;
use super::citations::{Citations, Library};
use super::learnt::Amounts;
use super::placeholder::Hollow;
use super::promises::Lapsed;
use super::reference::Reference;
use super::sentence::sentences;
use crate::align::{Answer, Piece, Register};
use crate::document::{Word, fold};

/// What more than one check asks for, made when the first does: the library of works, and for each answer its sentences
/// and what was judged of it.
pub(super) struct Kept<'a> {
    library: OnceCell<Library<'a>>,
    /// What pieces of answers cite, by where they lie.
    citations: RefCell<HashMap<*const Piece, Rc<Citations<'a>>, RandomState>>,
    /// By the numbers of the instance and of its section.
    readings: Vec<Vec<Reading>>,
}

impl Kept<'_> {
    pub fn of(register: &Register) -> Self {
        let readings = register.instances.iter().map(|instance| {
            let sections = instance.sections.iter();
            sections.map(|_| Reading::default()).collect()
        });
        Self { library: OnceCell::new(), citations: RefCell::default(), readings: readings.collect() }
    }
}

impl<'a> Context<'a> {
    /// The works of the rule set, ready to be found.
    pub(super) fn library(&self) -> &Library<'a> {
        self.kept.library.get_or_init(|| Library::new(&self.rules.works))
    }

    /// What a piece of an answer cites.
    pub(super) fn citations(&self, piece: &Piece) -> Rc<Citations<'a>> {
        let mut known = self.kept.citations.borrow_mut();
        let citations = known.entry(piece).or_insert_with(|| Rc::new(Citations::of(&piece.text, self.library())));
        Rc::clone(citations)
    }

    pub(super) fn reading(&self, instance: usize, section: usize) -> Option<&Reading> {
        self.kept.readings.get(instance)?.get(section)
    }
}

/// What is known of one answer so far.
#[derive(Default)]
pub(super) struct Reading {
    sentences: OnceCell<Vec<Sentence>>,
    pub hollow: OnceCell<Hollow>,
    pub reference: OnceCell<Option<Reference>>,
    pub amounts: OnceCell<Amounts>,
    pub lapsed: OnceCell<Vec<Lapsed>>,
}

/// A sentence of an answer.
pub(super) struct Sentence {
    /// The number of its piece.
    pub piece: usize,
    /// Its bytes in the piece.
    pub range: Range<usize>,
    /// Its words, folded; their bytes are counted from its beginning.
    pub words: Vec<Word>,
}

impl Reading {
    /// The sentences of the answer that this reading is of.
    pub fn sentences(&self, answer: &Answer) -> &[Sentence] {
        self.sentences.get_or_init(|| {
            let pieces = answer.pieces.iter().enumerate();
            let of_piece = |(piece, text): (usize, &str)| {
                let cut = sentences(text).into_iter();
                let read = cut.map(move |range| (piece, fold(&text[range.clone()]), range));
                read.map(|(piece, words, range)| Sentence { piece, range, words }).collect::<Vec<_>>()
            };
            pieces.flat_map(|(at, piece)| of_piece((at, &piece.text))).collect()
        })
    }
}
