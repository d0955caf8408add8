//! Zips and mails of submissions: each file in them is a source of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a test that fails says so; one that is skipped, too

use std::io::{Cursor, Write as _};

use boardcheck::document::Format;
use boardcheck::extract::{Failure, Options, Reading, read_bytes};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn paths(name: &str, bytes: &[u8]) -> Vec<(String, bool)> {
    let readings = read_bytes(name, bytes, &Options::default());
    let path = |reading: Reading| match reading {
        Ok(document) => (document.source.path, true),
        Err(unreadable) => (unreadable.path, false),
    };
    readings.into_iter().map(path).collect()
}

#[test]
fn each_file_of_a_zip_is_a_source_and_what_programs_leave_is_passed_over() {
    let bytes = zip(&[
        ("police/report.txt", b"Ratified by the board.\n"),
        ("__MACOSX/police/._report.txt", b"x"),
        ("police/~$report.docx", b"x"),
        (".DS_Store", b"x"),
        ("../scan.png", b"\x89PNG\r\n\x1a\n"),
    ]);
    assert_eq!(
        paths("inbox/all.zip", &bytes),
        [("inbox/all.zip!/police/report.txt".to_owned(), true), ("inbox/all.zip!/scan.png".to_owned(), false)]
    );
}

#[test]
fn a_mail_in_a_zip_gives_its_attachments_and_the_way_to_them() {
    let mail = b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\
        --x\r\nContent-Type: text/plain\r\n\r\nOur return.\r\n--x\r\nContent-Type: text/html; name=r.html\r\n\
        Content-Disposition: attachment; filename=r.html\r\n\r\n<h1>Return</h1>\r\n--x--\r\n";
    let bytes = zip(&[("mail.eml", mail)]);
    assert_eq!(
        paths("all.zip", &bytes),
        [("all.zip!/mail.eml".to_owned(), true), ("all.zip!/mail.eml!/r.html".to_owned(), true)]
    );
    let readings = read_bytes("all.zip", &bytes, &Options::default());
    let formats: Vec<_> = readings.iter().flatten().map(|document| document.source.format).collect();
    assert_eq!(formats, [Format::Text, Format::Html]);
}

#[test]
fn zips_in_zips_end_at_a_limit_that_is_named() {
    let mut bytes = zip(&[("deep.txt", b"deep")]);
    for _ in 0..20 {
        bytes = zip(&[("inner.zip", &bytes)]);
    }
    let readings = read_bytes("bomb.zip", &bytes, &Options::default());
    let failure = &readings[0].as_ref().unwrap_err().failure;
    assert!(matches!(failure, Failure::Limit { limit } if limit.contains("MAX_ARCHIVE_DEPTH")), "{failure}");
}

#[test]
fn a_zip_that_unpacks_to_too_much_is_refused_without_being_unpacked() {
    let zeros = vec![0; 100 << 20];
    let bytes = zip(&[("a.txt", &zeros), ("b.txt", &zeros), ("c.txt", &zeros), ("d.txt", &zeros)]);
    assert!(bytes.len() < 1 << 20);
    let readings = read_bytes("bomb.zip", &bytes, &Options::default());
    assert!(readings.iter().all(Result::is_err));
    assert!(
        readings
            .iter()
            .filter_map(|reading| reading.as_ref().err())
            .any(|unreadable| { matches!(&unreadable.failure, Failure::Limit { limit } if limit.contains("MAX_")) })
    );
}

#[test]
fn an_empty_zip_is_said_to_be_empty() {
    let readings = read_bytes("none.zip", &zip(&[]), &Options::default());
    let failure = readings[0].as_ref().unwrap_err().failure.to_string();
    assert!(failure.contains("the zip file holds nothing"), "{failure}");
    let junk = zip(&[("__MACOSX/._report.docx", b"x"), ("police/Thumbs.db", b"x")]);
    assert!(matches!(read_bytes("junk.zip", &junk, &Options::default())[..], [Err(_)]));
}

#[test]
fn files_of_one_name_in_a_zip_are_not_passed_over() {
    // No program writes two files of one name, and yet such zips turn up: the second is renamed after the first.
    let mut bytes = zip(&[("report1.txt", b"One.\n"), ("report2.txt", b"Two.\n")]);
    while let Some(at) = bytes.windows(11).position(|window| window == b"report2.txt") {
        bytes[at + 6] = b'1';
    }
    let readings = read_bytes("all.zip", &bytes, &Options::default());
    let failures: Vec<String> =
        readings.iter().filter_map(|reading| reading.as_ref().err()).map(ToString::to_string).collect();
    assert_eq!((readings.len(), failures.len()), (2, 1), "{failures:?}");
    assert!(failures[0].contains("have one name"), "{failures:?}");
}

#[test]
fn names_in_old_and_foreign_alphabets_are_shown_as_they_were_typed() {
    let bytes = zip(&[("caf_.txt", b"One.\n")]);
    let renamed: Vec<u8> = bytes.iter().map(|&byte| if byte == b'_' { 0x82 } else { byte }).collect();
    assert_eq!(paths("old.zip", &renamed), [("old.zip!/café.txt".to_owned(), true)]);
}
