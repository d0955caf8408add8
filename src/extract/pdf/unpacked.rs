//! Counts what the streams of a file unpack to, before the library unpacks them without a limit.
//!
//! A stream is known by its first bytes and not by what its dictionary says of it, since the dictionary may stand
//! elsewhere or lie. What is unpacked is counted and dropped.

use std::io::{BufRead, BufReader, Read};

use aho_corasick::AhoCorasick;
use flate2::bufread::ZlibDecoder;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, FromBytes, Name};

use crate::extract::Failure;
use crate::extract::limits::{FLATE_RATIO, MAX_PDF_PACKINGS, MAX_PDF_STREAM_BYTES, MAX_PDF_UNPACKED};

/// How far before a stream its dictionary is looked for, in bytes.
const DICTIONARY_BYTES: usize = 4_000;

/// How much is unpacked at a time, in bytes.
const BUFFER: usize = 64 << 10;

/// Refuses a file whose streams unpack to more than the limits allow.
pub(super) fn check(bytes: &[u8]) -> Result<(), Failure> {
    let Ok(keyword) = AhoCorasick::new(["stream"]) else { return Ok(()) };
    let mut total = 0;
    let mut buffer = vec![0; BUFFER];
    for found in keyword.find_iter(bytes) {
        let data = &bytes[found.end()..];
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        if bytes[..found.start()].ends_with(b"end") || !is_packed(data) {
            continue;
        }
        let picture = is_picture(&bytes[..found.start()]);
        let most = if picture { MAX_PDF_UNPACKED } else { MAX_PDF_STREAM_BYTES.min(MAX_PDF_UNPACKED - total) };
        // What a picture can hold at most is told by the length of all that follows it.
        if picture && (data.len() as u64).saturating_mul(FLATE_RATIO) <= most {
            continue;
        }
        let count = count(data, most, &mut buffer)?;
        if count > most {
            return Err(if count > MAX_PDF_STREAM_BYTES && !picture {
                over("a part of the file", MAX_PDF_STREAM_BYTES, "MAX_PDF_STREAM_BYTES")
            } else {
                over("the file", MAX_PDF_UNPACKED, "MAX_PDF_UNPACKED")
            });
        }
        if !picture {
            total += count;
        }
    }
    Ok(())
}

/// The most bytes that the data give at any depth of packing; counting ends one byte above `most`.
fn count(data: &[u8], most: u64, buffer: &mut [u8]) -> Result<u64, Failure> {
    let mut largest = 0;
    for depth in 1..=MAX_PDF_PACKINGS {
        let mut layer: Box<dyn BufRead + '_> = Box::new(data);
        for _ in 0..depth {
            layer = Box::new(BufReader::new(ZlibDecoder::new(layer)));
        }
        let again = layer.fill_buf().is_ok_and(is_packed);
        largest = largest.max(drain(layer.take(most + 1), buffer));
        if !again || largest > most {
            return Ok(largest);
        }
    }
    Err(Failure::Limit {
        limit: format!("a part of the file is packed more than {MAX_PDF_PACKINGS} times (limit MAX_PDF_PACKINGS)"),
    })
}

/// How many bytes can be read; what is damaged ends the count.
fn drain(mut from: impl Read, buffer: &mut [u8]) -> u64 {
    let mut count = 0;
    while let Ok(read @ 1..) = from.read(buffer) {
        count += read as u64;
    }
    count
}

/// Whether data begin as RFC 1950 says that packed data do.
fn is_packed(data: &[u8]) -> bool {
    matches!(data, [method, flags, ..]
        if method & 0x0f == 8 && method >> 4 <= 7 && u16::from_be_bytes([*method, *flags]) % 31 == 0)
}

/// Whether the dictionary that ends here is that of a picture, and not of a part that only says so somewhere.
///
/// It must be a whole dictionary from its object's number to the keyword, since one that stands in a string or after a
/// comment is not what the library will see.
fn is_picture(before: &[u8]) -> bool {
    let near = &before[before.len().saturating_sub(DICTIONARY_BYTES)..];
    let Some(start) = near.windows(4).rposition(|word| word == b" obj") else { return false };
    let line = near[..start].iter().rposition(|byte| matches!(byte, b'\r' | b'\n')).map_or(0, |end| end + 1);
    let after = near[start + 4..].trim_ascii_start();
    let Some(dictionary) = Dict::from_bytes(after) else { return false };
    let whole = after.get(dictionary.data().len()..).is_some_and(|rest| rest.trim_ascii().is_empty());
    let named = |key, name: &[u8]| dictionary.get::<Name<'_>>(key).is_some_and(|is| is.as_ref() == name);
    whole && !near[line..start].contains(&b'%') && named(keys::SUBTYPE, keys::IMAGE) && !named(keys::TYPE, b"ObjStm")
}

fn over(what: &str, most: u64, limit: &str) -> Failure {
    Failure::Limit { limit: format!("{what} unpacks to more than {} MB (limit {limit})", most >> 20) }
}
