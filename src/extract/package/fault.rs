use crate::extract::Failure;

/// What is wrong with a container or one of its parts, before it is known whether the whole file is lost with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::extract) enum Fault {
    /// Not what it should be: the detail of [`Failure::Damaged`].
    Broken(String),
    /// A limit was met: the text of [`Failure::Limit`].
    Limit(String),
    /// Protected by a password.
    Encrypted,
}

impl Fault {
    /// The failure of a file of this format ("the Word document").
    pub(in crate::extract) fn of(self, format: &str) -> Failure {
        match self {
            Self::Broken(detail) => Failure::Damaged { format: format.to_owned(), detail },
            Self::Limit(limit) => Failure::Limit { limit },
            Self::Encrypted => Failure::Encrypted { format: format.to_owned() },
        }
    }

    /// The same in a few words, for the notice that a part was lost.
    pub(in crate::extract) fn detail(&self) -> &str {
        match self {
            Self::Broken(text) | Self::Limit(text) => text,
            Self::Encrypted => "it is protected by a password",
        }
    }
}
