//! The reader of Markdown.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds("a.md", bytes));
