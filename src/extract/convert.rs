//! Files that are recognised and not read are handed to an installed LibreOffice, if the user asks for it.

use std::fs::{self, DirBuilder};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::Failure;
use super::limits::MAX_CONVERT_TIME;

/// How often the converter is asked whether it is done.
const PAUSE: Duration = Duration::from_millis(50);

/// Converts a file to .docx with `program` (`soffice`), in a folder of its own, with a profile of its own, so that
/// neither the user's settings nor a window that is open get in the way, and no macro runs.
///
/// `format` is what the file was recognised as. Fails if the program is missing, takes longer than
/// [`MAX_CONVERT_TIME`], or cannot read the file either.
pub(super) fn to_docx(program: &str, name: &str, format: &str, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let refuse = |advice: String| Failure::Unsupported { format: format.to_owned(), advice };
    let io = |error: std::io::Error| Failure::Io(format!("cannot be handed to {program} ({error})"));
    let folder = Folder::new().map_err(io)?;
    let input = folder.path.join(format!("input.{}", ending(name)));
    fs::write(&input, bytes).map_err(io)?;
    let mut command = Command::new(program);
    command
        .arg(format!("-env:UserInstallation={}", url(&folder.path.join("profile"))))
        .args(["--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir"])
        .arg(folder.path.join("out"))
        .arg(&input)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    apart(&mut command);
    let child = command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => refuse(format!(
            "the program {program} that was to convert it was not found: install LibreOffice (Debian: libreoffice-writer-nogui), \
             or open it in the program that made it and save it as .docx"
        )),
        _ => io(error),
    })?;
    if !wait(child).map_err(io)? {
        return Err(Failure::Limit {
            limit: format!(
                "{program} takes more than {} seconds to convert it (limit MAX_CONVERT_TIME)",
                MAX_CONVERT_TIME.as_secs()
            ),
        });
    }
    fs::read(folder.path.join("out").join("input.docx")).map_err(|_| {
        refuse(format!(
            "{program} could not convert it either; open it in the program that made it and save it as .docx"
        ))
    })
}

/// Whether the program ended by itself in time.
fn wait(mut child: Child) -> std::io::Result<bool> {
    let begun = Instant::now();
    loop {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        if begun.elapsed() > MAX_CONVERT_TIME {
            end(&mut child);
            child.wait()?;
            return Ok(false);
        }
        sleep(PAUSE);
    }
}

/// Makes the program and what it starts a group, so that all of it can be ended: `soffice` is a script.
#[cfg(unix)]
fn apart(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn apart(_command: &mut Command) {}

fn end(child: &mut Child) {
    let ended = if cfg!(unix) {
        Command::new("kill").args(["-KILL", "--", &format!("-{}", child.id())]).status()
    } else {
        Command::new("taskkill").args(["/T", "/F", "/PID", &child.id().to_string()]).status()
    };
    if !ended.is_ok_and(|status| status.success()) {
        // What could not be ended as a group is ended alone; if it is gone already, nothing is lost.
        let _ = child.kill();
    }
}

/// The ending of a name, which LibreOffice goes by where the content tells it nothing.
fn ending(name: &str) -> &str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let plain = !ending.is_empty() && ending.len() <= 5 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain { ending } else { "doc" }
}

/// A path as a URL.
fn url(path: &Path) -> String {
    use std::fmt::Write as _;
    let path = path.to_string_lossy().replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    path.bytes().fold(format!("file://{slash}"), |mut url, byte| {
        if byte.is_ascii_alphanumeric() || b"/:._-~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(url, "%{byte:02X}");
        }
        url
    })
}

/// A folder that is gone when it is dropped.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn new() -> std::io::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("boardcheck-{}-{number}", std::process::id()));
        let mut builder = DirBuilder::new();
        // Submissions hold personal data: nobody else on the machine may look.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        Ok(Self { path })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be removed is left to the system's own clearing.
        let _ = fs::remove_dir_all(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_converter_is_named_with_what_to_install() {
        let failure = to_docx("no-such-office", "old.wpd", "a WordPerfect document", b"x").unwrap_err().to_string();
        assert!(failure.contains("no-such-office") && failure.contains("libreoffice-writer-nogui"), "{failure}");
    }

    #[test]
    fn a_name_gives_no_more_than_its_ending() {
        assert_eq!(ending("a/b.wps"), "wps");
        assert_eq!(ending("a.b/c;rm -rf"), "doc");
        assert_eq!(url(Path::new("/tmp/a b")), "file:///tmp/a%20b");
    }
}
