//! The drawing of a page, unpacked for as long as it is read and no longer.
//!
//! The library keeps what it unpacked for every page, though many pages may share one stream and one page may name it a
//! thousand times. Here it is counted each time that it is unpacked, and dropped with its page.

use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Stream};
use hayro_syntax::page::Page;

use crate::extract::limits::MAX_PDF_UNPACKED;

/// What the drawings of all pages of a file may still unpack to.
pub(super) struct Allowance(u64);

impl Allowance {
    pub(super) fn new() -> Self {
        Self(MAX_PDF_UNPACKED)
    }

    /// The drawing of this page, and the limit that cut it short, if one did.
    pub(super) fn drawing(&mut self, page: &Page<'_>) -> (Vec<u8>, Option<&'static str>) {
        let mut drawing = Vec::new();
        let mut cut = None;
        let mut add = |stream: Stream<'_>| {
            if self.0 == 0 {
                cut = Some("MAX_PDF_UNPACKED");
                return false;
            }
            let Ok(data) = stream.decoded_data() else { return true };
            self.0 = self.0.saturating_sub(data.len() as u64);
            if drawing.is_empty() {
                drawing = data.into_owned();
            } else {
                // A number at the end of one stream and one at the beginning of the next are two.
                drawing.push(b' ');
                drawing.extend_from_slice(&data);
            }
            true
        };
        let contents = page.raw();
        if let Some(stream) = contents.get::<Stream<'_>>(keys::CONTENTS) {
            add(stream);
        } else if let Some(streams) = contents.get::<Array<'_>>(keys::CONTENTS) {
            // What is no stream is passed over, and ends nothing.
            let mut all =
                streams.raw_iter().filter_map(|item| page.xref().get::<Stream<'_>>(item.as_obj_ref()?.into()));
            while all.next().is_some_and(&mut add) {}
        }
        (drawing, cut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::open;

    #[test]
    fn a_stream_counts_each_time_that_a_page_names_it() {
        let file = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n\
            <</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R\
            /MediaBox[0 0 595 842]/Contents[4 0 R 7 0 R 4 0 R 4 0 R 4 0 R]>>\nendobj\n\
            4 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
        let pdf = open::open(file.as_bytes()).expect("opens");
        let mut ample = Allowance::new();
        let mut scant = Allowance(12);
        for (page, second) in pdf.pages().iter().zip(["BT ET BT ET BT ET", ""]) {
            let (whole, cut) = ample.drawing(page);
            assert_eq!((whole.as_slice(), cut), (&b"BT ET BT ET BT ET BT ET"[..], None));
            assert_eq!(scant.drawing(page), (second.as_bytes().to_vec(), Some("MAX_PDF_UNPACKED")));
        }
    }
}
