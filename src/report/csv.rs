use super::escape::csv_field;
use super::v1::{CheckReport, FindingLine};

const HEAD: &str = "severity,code,agency,document,section,source,page,line,message,evidence,suggestion,fingerprint";

/// One line for each finding, comma-separated as RFC 4180 has it but for plain line feeds, with a head.
pub fn csv(report: &CheckReport) -> String {
    let mut out = format!("{HEAD}\n");
    for finding in &report.findings {
        out.push_str(&row(finding));
        out.push('\n');
    }
    out
}

fn row(finding: &FindingLine) -> String {
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let fields = [
        finding.severity.name().to_owned(),
        finding.code.clone(),
        text(&finding.agency),
        text(&finding.document),
        text(&finding.section),
        text(&finding.source),
        number(finding.page),
        number(finding.line),
        finding.message.clone(),
        finding.evidence.clone(),
        finding.suggestion.clone(),
        finding.fingerprint.clone(),
    ];
    fields.map(|field| csv_field(&field)).join(",")
}
