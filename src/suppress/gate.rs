use std::str::FromStr;

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

impl FromStr for Gate {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "error" => Ok(Self::At(Severity::Error)),
            "warning" => Ok(Self::At(Severity::Warning)),
            "info" => Ok(Self::At(Severity::Info)),
            "never" => Ok(Self::Never),
            other => Err(format!("`{other}` is no gate: write error, warning, info or never")),
        }
    }
}
