use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::Finding;
use crate::document::folded;

/// A name for a finding that stays the same while the document is edited around it: it rests on the code, the subject
/// and the folded words of the evidence, never on pages, lines or paths. 16 hexadecimal digits.
pub fn fingerprint(finding: &Finding) -> String {
    let part = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut digest = Sha256::new();
    for field in [
        finding.code.name().to_owned(),
        part(&finding.subject.agency),
        part(&finding.subject.document),
        part(&finding.subject.section),
        folded(&finding.evidence),
    ] {
        digest.update(field.as_bytes());
        digest.update([0]);
    }
    let bytes = digest.finalize();
    bytes.iter().take(8).fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}
