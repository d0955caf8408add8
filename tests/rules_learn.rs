//! A rule set learned from a blank form loads as it stands, and a check of the blank form by it finds nothing answered.

#![allow(clippy::expect_used, clippy::panic)] // what a test does not expect may break it

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use boardcheck::align::{Status, align};
use boardcheck::check::{Context, check};
use boardcheck::document::Document;
use boardcheck::extract::{Options, read_bytes};
use boardcheck::finding::Code;
use boardcheck::ruleset::{self, RuleSet, SectionKind, SignOffBy};
use jiff::civil::date;

fn read(name: &str, bytes: &[u8]) -> Document {
    let mut read = read_bytes(name, bytes, &Options::default());
    assert_eq!(read.len(), 1, "one document");
    read.remove(0).unwrap_or_else(|unreadable| panic!("{unreadable:?}"))
}

/// Learns from a form, loads what was learned, and holds the blank form against it.
fn learned(name: &str, form: &[u8]) -> RuleSet {
    let text = ruleset::learn(&[read(name, form)], None, date(2014, 7, 1));
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("learned.toml");
    std::fs::write(&path, &text).expect("written");
    let rules = ruleset::load(&path.to_string_lossy()).unwrap_or_else(|error| panic!("{error}\n{text}"));

    let blank = format!("example-agency.{}", name.rsplit('.').next().unwrap_or_default());
    let register = align(vec![read(&blank, form)], &rules);
    let year = rules.period.year;
    let as_of = date(2014, 7, 1);
    let mut findings = Vec::new();
    findings.extend(check(&Context::new(&register, &rules, year, as_of, None)));
    for document in &rules.documents {
        let instances: Vec<_> = register.instances_of("example-agency", &document.id).collect();
        assert_eq!(instances.len(), 1, "the blank form is one {}\n{text}", document.id);
        for section in &document.sections {
            let says = |code: Code| {
                findings.iter().any(|finding| {
                    finding.code == code && finding.subject.section.as_deref() == Some(section.id.as_str())
                })
            };
            if matches!(section.kind, SectionKind::SignOff(_)) {
                assert!(says(Code::Unratified), "{} is unsigned\n{text}", section.id);
                continue;
            }
            if matches!(section.kind, SectionKind::Shared(_)) {
                assert!(!says(Code::WordingMissing), "the wording of {} stands there\n{text}", section.id);
                continue;
            }
            let answer = instances[0].section(&section.id).expect("every section is there");
            assert_eq!(answer.status, Status::Missing, "{}: {:?}\n{text}", section.id, answer.answer.text());
            assert!(says(Code::MissingAnswer) || says(Code::PromptLeftIn), "{} is unanswered\n{text}", section.id);
        }
    }
    rules
}

fn ids(rules: &RuleSet) -> Vec<&str> {
    rules.documents[0].sections.iter().map(|section| section.id.as_str()).collect()
}

#[test]
fn numbered_questions_in_bold_with_guidance_under_them() {
    let rules = learned(
        "return.md",
        b"# Northmoor Safeguarding Children Board\n\n# Annual Assurance Return 2014-2015\n\n\
          Partners of the Northmoor Safeguarding Children Board complete this return each year.\n\n\
          **1. What are your agency's aims for keeping children safe?**\n\n*Please say where they are published.*\n\n\
          **2. Training given to staff during the year:**\n\nPlease provide figures for each level.\n\n\
          - induction\n- refresher\n\n**3. How do you hear what children tell you?**\n\n\
          **4. Geography:** *Please list the districts you serve.*\n\n\
          **Signed off by:** *Please name the governance group.*\n\n**Signed off on:**\n",
    );
    assert_eq!(rules.board.name, "Northmoor Safeguarding Children Board");
    assert_eq!(rules.period.year.to_string(), "2014-2015");
    let form = &rules.documents[0];
    assert_eq!(form.titles, ["Annual Assurance Return"]);
    assert_eq!(
        ids(&rules),
        ["agencys-aims-keeping-children", "training-given-staff-during", "hear-children-tell", "geography", "sign-off"]
    );
    assert_eq!(form.sections[0].number.as_deref(), Some("1"));
    assert_eq!(form.sections[0].prompts, ["Please say where they are published."]);
    assert_eq!(form.sections[1].prompts, ["Please provide figures for each level.", "induction", "refresher"]);
    assert_eq!(form.sections[3].prompts, ["Please list the districts you serve."]);
    assert_eq!(form.versions[0].boilerplate.len(), 1);
    let SectionKind::SignOff(sign_off) = &form.sections[4].kind else { panic!("a sign-off") };
    assert_eq!(
        (sign_off.by, sign_off.by_labels.as_slice()),
        (SignOffBy::Group, ["Signed off by".to_owned()].as_slice())
    );
    assert_eq!(sign_off.on_labels, ["Signed off on"]);
}

