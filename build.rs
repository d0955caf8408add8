//! Makes tables of what was learnt: `rules/learnt-KIND-english.tsv` becomes `KIND.table` among the files of the build.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/check/learnt/table.rs"]
mod table;

const KINDS: &[&str] = &["short-answers", "sign-offs", "promises"];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    for kind in KINDS {
        let name = format!("rules/learnt-{kind}-english.tsv");
        let rows = table::rows(&fs::read_to_string(Path::new(&name))?);
        let rows = rows.map_err(|wrong| io::Error::other(format!("{name}: {wrong}")))?;
        fs::write(out.join(format!("{kind}.table")), rows)?;
        println!("cargo::rerun-if-changed={name}");
    }
    println!("cargo::rerun-if-changed=src/check/learnt/table.rs");
    Ok(())
}
