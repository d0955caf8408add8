//! The reader of HTML.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds_after("a.html", b"<html>", bytes));