#[test]
fn numbers_with_letters_under_headings_that_ask_nothing() {
    let rules = learned(
        "tool.md",
        b"# Section 11 Self-Assessment Tool\n\n## Guidance\n\nPlease complete every section and return by email.\n\n\
          ## Section A: Leadership\n\n### A1 Is there a named senior lead for safeguarding? Yes/No\n\n\
          ### A2 How does the senior lead report to the governing body?\n\n## Section B: Workforce\n\n\
          ### B1 Describe your safer recruitment procedures.\n\n### B2 How are staff supervised?\n",
    );
    let form = &rules.documents[0];
    let numbers: Vec<_> = form.sections.iter().filter_map(|section| section.number.as_deref()).collect();
    assert_eq!(numbers, ["A1", "A2", "B1", "B2"]);
    assert_eq!(form.sections[0].kind, SectionKind::Choice(vec!["Yes".to_owned(), "No".to_owned()]));
    assert!(form.versions[0].boilerplate.contains(&"Section A: Leadership".to_owned()));
}

#[test]
fn statements_that_leave_room_for_the_agencys_name_are_to_be_repeated() {
    let rules = learned(
        "pledge.md",
        b"# Our Pledge 2023\n\n## What we pledge\n\nEvery child has a right to be safe, to be heard and to be believed.\n\n\
          [Name of agency] will act on the first worry and will not wait for the third.\n",
    );
    let SectionKind::Shared(paragraphs) = &rules.documents[0].sections[0].kind else { panic!("not shared") };
    assert_eq!(paragraphs.len(), 2);
    assert_eq!(paragraphs[1], "{agency} will act on the first worry and will not wait for the third.");
}

#[test]
fn a_row_across_the_table_is_a_heading_and_guides_no_answer() {
    let rules = learned(
        "tool.html",
        b"<html><h1>Standards Return 2023</h1><table><tr><th>Question<th>Evidence<th>RAG</tr>\
          <tr><td colspan=3>Standard A: Leadership</tr><tr><td>A1 Who leads, and who asks them about it?<td><td></tr>\
          <tr><td colspan=3>Standard B: People</tr><tr><td>B1 How are people checked before they start?<td><td></tr></table>",
    );
    let form = &rules.documents[0];
    let numbers: Vec<_> = form.sections.iter().filter_map(|section| section.number.as_deref()).collect();
    assert_eq!(numbers, ["A1", "B1"]);
    assert!(form.sections.iter().all(|section| section.prompts.is_empty()));
    assert!(form.versions[0].boilerplate.contains(&"Standard B: People".to_owned()));
}

/// What is learned of a form with these labels under its title.
fn sent_by(labels: &str) -> RuleSet {
    let questions =
        "## 1. What did you change this year?\n\n## 2. Who noticed it first?\n\nPlease think of one child.\n\n";
    let form = format!(
        "# Partner Return 2014\n\n{labels}\n\nPlease answer in your own words. One page is plenty.\n\n{questions}\
         Approved by: ________\n\nName: ________ Position: ________ Date: ________\n\nChair:\n"
    );
    learned("return.md", form.as_bytes())
}

#[test]
fn labels_that_ask_who_sends_a_form_are_no_questions_and_what_follows_them_guides_no_answer() {
    for labels in [
        "Agency: ______________",
        "Name of organisation:\n\nCompleted by: ________ Job title: ________ Date: ________\n\nContact details: \u{2026}",
        "| Agency | |\n|---|---|\n| Form completed by | |\n| E-mail | |\n| Date of completion | |",
    ] {
        let rules = sent_by(labels);
        assert_eq!(ids(&rules), ["did-change-year", "noticed-first", "sign-off", "chair"], "{labels}");
        let form = &rules.documents[0];
        assert_eq!(form.versions[0].boilerplate, ["Please answer in your own words. One page is plenty."]);
        let prompts: Vec<_> = form.sections.iter().flat_map(|section| &section.prompts).collect();
        assert_eq!(prompts, ["Please think of one child."]);
        assert_eq!(form.sections[3].kind, SectionKind::Person);
        let SectionKind::SignOff(sign_off) = &form.sections[2].kind else { panic!("a sign-off") };
        assert_eq!((sign_off.by_labels.len(), sign_off.on_labels.as_slice()), (1, ["Date".to_owned()].as_slice()));
    }
}

