use super::Check;

/// Every check.
pub const CHECKS: &[Check] = &[];
