//! The reader of whatever the bytes turn out to be.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds("any", bytes));
