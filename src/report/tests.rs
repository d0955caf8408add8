use super::samples::{check_report, diff_report, history_report};
use super::*;

const NARROW: Look = Look { width: 40, colour: false };

fn whole() -> Detail {
    Detail { verbose: true, quiet: false }
}

/// Everything that a person may see on a terminal.
fn shown() -> Vec<String> {
    let (check, diff, years) = (check_report(), diff_report(), history_report());
    let side_by_side = DiffDetail { side_by_side: Some(true), ..DiffDetail::default() };
    vec![
        table(&check, NARROW, whole()),
        table(&check, Look::default(), Detail::default()),
        markdown(&check),
        csv(&check),
        github(&check),
        junit(&check),
        diff_table(&diff, NARROW, DiffDetail::default()),
        diff_table(&diff, Look::default(), side_by_side),
        diff_markdown(&diff, Shown::All),
        history_table(&years, NARROW),
        history_markdown(&years),
    ]
}

#[test]
fn nothing_that_a_terminal_would_act_on_comes_through() {
    for text in shown() {
        let bad = text.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(bad, None, "{text}");
    }
}

#[test]
fn json_escapes_what_a_terminal_would_act_on() {
    let text = json(&check_report()).unwrap();
    assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{text}");
    let back: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(back["findings"][1]["evidence"], check_report().findings[1].evidence);
    assert!(text.ends_with("}\n") && !text.ends_with("\n\n"));
}

#[test]
fn colour_changes_no_word() {
    let coloured = Look { colour: true, ..Look::default() };
    let (check, diff) = (check_report(), diff_report());
    let plain = |text: &str| anstream::adapter::strip_str(text).to_string();
    let in_colour = table(&check, coloured, whole());
    assert!(in_colour.contains('\u{1b}'));
    assert_eq!(plain(&in_colour), table(&check, Look::default(), whole()));
    let in_colour = diff_table(&diff, coloured, DiffDetail::default());
    assert!(in_colour.contains('\u{1b}'));
    assert_eq!(plain(&in_colour), diff_table(&diff, Look::default(), DiffDetail::default()));
}

#[test]
fn tables_fit_a_narrow_terminal() {
    let narrow = [
        table(&check_report(), NARROW, whole()),
        diff_table(&diff_report(), NARROW, DiffDetail::default()),
        history_table(&history_report(), Look { width: 60, colour: false }),
    ];
    for (text, width) in narrow.iter().zip([40, 40, 60]) {
        for line in text.lines() {
            assert!(textwrap::core::display_width(line) <= width, "{width}: {line:?}\n{text}");
        }
    }
}

#[test]
fn a_quiet_table_holds_what_reaches_the_gate_and_no_more() {
    let mut report = check_report();
    report.gate.fail_on = "error".to_owned();
    let text = table(&report, Look::default(), Detail { verbose: false, quiet: true });
    assert!(text.contains("missing-section") && !text.contains("placeholder-answer"), "{text}");
    assert!(!text.contains("2 of 2 answered"), "{text}");
}

#[test]
fn the_check_in_every_format() {
    let report = check_report();
    insta::assert_snapshot!("check_table", table(&report, Look::default(), Detail::default()));
    insta::assert_snapshot!("check_table_verbose", table(&report, Look::default(), whole()));
    insta::assert_snapshot!("check_json", json(&report).unwrap());
    insta::assert_snapshot!("check_markdown", markdown(&report));
    insta::assert_snapshot!("check_csv", csv(&report));
    insta::assert_snapshot!("check_github", github(&report));
    insta::assert_snapshot!("check_sarif", sarif(&report).unwrap());
    insta::assert_snapshot!("check_junit", junit(&report));
}

#[test]
fn the_comparison_in_every_format() {
    let report = diff_report();
    let all = DiffDetail { shown: Shown::All, ..DiffDetail::default() };
    let side_by_side = DiffDetail { side_by_side: Some(true), ..DiffDetail::default() };
    insta::assert_snapshot!("diff_table", diff_table(&report, Look::default(), all));
    insta::assert_snapshot!("diff_side_by_side", diff_table(&report, Look { width: 110, colour: false }, side_by_side));
    insta::assert_snapshot!("diff_markdown", diff_markdown(&report, Shown::Changed));
    insta::assert_snapshot!("diff_json", json(&report).unwrap());
}

#[test]
fn the_history_in_every_format() {
    let report = history_report();
    insta::assert_snapshot!("history_table", history_table(&report, Look::default()));
    insta::assert_snapshot!("history_markdown", history_markdown(&report));
}
