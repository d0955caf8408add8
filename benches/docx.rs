//! Reading Word files: a form of some forty pages that is made here, and, where pandoc and docx2txt are installed
//! (Debian: pandoc, docx2txt), the same file through them, each started as a program.
//!
//! The bar: thirty times as fast as pandoc, and no slower than docx2txt.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)] // a bench fails aloud, and prints

#[allow(dead_code)] // what tests alone use
#[path = "../tests/docx/builder.rs"]
mod builder;

use std::path::Path;
use std::process::{Command, Stdio};

use builder::{Docx, p};
use divan::Bencher;

fn main() {
    divan::main();
}

/// Forms of ten agencies, half of each a table: some 13,000 words.
fn form() -> Vec<u8> {
    let answer =
        p(&"The service keeps a record of this and looks at it again every year with its partners. ".repeat(4));
    let question = |number: usize| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Question\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{number}. What does the agency do?</w:t></w:r></w:p>{}",
            answer.repeat(2)
        )
    };
    let row = format!("<w:tr><w:tc>{}</w:tc><w:tc>{answer}</w:tc></w:tr>", p("Name of the board member"));
    let agency = format!("{}<w:tbl>{}</w:tbl>", (1..10).map(question).collect::<String>(), row.repeat(8));
    let style = "<w:style w:type=\"paragraph\" w:styleId=\"Question\"><w:name w:val=\"heading 2\"/></w:style>";
    Docx::new(&agency.repeat(10)).styles(style).bytes()
}

#[divan::bench]
fn boardcheck(bencher: Bencher) {
    let bytes = form();
    bencher.bench(|| builder::read(&bytes).expect("a file that is made here can be read"));
}

#[divan::bench(sample_count = 5)]
fn pandoc(bencher: Bencher) {
    program(bencher, "pandoc", |file| vec!["-t".to_owned(), "plain".to_owned(), file]);
}

#[divan::bench(sample_count = 5)]
fn docx2txt(bencher: Bencher) {
    program(bencher, "docx2txt", |file| vec![file, "-".to_owned()]);
}

fn program(bencher: Bencher, name: &str, arguments: impl Fn(String) -> Vec<String> + Sync) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("form.docx");
    std::fs::write(&file, form()).unwrap();
    if run(name, &arguments(shown(&file))).is_none() {
        println!("{name} is not installed: skipped");
        return;
    }
    bencher.bench(|| run(name, &arguments(shown(&file))));
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn run(name: &str, arguments: &[String]) -> Option<()> {
    let status = Command::new(name).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.ok()?.success().then_some(())
}
