//! Every example in the README does what it says.

#[test]
fn the_examples_of_the_readme_run() {
    trycmd::TestCases::new().case("README.md");
}
