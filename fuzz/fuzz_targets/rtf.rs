//! The reader of RTF.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds_after("a.rtf", b"{\\rtf1", bytes));
