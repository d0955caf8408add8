//! Reads pictures of text with an installed tesseract, when the user asks for it.

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long tesseract may take for one page: a dense page takes some five seconds.
const MAX_PAGE_TIME: Duration = Duration::from_secs(90);
/// How often it is looked after.
const PAUSE: Duration = Duration::from_millis(20);
/// The most output of one page, in bytes: a page of small print gives some 200 KB.
const MAX_OUTPUT: u64 = 16 << 20;

/// A picture in shades of grey, one byte for each point, row after row.
pub(in crate::extract) struct Picture {
    pub(in crate::extract) width: u32,
    pub(in crate::extract) height: u32,
    pub(in crate::extract) grey: Vec<u8>,
}

/// A word that was recognised, with its box in points of the picture.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::extract) struct Word {
    pub(in crate::extract) text: String,
    /// Left, top, right, bottom.
    pub(in crate::extract) area: [f32; 4],
    /// From 0 to 100.
    pub(in crate::extract) confidence: f32,
    /// The block, paragraph and line that it stands in.
    pub(in crate::extract) line: [u32; 3],
}

/// Recognises the words of a picture, in reading order; a sentence that says what to do if that is not possible.
pub(in crate::extract) fn words(picture: &Picture) -> Result<Vec<Word>, String> {
    let mut command = Command::new("tesseract");
    command.args(["stdin", "stdout", "-l", "eng", "--psm", "3", "tsv"]);
    command.env("OMP_THREAD_LIMIT", "1").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| {
        format!(
            "tesseract cannot be started ({error}); install it (Debian: apt install tesseract-ocr tesseract-ocr-eng)"
        )
    })?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let mut bytes = format!("P5 {} {} 255\n", picture.width, picture.height).into_bytes();
    bytes.extend_from_slice(&picture.grey);
    // It writes before it has read everything, so both ends need a hand.
    let writer = std::thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(&bytes)));
    let reader = std::thread::spawn(move || {
        let mut output = Vec::new();
        let read = stdout.map(|stdout| stdout.take(MAX_OUTPUT).read_to_end(&mut output));
        read.is_some().then_some(output)
    });
    let start = Instant::now();
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break Ok(status),
            Ok(None) if start.elapsed() < MAX_PAGE_TIME => std::thread::sleep(PAUSE),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                break Err(format!("tesseract took more than {} seconds for one page", MAX_PAGE_TIME.as_secs()));
            }
        }
    };
    let _ = writer.join();
    let output = reader.join().ok().flatten().unwrap_or_default();
    if !status?.success() {
        return Err("tesseract failed; see that its English data is installed (Debian: tesseract-ocr-eng)".to_owned());
    }
    Ok(parse(&String::from_utf8_lossy(&output)))
}

/// Reads tesseract's table: one line for each word, its columns parted by tabs.
fn parse(table: &str) -> Vec<Word> {
    table.lines().filter_map(word).collect()
}

fn word(row: &str) -> Option<Word> {
    let columns: Vec<&str> = row.split('\t').collect();
    let number = |index: usize| columns.get(index)?.parse::<f32>().ok();
    let text = columns.get(11)?.trim();
    // Level 5 is a word; the levels above have boxes alone.
    if columns.first() != Some(&"5") || text.is_empty() {
        return None;
    }
    let (left, top) = (number(6)?, number(7)?);
    Some(Word {
        text: text.to_owned(),
        area: [left, top, left + number(8)?, top + number(9)?],
        confidence: number(10)?.clamp(0.0, 100.0),
        line: [number(2)? as u32, number(3)? as u32, number(4)? as u32],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_from_the_table_and_boxes_are_not() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
                     4\t1\t1\t1\t1\t0\t10\t20\t100\t12\t-1\t\n\
                     5\t1\t1\t1\t1\t1\t10\t20\t40\t12\t96.5\tTraining\n";
        let words = parse(table);
        assert_eq!(words.len(), 1);
        assert_eq!(words[0].text, "Training");
        assert_eq!(format!("{:?}", words[0].area), "[10.0, 20.0, 50.0, 32.0]");
    }
}
