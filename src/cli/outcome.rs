/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The job was done and nothing reaches the gate.
    Clean,
    /// The job was done and something reaches the gate.
    GateFailed,
    /// The job could not be done, wholly or in part.
    NotDone,
}

impl Outcome {
    /// The exit status: 0, 1 or 2.
    pub fn status(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::GateFailed => 1,
            Self::NotDone => 2,
        }
    }
}
