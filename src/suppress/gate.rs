use crate::finding::{Finding, Severity};

/// From which severity on findings fail the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// At this severity and above.
    At(Severity),
    /// At none.
    Never,
}

impl Default for Gate {
    fn default() -> Self {
        Self::At(Severity::Error)
    }
}

impl Gate {
    /// Whether a finding is heavy enough.
    pub fn reached_by(self, finding: &Finding) -> bool {
        matches!(self, Self::At(severity) if finding.severity >= severity)
    }

    /// `error`, `warning`, `info` or `never`.
    pub fn name(self) -> &'static str {
        match self {
            Self::At(severity) => severity.name(),
            Self::Never => "never",
        }
    }
}
