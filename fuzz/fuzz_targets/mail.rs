//! The reader of mails and saved web pages.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| boardcheck_fuzz::holds_after("a.eml", b"MIME-Version: 1.0\r\nFrom: a@example.org\r\n", bytes));
