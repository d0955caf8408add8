/// Where something stands in its file. Both are counted from 1; what a format does not have is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The page: of PDF files alone, since the pages of a Word file depend on the printer it is laid out for.
    pub page: Option<u32>,
    /// The line of a text file, or the number of the paragraph in a Word or HTML file.
    pub line: Option<u32>,
}

impl Place {
    /// A place on a page.
    pub fn page(page: u32) -> Self {
        Self { page: Some(page), line: None }
    }

    /// A line of a text file, or a paragraph of a Word file.
    pub fn line(line: u32) -> Self {
        Self { page: None, line: Some(line) }
    }
}
