use proptest::prelude::*;

use super::builder::{Docx, balanced, p, read, zipped};

/// A file with something of everything.
fn everything() -> Docx {
    let table = format!(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc></w:tr></w:tbl>",
        p("cell")
    );
    let control = "<w:sdt><w:sdtPr><w:showingPlcHdr/><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>";
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"a\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>SYMBOL 254</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let item = "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>";
    let boxed = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>{table}</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>"
    );
    Docx::new(&format!("{item}<w:p>{control}{field}<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>{boxed}{table}{item}"))
        .styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"A\"/></w:style>")
        .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"cardinalText\"/><w:lvlText w:val=\"%1.%9\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A reader that breaks is reported as such: none may.
    #[test]
    fn changed_bytes_of_the_container_break_nothing(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = everything().bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let broke = read(&bytes).err().map(|unreadable| unreadable.failure.to_string()).filter(|text| text.contains("broke on this file"));
        prop_assert_eq!(broke, None);
    }

    /// The same of the markup, where a change is not caught by a checksum: tags lost, doubled and put elsewhere.
    #[test]
    fn changed_markup_breaks_nothing(cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..4usize), 1..8)) {
        let document = everything().document();
        let mut pieces: Vec<String> = document.split_inclusive('>').map(str::to_owned).collect();
        for (from, to, what) in cuts {
            let (from, to) = (from.index(pieces.len()), to.index(pieces.len()));
            match what {
                0 => { pieces.remove(from); }
                1 => { let piece = pieces[from].clone(); pieces.insert(to, piece); }
                2 => pieces.swap(from, to),
                _ => { let number = pieces[from].replace('1', "99999999999999999999").replace('0', "-7"); pieces[from] = number; }
            }
        }
        // End tags are put right, so that the reader is not spared the rest.
        let bytes = zipped(&[("word/document.xml".to_owned(), balanced(&pieces))]);
        let broke = read(&bytes).err().map(|unreadable| unreadable.failure.to_string()).filter(|text| text.contains("broke on this file"));
        prop_assert_eq!(broke, None);
    }
}
