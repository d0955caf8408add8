//! The reader of plain text.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds("a.txt", bytes));
