use super::*;

const MAIL: &str = "From: a@example.org\r\nTo: board@example.org\r\nSubject: =?utf-8?Q?Return_of_Eastham_caf=C3=A9?=\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n\
    --y\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nPlease find our caf=E9 return.\r\n\
    --y\r\nContent-Type: text/html\r\n\r\n<p>Please find</p>\r\n--y--\r\n\
    --x\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <l>\r\n\r\nx\r\n\
    --x\r\nContent-Type: text/plain; name=\"return.txt\"\r\nContent-Disposition: attachment; filename=\"return.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\nUmF0aWZpZWQ=\r\n--x--\r\n";

#[test]
fn a_mail_gives_its_text_its_subject_and_its_attachments() {
    let mail = open(MAIL.as_bytes()).unwrap();
    assert_eq!(mail.text.blocks.len(), 1);
    assert_eq!(mail.text.blocks[0].text.as_str(), "Please find our café return.");
    assert_eq!(mail.text.asides[0].block.text.as_str(), "Return of Eastham café");
    let attachments: Vec<_> = mail
        .attachments
        .iter()
        .map(|attachment| (attachment.name.as_str(), attachment.bytes.as_deref().unwrap()))
        .collect();
    assert_eq!(attachments, [("return.txt", &b"Ratified"[..])], "a logo in the text is no attachment");
}

/// A mail of these parts, each with its headers.
fn mixed(parts: &[&str]) -> Mail {
    let head = "From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n";
    let parts = parts.iter().fold(String::new(), |parts, part| parts + "\r\n--x\r\n" + part);
    open(format!("{head}{parts}\r\n--x--\r\n").as_bytes()).unwrap()
}

fn names(mail: &Mail) -> Vec<&str> {
    mail.attachments.iter().map(|attachment| attachment.name.as_str()).collect()
}

#[test]
fn a_text_that_an_attachment_cuts_in_two_is_read_to_its_end() {
    let mail = mixed(&[
        "Content-Type: text/plain\r\n\r\nThe first half.",
        "Content-Type: text/plain; name=a.txt\r\nContent-Disposition: inline; filename=a.txt\r\n\r\nThe file.",
        "Content-Type: text/html\r\n\r\n<p>The second half.</p>",
    ]);
    let texts: Vec<&str> = mail.text.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["The first half.", "The second half."]);
    assert_eq!(names(&mail), ["a.txt"]);
}

#[test]
fn a_picture_that_the_text_shows_is_no_attachment_and_a_large_one_is_told_of() {
    let picture = |size: usize| {
        mixed(&[
            "Content-Type: text/html\r\n\r\n<p>Yours <img src='cid:logo@a'></p>",
            &format!(
                "Content-Type: image/png; name=logo.png\r\nContent-ID: <logo@a>\r\n\
                 Content-Disposition: attachment; filename=logo.png\r\n\r\n{}",
                "p".repeat(size)
            ),
            "Content-Type: image/png; name=scan.png\r\nContent-ID: <scan@a>\r\nContent-Disposition: attachment\r\n\r\np",
        ])
    };
    assert_eq!(names(&picture(10)), ["scan.png"]);
    assert_eq!(picture(10).text.notices.len(), 0);
    let large = picture(LARGE_PICTURE);
    assert!(large.text.notices[0].text.contains("logo.png"), "{:?}", large.text.notices);
}

#[test]
fn signatures_are_passed_over_and_what_is_encrypted_is_named() {
    let mail = mixed(&[
        "Content-Type: text/plain\r\n\r\nSigned.",
        "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx",
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n\r\nx",
    ]);
    assert_eq!(names(&mail), ["smime.p7m"]);
    let failure = mail.attachments[0].bytes.as_ref().unwrap_err().to_string();
    assert!(failure.contains("an encrypted mail (S/MIME)"), "{failure}");
}

#[test]
fn a_forwarded_mail_is_named_by_its_subject() {
    let mail = mixed(&[
        "Content-Type: message/rfc822\r\n\r\nSubject: Return 2013/14 of =?utf-8?Q?Eastham_caf=C3=A9?=\r\n\r\nText.",
        "Content-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\n\r\nText.",
    ]);
    assert_eq!(names(&mail), ["Return 2013-14 of Eastham café.eml", "attachment-2.eml"]);
}
