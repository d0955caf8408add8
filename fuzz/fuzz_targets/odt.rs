//! The reader of OpenDocument texts.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds("a.odt", bytes));
