//! The reader of Word 97-2003 files.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds("a.doc", bytes));
