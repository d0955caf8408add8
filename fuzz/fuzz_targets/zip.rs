//! The reader of zips of submissions.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds("a.zip", bytes));
