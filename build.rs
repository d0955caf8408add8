//! Makes ready, when the program is built, what would else be read each time that it starts: `rules/learnt-KIND-english.tsv`
//! becomes `KIND.table` among the files of the build, `rules/NAME.toml` becomes `NAME.parsed`.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[allow(dead_code, reason = "the program reads what this writes")]
#[path = "src/ruleset/parsed.rs"]
mod parsed;
#[allow(dead_code, reason = "the program looks up what this writes")]
#[path = "src/check/learnt/table.rs"]
mod table;

const KINDS: &[&str] = &["short-answers", "gaps", "sign-offs", "promises"];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    for kind in KINDS {
        let name = format!("rules/learnt-{kind}-english.tsv");
        let rows = table::rows(&fs::read_to_string(Path::new(&name))?);
        let rows = rows.map_err(|wrong| io::Error::other(format!("{name}: {wrong}")))?;
        fs::write(out.join(format!("{kind}.table")), rows)?;
        println!("cargo::rerun-if-changed={name}");
    }
    for entry in fs::read_dir("rules")? {
        let path = entry?.path();
        let (Some(name), Some("toml")) = (path.file_stem(), path.extension().and_then(|kind| kind.to_str())) else {
            continue;
        };
        let text = fs::read_to_string(&path)?;
        let (tree, errors) = toml::de::DeTable::parse_recoverable(&text);
        if let Some(error) = errors.first() {
            return Err(io::Error::other(format!("{}: {error}", path.display())));
        }
        fs::write(out.join(name).with_extension("parsed"), parsed::write::bytes(tree.get_ref(), &text))?;
    }
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=src/check/learnt/table.rs");
    println!("cargo::rerun-if-changed=src/ruleset/parsed.rs");
    Ok(())
}
