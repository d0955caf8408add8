//! What a whole `check` costs beside the program that would only take the text out: `pdftotext` for a PDF (Debian:
//! poppler-utils), `pandoc -t plain` for any other file.
//!
//! The bars: no more processor time than pdftotext, and a twentieth of pandoc's. Run with `cargo bench --bench check`, for
//! files of your own `cargo bench --bench check -- FILE ...`; without any it takes the sample register. Processor time, not
//! the time on the clock: that is the same on a busy machine.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a bench fails aloud, and prints

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each program is started; they take turns.
const ROUNDS: usize = 20;

fn main() {
    let named: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let sample = format!("{}/samples/arden/compiled-2015.pdf", env!("CARGO_MANIFEST_DIR"));
    for file in if named.is_empty() { vec![sample] } else { named } {
        compare(&file);
    }
}

fn compare(file: &str) {
    let is_pdf = Path::new(file).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"));
    let (other, bar) = if is_pdf { ("pdftotext", 1.0) } else { ("pandoc", 1.0 / 20.0) };
    let mut check = Command::new(env!("CARGO_BIN_EXE_boardcheck"));
    check.args(["check", file, "--format", "json", "--fail-on", "never"]);
    let mut rival = Command::new(other);
    if is_pdf {
        rival.args([file, "-"])
    } else {
        rival.args(["-t", "plain", file])
    };
    if time(&mut rival).is_none() {
        println!("{other} is not installed, or does not read {file}: nothing to hold the check against");
        return;
    }
    let (mut own, mut its) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..ROUNDS {
        own += time(&mut check).unwrap();
        its += time(&mut rival).unwrap();
    }
    let (own, its) = (own.as_secs_f64() / ROUNDS as f64, its.as_secs_f64() / ROUNDS as f64);
    let (ratio, verdict) = (own / its, if own <= its * bar { "within" } else { "beyond" });
    println!(
        "{file}: check {:.1} ms, {other} {:.1} ms: {ratio:.3} times, {verdict} the bar of {bar}",
        own * 1e3,
        its * 1e3
    );
}

/// The processor time of one run; where the system does not tell, the time on the clock. `None` when it fails.
fn time(command: &mut Command) -> Option<Duration> {
    let (before, begun) = (of_children(), Instant::now());
    let done = command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    let spent =
        before.zip(of_children()).map_or_else(|| begun.elapsed(), |(before, after)| after.saturating_sub(before));
    done.success().then_some(spent)
}

/// The processor time of all children that have ended, as Linux gives it, in hundredths of a second: single runs are
/// rounded, their sum is not.
fn of_children() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold spaces; the 14th and 15th field behind it are those of the children.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(13);
    let ticks = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}
