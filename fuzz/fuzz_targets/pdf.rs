//! The reader of PDF files.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds_after("a.pdf", b"%PDF-1.7\n", bytes));
