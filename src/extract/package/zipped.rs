use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Fault;
use crate::extract::limits::{MAX_PART_BYTES, MAX_PARTS, MAX_UNPACKED};

/// The bytes that are set aside for a part before it is unpacked, whatever size its header claims.
const FIRST_ALLOCATION: u64 = 1 << 20;

/// A zip container, its files unpacked only when they are asked for and never beyond the limits.
pub(in crate::extract) struct Zipped<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names in lower case with `/` between folders: names of parts are compared without regard to case.
    names: BTreeMap<String, usize>,
    unpacked: u64,
    /// The number of files that the end of the container says there are.
    listed: Option<usize>,
}

/// A file in a container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::extract) struct Entry {
    /// Its number, for [`Zipped::read_at`].
    pub index: usize,
    /// Its name as it stands, with `/` between folders and none at the beginning.
    pub name: String,
    /// Whether a folder.
    pub folder: bool,
}

impl<'a> Zipped<'a> {
    /// Opens a container. Fails where the directory at its end cannot be read or names more than [`MAX_PARTS`] files.
    pub(in crate::extract) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
        if archive.len() > MAX_PARTS {
            return Err(Fault::Limit(format!("the file holds {} files in one zip (limit `MAX_PARTS`)", archive.len())));
        }
        let mut names = BTreeMap::new();
        for index in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(index) {
                // Two files of one name: Word reads the first.
                names.entry(part_name(&name).to_lowercase()).or_insert(index);
            }
        }
        Ok(Self { archive, names, unpacked: 0, listed: listed(bytes) })
    }

    /// Whether its directory lists more files than can be told apart by their names.
    pub(in crate::extract) fn has_namesakes(&self) -> bool {
        self.listed.is_some_and(|listed| listed > self.archive.len())
    }

    /// What lies in it, in the order of its directory. Files whose names cannot be read are left out.
    pub(in crate::extract) fn entries(&self) -> Vec<Entry> {
        let name_at = |index| self.archive.name_for_index(index).and_then(Result::ok);
        (0..self.archive.len())
            .filter_map(|index| {
                let name = name_at(index)?;
                Some(Entry { index, folder: name.ends_with(['/', '\\']), name: part_name(&name) })
            })
            .collect()
    }

    /// Whether there is a file of this name.
    pub(in crate::extract) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&name.to_lowercase())
    }

    /// The bytes of the file of this name; `None` where there is none.
    pub(in crate::extract) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        match self.names.get(&name.to_lowercase()) {
            Some(&index) => self.read_at(index).map(Some),
            None => Ok(None),
        }
    }

    /// The bytes of the file of this number. Fails where it unpacks to more than [`MAX_PART_BYTES`], or all that were
    /// read so far to more than [`MAX_UNPACKED`].
    pub(in crate::extract) fn read_at(&mut self, index: usize) -> Result<Vec<u8>, Fault> {
        let file = self.archive.by_index(index).map_err(|error| fault(&error))?;
        let mut bytes = Vec::with_capacity(file.size().min(FIRST_ALLOCATION) as usize);
        let allowed = MAX_PART_BYTES.min(MAX_UNPACKED - self.unpacked);
        // The size in the header is the sender's claim; what comes out is counted.
        file.take(allowed + 1).read_to_end(&mut bytes).map_err(|error| Fault::Broken(error.to_string()))?;
        if bytes.len() as u64 > allowed {
            let (size, limit) = if allowed == MAX_PART_BYTES {
                (MAX_PART_BYTES, "a part of the file unpacks to more than {} MB (limit `MAX_PART_BYTES`)")
            } else {
                (MAX_UNPACKED, "the file unpacks to more than {} MB (limit `MAX_UNPACKED`)")
            };
            return Err(Fault::Limit(limit.replace("{}", &(size >> 20).to_string())));
        }
        self.unpacked += bytes.len() as u64;
        Ok(bytes)
    }
}

/// The number of files that the record at the end of a zip gives; `None` where it stands elsewhere, as in the largest.
fn listed(bytes: &[u8]) -> Option<usize> {
    /// The longest comment after the record, and the record itself.
    const LOOK_BYTES: usize = (1 << 16) + 22;
    let tail = &bytes[bytes.len().saturating_sub(LOOK_BYTES)..];
    let at = tail.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let count = u16::from_le_bytes(tail.get(at + 10..at + 12)?.try_into().ok()?);
    (count < u16::MAX).then_some(usize::from(count))
}

/// A name as parts are asked for: some programs write backslashes, or a slash before it.
fn part_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_owned()
}

fn fault(error: &ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(text) if *text == ZipError::PASSWORD_REQUIRED => Fault::Encrypted,
        ZipError::InvalidPassword => Fault::Encrypted,
        ZipError::CompressionMethodNotSupported(method) => {
            Fault::Broken(format!("a part is packed by method {method}, which Word does not write"))
        }
        other => Fault::Broken(other.to_string()),
    }
}
