//! The command line as users see it: the transcripts in `tests/cmd`, each named for what it shows, over the submissions of a
//! made-up board in `tests/cmd/larchmere`. Where a message was changed on purpose, `TRYCMD=overwrite` writes them anew.

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd").env("NO_COLOR", "1");
}
