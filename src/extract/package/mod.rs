//! The zip container and the XML markup that Word and OpenDocument files have in common.

mod fault;
mod markup;
mod namespace;
mod zipped;

pub(in crate::extract) use fault::Fault;
pub(in crate::extract) use markup::{Binding, Element, Markup, Step, decode};
pub(in crate::extract) use namespace::Ns;
pub(in crate::extract) use zipped::Zipped;
