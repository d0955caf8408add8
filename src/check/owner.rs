use crate::align::{Instance, Register};

/// Whose a block of a file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Owner<'a> {
    pub agency: Option<&'a str>,
    pub document: Option<&'a str>,
    /// The index in [`Register::instances`], which tells two forms of a kind apart.
    pub instance: Option<usize>,
    pub section: Option<&'a str>,
}

impl Owner<'_> {
    /// The same without the section.
    pub fn form(self) -> Self {
        Self { section: None, ..self }
    }
}

/// Whose a block of a file is: the form that it lies in, or else whatever all forms of the file have in common; of a file
/// without any, the agency that its path names.
pub(super) fn owner(register: &Register, source: usize, block: Option<usize>) -> Owner<'_> {
    let mut here = register.instances.iter().enumerate().filter(|(_, instance)| instance.source == source);
    if let Some(block) = block
        && let Some((index, instance)) = here.clone().find(|(_, instance)| instance.blocks.contains(&block))
    {
        return Owner { section: section_of(instance, block), ..whole(index, instance) };
    }
    let Some((index, instance)) = here.next() else {
        return Owner { agency: register.in_paths.get(source).and_then(Option::as_deref), ..Owner::default() };
    };
    here.fold(whole(index, instance), |common, (_, other)| Owner {
        agency: common.agency.filter(|agency| *agency == other.agency),
        document: common
            .document
            .filter(|document| *document == other.document && common.agency == Some(&other.agency)),
        instance: None,
        section: None,
    })
}

fn whole(index: usize, instance: &Instance) -> Owner<'_> {
    Owner { agency: Some(&instance.agency), document: Some(&instance.document), instance: Some(index), section: None }
}

/// The section whose question or answer stands last at or before the block.
fn section_of(instance: &Instance, block: usize) -> Option<&str> {
    let begins = |section: &crate::align::SectionAnswer| {
        let answer = section.answer.pieces.iter().map(|piece| piece.block).filter(|at| *at <= block).max();
        answer.max(section.heading.as_ref().map(|heading| heading.found.block).filter(|at| *at <= block))
    };
    let sections = instance.sections.iter().filter_map(|section| Some((begins(section)?, section)));
    sections.max_by_key(|(at, _)| *at).map(|(_, section)| section.section.as_str())
}
