/// The namespaces that matter, told by their addresses: prefixes are the writing program's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::extract) enum Ns {
    /// None, or one that no reader here knows.
    Other,
    /// The `xml:` prefix.
    Xml,
    /// WordprocessingML, transitional and strict.
    Word,
    /// Word's later additions (2010 and after).
    WordLater,
    /// Markup compatibility.
    Compat,
    /// Relationship ids in other parts.
    Relation,
    /// Relationship parts.
    Relations,
    /// DrawingML and the frames that place it in a Word file.
    Drawing,
    /// Shapes, groups, canvases and ink in Word files.
    Shape,
    /// Charts.
    Chart,
    /// SmartArt.
    Diagram,
    /// The old vector language.
    Vml,
    /// Office's additions to it, OLE objects among them.
    Office,
    /// Equations.
    Math,
    /// The single-file package.
    Flat,
    /// Spreadsheets and presentations, to name them.
    OtherOffice,
    /// OpenDocument: the document's frame.
    OdfOffice,
    /// OpenDocument: text.
    OdfText,
    /// OpenDocument: tables.
    OdfTable,
    /// OpenDocument: styles.
    OdfStyle,
    /// OpenDocument: drawing.
    OdfDraw,
    /// OpenDocument: form controls.
    OdfForm,
    /// OpenDocument: formatting properties taken from XSL.
    OdfFo,
    /// OpenDocument: the manifest.
    OdfManifest,
    /// OpenDocument: Dublin Core, of annotations.
    Dublin,
    /// OpenDocument: `xlink:href`.
    Link,
    /// OpenDocument: `svg:title`, sizes.
    Svg,
    /// LibreOffice's own additions.
    OdfExtension,
    /// OpenDocument: form fields taken over from Word.
    OdfField,
    /// MathML, in OpenDocument formulas.
    MathMl,
}

/// The end of OpenDocument addresses, for both the standard's and that of OpenOffice.org 1.
const ODF: &[(&str, Ns)] = &[
    ("office:1.0", Ns::OdfOffice),
    ("text:1.0", Ns::OdfText),
    ("table:1.0", Ns::OdfTable),
    ("style:1.0", Ns::OdfStyle),
    ("drawing:1.0", Ns::OdfDraw),
    ("form:1.0", Ns::OdfForm),
    ("xsl-fo-compatible:1.0", Ns::OdfFo),
    ("manifest:1.0", Ns::OdfManifest),
    ("svg-compatible:1.0", Ns::Svg),
];

const OPEN_OFFICE_1: &[(&str, Ns)] = &[
    ("office", Ns::OdfOffice),
    ("text", Ns::OdfText),
    ("table", Ns::OdfTable),
    ("style", Ns::OdfStyle),
    ("drawing", Ns::OdfDraw),
    ("form", Ns::OdfForm),
];

impl Ns {
    /// The namespace of an address.
    pub(in crate::extract) fn of(address: &str) -> Self {
        if let Some(rest) = address.strip_prefix("http://schemas.openxmlformats.org/") {
            return match rest {
                "wordprocessingml/2006/main" => Self::Word,
                "officeDocument/2006/relationships" => Self::Relation,
                "package/2006/relationships" => Self::Relations,
                "markup-compatibility/2006" => Self::Compat,
                "officeDocument/2006/math" => Self::Math,
                "drawingml/2006/chart" => Self::Chart,
                "drawingml/2006/diagram" => Self::Diagram,
                _ if rest.starts_with("drawingml/") => Self::Drawing,
                _ if rest.starts_with("spreadsheetml/") || rest.starts_with("presentationml/") => Self::OtherOffice,
                _ => Self::Other,
            };
        }
        if let Some(rest) = address.strip_prefix("http://purl.oclc.org/ooxml/") {
            return match rest {
                "wordprocessingml/main" => Self::Word,
                "officeDocument/relationships" => Self::Relation,
                "officeDocument/math" => Self::Math,
                "drawingml/chart" => Self::Chart,
                "drawingml/diagram" => Self::Diagram,
                _ if rest.starts_with("drawingml/") => Self::Drawing,
                _ if rest.starts_with("spreadsheetml/") || rest.starts_with("presentationml/") => Self::OtherOffice,
                _ => Self::Other,
            };
        }
        if let Some(rest) = address.strip_prefix("http://schemas.microsoft.com/office/") {
            return match rest {
                "2006/xmlPackage" => Self::Flat,
                "word/2010/wordprocessingShape"
                | "word/2010/wordprocessingGroup"
                | "word/2010/wordprocessingCanvas"
                | "word/2010/wordprocessingInk" => Self::Shape,
                _ if rest.starts_with("word/201") || rest.starts_with("word/202") => Self::WordLater,
                _ if rest.starts_with("drawing/") && rest.ends_with("chartex") => Self::Chart,
                _ if rest.starts_with("drawing/") => Self::Drawing,
                _ => Self::Other,
            };
        }
        if let Some(rest) = address.strip_prefix("urn:oasis:names:tc:opendocument:xmlns:") {
            return ODF.iter().find(|(end, _)| *end == rest).map_or(Self::Other, |(_, ns)| *ns);
        }
        if let Some(rest) = address.strip_prefix("http://openoffice.org/2000/") {
            return OPEN_OFFICE_1.iter().find(|(end, _)| *end == rest).map_or(Self::Other, |(_, ns)| *ns);
        }
        match address {
            "urn:schemas-microsoft-com:vml" => Self::Vml,
            "urn:schemas-microsoft-com:office:office" => Self::Office,
            "http://purl.org/dc/elements/1.1/" => Self::Dublin,
            "http://www.w3.org/1999/xlink" => Self::Link,
            "http://www.w3.org/2000/svg" => Self::Svg,
            "http://www.w3.org/1998/Math/MathML" => Self::MathMl,
            "http://www.w3.org/1999/XSL/Format" => Self::OdfFo,
            "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" => Self::OdfField,
            "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" => Self::OdfExtension,
            _ => Self::Other,
        }
    }

    /// Whether the content of a choice that asks for this namespace can be read.
    pub(in crate::extract) fn is_understood(self) -> bool {
        !matches!(self, Self::Other | Self::OtherOffice)
    }
}
