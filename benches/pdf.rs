//! How long reading a PDF takes. The forms of the corpus are measured as well where they lie beside the project.

use boardcheck::extract::{Options, read_bytes};

fn main() {
    divan::main();
}

fn files() -> Vec<String> {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut files: Vec<String> =
        ["prose", "table", "fields"].iter().map(|name| format!("{root}/tests/fixtures/pdf/{name}.pdf")).collect();
    let corpus = format!("{root}/../shared/corpus/hscb-2014/compiled-plain.pdf");
    if std::path::Path::new(&corpus).exists() {
        files.push(corpus);
    }
    files
}

#[divan::bench(args = files())]
fn read(bencher: divan::Bencher<'_, '_>, path: &str) {
    let bytes = std::fs::read(path).unwrap_or_default();
    bencher.bench(|| read_bytes(path, &bytes, &Options::default()));
}
