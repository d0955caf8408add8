//! How large a picture of an RTF file is shown.

use crate::extract::pictures::may_hold_words;

/// Half the area of a sheet of A4, in square twentieths of a point.
const HALF_A_PAGE: i64 = 11_906 * 16_838 / 2;
/// The largest side, and the largest scale in per cent, that is believed.
const MOST: i32 = 1_000_000;

const TWENTIETHS: f64 = 20.0;

/// The size that a picture says of itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Picture {
    /// In twentieths of a point.
    width: i64,
    height: i64,
    /// What it is scaled to, in per cent.
    scale: (i64, i64),
}

impl Default for Picture {
    fn default() -> Self {
        Self { width: 0, height: 0, scale: (100, 100) }
    }
}

impl Picture {
    /// Takes a word inside the picture.
    pub(super) fn word(&mut self, name: &[u8], number: i32) {
        let value = i64::from(number.clamp(0, MOST));
        match name {
            b"picwgoal" => self.width = value,
            b"pichgoal" => self.height = value,
            b"picscalex" => self.scale.0 = value,
            b"picscaley" => self.scale.1 = value,
            _ => {}
        }
    }

    /// Whether it fills most of a page as it is shown.
    pub(super) fn fills_a_page(self) -> bool {
        let (width, height) = self.shown();
        width.saturating_mul(height) > HALF_A_PAGE
    }

    /// Whether it is as large as a picture that holds words.
    pub(super) fn may_hold_words(self) -> bool {
        let (width, height) = self.shown();
        may_hold_words(width as f64 / TWENTIETHS, height as f64 / TWENTIETHS)
    }

    /// Its sides as it is shown.
    fn shown(self) -> (i64, i64) {
        (self.width * self.scale.0 / 100, self.height * self.scale.1 / 100)
    }
}
