//! Opens the file, or says why it cannot be opened.

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::extract::Failure;

/// The name of the format in sentences.
const FORMAT: &str = "the PDF file";

pub(super) fn open(bytes: &[u8]) -> Result<Pdf, Failure> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            Failure::Encrypted { format: FORMAT.to_owned() }
        }
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => Failure::Unsupported {
            format: "a PDF file with an encryption that is not known here".to_owned(),
            advice: "save it without protection and send it again".to_owned(),
        },
        LoadPdfError::Decryption(_) => damaged("its encryption cannot be made out"),
        LoadPdfError::Invalid => damaged("no pages can be found in it"),
    })
}

pub(super) fn damaged(detail: &str) -> Failure {
    Failure::Damaged { format: FORMAT.to_owned(), detail: detail.to_owned() }
}
