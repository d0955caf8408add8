use super::Check;

/// Every check: its codes, what runs, and the file whose module comment explains them.
pub const CHECKS: &[Check] = &[];
