/// The most characters of a quotation.
const MAX_EVIDENCE: usize = 200;

/// A text as evidence: on one line, shortened in the middle when it is long.
pub(super) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let many = line.chars().count();
    if many <= MAX_EVIDENCE {
        return line;
    }
    let half = MAX_EVIDENCE / 2;
    let head: String = line.chars().take(half).collect();
    let tail: String = line.chars().skip(many - half).collect();
    format!("{} \u{2026} {}", head.trim_end(), tail.trim_start())
}
