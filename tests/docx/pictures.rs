//! Pictures among the text: those that may hold words are told of, each where it stands.

use boardcheck::document::NoticeKind;

use super::builder::Docx;

/// A picture of this size, in inches, kept in the part that `id` leads to.
fn picture(id: &str, width: f64, height: f64) -> String {
    let (width, height) = ((width * 914_400.0) as i64, (height * 914_400.0) as i64);
    format!(
        r#"<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#
    )
}

/// The blocks after which a picture is told of.
fn told(pictures: &[String]) -> Vec<Option<usize>> {
    let text = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = format!("{}{}{}", text("1. What was done?"), pictures.concat(), text("2. What will be done?"));
    let notices = Docx::new(&body).read().notices;
    notices.iter().filter(|notice| notice.kind == NoticeKind::Picture).map(|notice| notice.block).collect()
}

#[test]
fn a_picture_that_may_hold_words_is_told_of_after_the_text_before_it() {
    assert_eq!(told(&[picture("rId7", 3.0, 1.0)]), [Some(0)]);
    assert_eq!(told(&[picture("rId7", 3.0, 1.0), picture("rId8", 2.0, 2.0)]), [Some(0), Some(0)]);
}

#[test]
fn logos_and_ornaments_are_not() {
    assert_eq!(told(&[picture("rId7", 1.0, 1.0)]), []);
    assert_eq!(told(&[picture("rId7", 6.0, 0.3)]), []);
    assert_eq!(told(&[picture("rId7", 3.0, 1.0), picture("rId7", 3.0, 1.0)]), [], "shown twice");
}
