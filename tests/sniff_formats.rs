//! What a file is, is told by its content; what cannot be read is named, with what to do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a test that fails says so; one that is skipped, too

use boardcheck::document::Format;
use boardcheck::extract::{Failure, Options, read_bytes};

fn failure(name: &str, bytes: &[u8]) -> Failure {
    let mut readings = read_bytes(name, bytes, &Options::default());
    assert_eq!(readings.len(), 1, "{name}");
    readings.remove(0).expect_err(name).failure
}

fn format(name: &str, bytes: &[u8]) -> Format {
    let mut readings = read_bytes(name, bytes, &Options::default());
    readings.remove(0).map_err(|unreadable| unreadable.to_string()).unwrap().source.format
}

#[test]
fn the_content_decides_whatever_the_name_says() {
    assert_eq!(format("report.doc", b"{\\rtf1 Text}"), Format::Rtf);
    assert_eq!(format("report.doc", b"<html><body><p>Text</body></html>"), Format::Html);
    assert_eq!(format("report.pdf", b"Plain text, whatever the name."), Format::Text);
    assert_eq!(format("report.docx", b"\xEF\xBB\xBF<!DOCTYPE html><p>Text"), Format::Html);
}

#[test]
fn a_page_that_a_program_exported_in_an_envelope_is_a_page_and_no_mail() {
    let page =
        b"Date: Thu, 1 May 2014 10:00:00 +0100\r\nMessage-ID: <1@wiki>\r\nSubject: Exported\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=UTF-8\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Our=20aims</p>\r\n--b\r\n\
        Content-Type: application/octet-stream\r\nContent-Location: file:///C:/1\r\n\r\nx\r\n--b--\r\n";
    assert_eq!(format("export.doc", page), Format::Html);
}

#[test]
fn the_name_decides_between_markdown_and_text_alone() {
    assert_eq!(format("a.md", b"# Title\n"), Format::Markdown);
    assert_eq!(format("a.txt", b"# Title\n"), Format::Text);
    assert_eq!(format("a.MD", b"{\\rtf1 Text}"), Format::Rtf);
}

#[test]
fn what_cannot_be_read_is_named_with_what_to_do() {
    for (name, bytes, says) in [
        ("scan.pdf", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a picture (PNG)"),
        ("scan.pdf", b"\xFF\xD8\xFF\xE0\0\x10JFIF", "a picture (JPEG)"),
        ("photo.pdf", b"\0\0\0\x18ftypheic\0\0", "HEIC"),
        ("old.doc", b"\xDB\xA5\x2D\0\0\0", "Word 2"),
        ("old.doc", b"\xFFWPC\x10\0", "WordPerfect"),
        (
            "old.doc",
            b"<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
            "Word 2003 XML",
        ),
        ("report.docx.lnk", b"L\0\0\0\x01\x14\x02\0\0\0\0\0", "a shortcut"),
        ("report.url", b"[InternetShortcut]\r\nURL=https://example.org/report.docx\r\n", "a shortcut"),
        ("report.asc", b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n", "encrypted"),
        ("x.zip", b"Rar!\x1a\x07\0", "RAR"),
        ("x.exe", b"MZ\x90\0\x03\0\0\0", "a Windows program"),
        ("x.txt", b"\x01\x02\x03\x04\x05\x06\x07\x08\0\0\0\x01", "binary data"),
    ] {
        let failure = failure(name, bytes);
        let sentence = failure.to_string();
        assert!(matches!(failure, Failure::Unsupported { .. }) && sentence.contains(says), "{name}: {sentence}");
        assert!(sentence.contains("; "), "no advice: {sentence}");
    }
}

#[test]
fn nothing_and_nothing_but_space_are_empty() {
    assert_eq!(failure("a.docx", b""), Failure::Empty);
    assert_eq!(failure("a.txt", b" \r\n\t \n"), Failure::Empty);
}

#[test]
fn a_cut_off_container_is_damaged_and_named() {
    let cut = b"PK\x03\x04\x14\0\0\0\x08\0aaaaaaaaaaaaaaaa\x11\0\0\0word/document.xml....";
    let sentence = failure("report.docx", cut).to_string();
    assert!(sentence.contains("the Word document is damaged"), "{sentence}");
    let sentence = failure("report.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0").to_string();
    assert!(sentence.contains("damaged"), "{sentence}");
}

#[test]
fn an_ordinary_text_that_begins_like_something_else_is_text() {
    for text in [
        "BM Trust is an agency.",
        "MZ is a team.",
        "From: the board\nTo: all agencies\n\nPlease reply.",
        "BZh is an acronym.",
        "I < 3 forms",
    ] {
        assert_eq!(format("a.txt", text.as_bytes()), Format::Text, "{text}");
    }
}
