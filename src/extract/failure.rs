use thiserror::Error;

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{path}: {failure}")]
pub struct Unreadable {
    /// The path, as in [`crate::document::Source::path`].
    pub path: String,
    /// Why.
    pub failure: Failure,
    /// The SHA-256 digest of the bytes, where there were any.
    pub sha256: Option<String>,
}

/// Why a file could not be read. Each sentence says what was found and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Failure {
    /// The file system refused.
    #[error("{0}")]
    Io(String),
    /// No bytes.
    #[error("the file is empty; ask for it to be sent again")]
    Empty,
    /// A container with nothing to read in it.
    #[error("{format} holds nothing that could be a submission; ask for it to be sent again")]
    Hollow {
        /// "the zip file".
        format: String,
    },
    /// A format that is known and not read.
    #[error("this is {format}, which boardcheck does not read; {advice}")]
    Unsupported {
        /// "a Word 95 document", "a picture (PNG)".
        format: String,
        /// What to do.
        advice: String,
    },
    /// Protected by a password.
    #[error("{format} is protected by a password; remove the password and send it again")]
    Encrypted {
        /// "the PDF file".
        format: String,
    },
    /// Broken.
    #[error("{format} is damaged ({detail}); open it in the program that made it, save it again and resend it")]
    Damaged {
        /// "the Word document".
        format: String,
        /// What is wrong with it.
        detail: String,
    },
    /// A limit of `limits.rs`.
    #[error("{limit}; split the file, or send only the part that is asked for")]
    Limit {
        /// "the file unpacks to more than 256 MB (limit `MAX_UNPACKED`)".
        limit: String,
    },
    /// The reader itself broke: a fault of ours.
    #[error("the reader of {format} files broke on this file ({detail}); please report it")]
    Broke {
        /// "PDF".
        format: String,
        /// The panic's message.
        detail: String,
    },
}
