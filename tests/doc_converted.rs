//! Files that are recognised and not read, handed to an installed LibreOffice.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a test that fails says so; one that is skipped, too

use boardcheck::extract::{Failure, Options, read_bytes};

const WORD_2003: &[u8] = b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>\
    <w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body>\
    <w:p><w:r><w:t>Return of Eastham Fire Service</w:t></w:r></w:p></w:body></w:wordDocument>";

#[test]
fn a_converter_reads_what_we_do_not_and_never_unasked() {
    let refused = read_bytes("return.xml", WORD_2003, &Options::default()).remove(0).unwrap_err();
    assert!(matches!(refused.failure, Failure::Unsupported { .. }), "{refused}");
    if !std::process::Command::new("soffice").arg("--version").output().is_ok_and(|output| output.status.success()) {
        println!("skipped: soffice is not installed");
        return;
    }
    let options = Options { convert_with: Some("soffice".to_owned()), ..Options::default() };
    let document =
        read_bytes("return.xml", WORD_2003, &options).remove(0).map_err(|refused| refused.to_string()).unwrap();
    assert_eq!(document.source.path, "return.xml");
    assert_eq!(document.blocks[0].text.as_str(), "Return of Eastham Fire Service");
}

#[test]
fn a_converter_that_is_missing_is_named() {
    let options = Options { convert_with: Some("no-such-office".to_owned()), ..Options::default() };
    let refused = read_bytes("return.xml", WORD_2003, &options).remove(0).unwrap_err().to_string();
    assert!(refused.contains("no-such-office") && refused.contains("LibreOffice"), "{refused}");
}
