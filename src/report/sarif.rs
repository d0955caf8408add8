use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::v1::{CheckReport, FindingLine, WaivedLine};
use crate::finding::Severity;

/// SARIF 2.1.0 (OASIS), which code scanning reads. Waived findings stand in it as suppressed.
pub fn sarif(report: &CheckReport) -> serde_json::Result<String> {
    let codes: BTreeSet<&str> = report
        .findings
        .iter()
        .chain(report.waived.iter().map(|waived| &waived.finding))
        .map(|finding| finding.code.as_str())
        .collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({"id": code})).collect();
    let mut results: Vec<Value> = report.findings.iter().map(result).collect();
    results.extend(report.waived.iter().map(suppressed));
    super::json(&json!({
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [{
            "tool": {"driver": {"name": report.tool.name, "version": report.tool.version, "rules": rules}},
            "results": results,
        }],
    }))
}

fn result(finding: &FindingLine) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    let subject = [&finding.agency, &finding.document, &finding.section];
    let subject: Vec<&str> = subject.into_iter().filter_map(|part| part.as_deref()).collect();
    let mut location = serde_json::Map::new();
    if let Some(source) = &finding.source {
        let mut physical = json!({"artifactLocation": {"uri": uri(source)}});
        if let Some(line) = finding.line {
            physical["region"] = json!({"startLine": line});
        }
        location.insert("physicalLocation".to_owned(), physical);
    }
    if !subject.is_empty() {
        location.insert("logicalLocations".to_owned(), json!([{"fullyQualifiedName": subject.join("/")}]));
    }
    let locations: Vec<Value> = if location.is_empty() { Vec::new() } else { vec![Value::Object(location)] };
    json!({
        "ruleId": finding.code,
        "level": level,
        "message": {"text": finding.message},
        "locations": locations,
        "partialFingerprints": {"boardcheck/v1": finding.fingerprint},
        "properties": {"page": finding.page, "evidence": finding.evidence, "suggestion": finding.suggestion},
    })
}

fn suppressed(waived: &WaivedLine) -> Value {
    let mut value = result(&waived.finding);
    let why = waived.reason.clone().unwrap_or_else(|| "accepted by the baseline".to_owned());
    value["suppressions"] = json!([{"kind": "external", "justification": why}]);
    value
}

/// A path as a relative reference: what a URI gives a meaning is escaped.
fn uri(path: &str) -> String {
    use std::fmt::Write as _;
    path.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"/-._~!".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