#[test]
fn labels_without_numbers_in_cells_and_before_colons() {
    let rules = learned(
        "profile.md",
        b"# Board Member Profile\n\n| Organisation |  |\n|---|---|\n| Board member |  |\n| Deputy | *Please name a deputy.* |\n\
          | Primary function |  |\n| Date completed |  |\n\nPrimary client group:\n\nGeography:\n\nWhat law governs your work?\n",
    );
    assert_eq!(
        ids(&rules),
        [
            "organisation",
            "board-member",
            "deputy",
            "primary-function",
            "date-completed",
            "primary-client-group",
            "geography",
            "law-governs-work"
        ]
    );
    let kinds: Vec<_> = rules.documents[0].sections.iter().take(5).map(|section| section.kind.clone()).collect();
    assert_eq!(
        kinds,
        [SectionKind::Organisation, SectionKind::Person, SectionKind::Person, SectionKind::Text, SectionKind::Date]
    );
    assert_eq!(rules.documents[0].sections[2].prompts, ["Please name a deputy."]);
}

#[test]
fn plain_text_with_typed_numbers() {
    let rules = learned(
        "return.txt",
        b"Shire Safeguarding Adults Board\nPartner return\n\n1. What did your organisation do last year to prevent harm?\n\n\
          2. What did you learn from audits?\n\n3. How have adults at risk been listened to?\n\nCompleted by:\n",
    );
    assert_eq!(rules.board.name, "Shire Safeguarding Adults Board");
    assert_eq!(rules.documents[0].titles, ["Partner return"]);
    assert_eq!(rules.documents[0].sections.len(), 4);
    assert_eq!(rules.period.year.to_string(), "2014-2015", "the year that runs, where the form bears none");
}

#[test]
fn a_word_form_whose_cells_still_show_their_placeholders() {
    let mut rows = String::new();
    for label in ["Organisation", "Named professional", "How are children heard?"] {
        let _ = write!(
            rows,
            "<w:tr><w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{label}</w:t></w:r></w:p></w:tc><w:tc><w:sdt><w:sdtPr>\
             <w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here to enter text.</w:t></w:r></w:p>\
             </w:sdtContent></w:sdt></w:tc></w:tr>"
        );
    }
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\
         <w:p><w:r><w:rPr><w:b/><w:sz w:val=\"36\"/></w:rPr><w:t>Partner Profile</w:t></w:r></w:p><w:tbl>{rows}</w:tbl>\
         <w:p><w:r><w:t>Approved by:</w:t></w:r></w:p></w:body></w:document>"
    );
    let rules = learned("profile.docx", &docx(&document));
    assert_eq!(ids(&rules), ["organisation", "named-professional", "children-heard", "sign-off"]);
}

#[test]
fn a_grid_is_a_table_with_its_columns_and_rows() {
    let form = "# Standards Audit 2015\n\n**Name of organisation:**\n\n**Standard 1: Leadership**\n\n\
                | Standard | Evidence | RAG | Action | Comments |\n|---|---|---|---|---|\n| 1.1 A lead is named | | | | |\n| 1.2 A policy is in place | | | | |\n\n\
                **Any other comments**\n\nApproved by:\n\nDate approved:\n";
    let text = ruleset::learn(&[read("audit.md", form.as_bytes())], Some("Standards Audit!"), date(2014, 7, 1));
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("learned.toml");
    std::fs::write(&path, &text).expect("written");
    let rules = ruleset::load(&path.to_string_lossy()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!((rules.id.as_str(), rules.period.year.to_string().as_str()), ("standards-audit", "2015"));
    assert_eq!(ids(&rules), ["leadership", "other-comments", "sign-off"]);
    let SectionKind::Table(table) = &rules.documents[0].sections[0].kind else { panic!("a table") };
    let columns: Vec<_> = table.columns.iter().map(|column| (column.name.as_str(), column.filled_by)).collect();
    assert_eq!(
        columns,
        [
            ("Standard", ruleset::FilledBy::Form),
            ("Evidence", ruleset::FilledBy::Agency),
            ("RAG", ruleset::FilledBy::Agency),
            ("Action", ruleset::FilledBy::Agency),
            ("Comments", ruleset::FilledBy::Agency)
        ]
    );
    assert_eq!(table.columns.iter().filter(|column| column.optional).count(), 1, "the comments may stay empty");
    assert_eq!(table.rows, ["1.1 A lead is named", "1.2 A policy is in place"]);
    assert!(table.prints("evidence") && table.prints("1.2 a policy is in place") && !table.prints("the policy"));
}

#[test]
fn a_file_without_a_question_still_gives_a_rule_set_that_loads() {
    let prose = "Some prose that asks nothing at all, \"quoted\" and {braced}.\n";
    for document in [Document::default(), read("prose.txt", prose.as_bytes())] {
        let learned = ruleset::learn(&[document], None, date(2014, 7, 1));
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("learned.toml");
        std::fs::write(&path, &learned).expect("written");
        ruleset::load(&path.to_string_lossy()).unwrap_or_else(|error| panic!("{error}\n{learned}"));
        assert!(learned.contains("no question was found"), "{learned}");
    }
}

fn docx(document: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ),
        ("word/document.xml", document),
    ];
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("part");
        archive.write_all(text.as_bytes()).expect("part");
    }
    archive.finish().expect("archive").into_inner()
}
