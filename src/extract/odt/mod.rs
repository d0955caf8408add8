//! OpenDocument text.
