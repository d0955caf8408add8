//! The compound file that Office documents of 1997 to 2003 lie in: a small file system of chained sectors.
//!
//! A reader of our own, because the files that reach a board have been through mail gateways and recovery tools: sizes
//! that are wrong, chains that end early, a directory that is no tree. What can be followed is given; a chain that runs
//! out gives what it had. Every walk is bounded by the number of sectors in the file.

/// The first eight bytes of every compound file.
pub(super) const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

const HEADER_BYTES: usize = 512;
const ENTRY_BYTES: usize = 128;
const FAT_IN_HEADER: usize = 109;
const MINI_SECTOR_BYTES: usize = 64;
/// Streams shorter than this lie in the mini stream.
const MINI_CUTOFF: usize = 4096;
/// Sector numbers from here on are marks: end of chain, free, and the tables' own.
const FIRST_MARK: u32 = 0xFFFF_FFFA;

/// An opened compound file.
pub(super) struct Ole<'a> {
    bytes: &'a [u8],
    sector_bytes: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini_stream: Vec<u8>,
    entries: Vec<Entry>,
    root: Vec<usize>,
}

struct Entry {
    name: String,
    kind: u8,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    size: usize,
}

const STORAGE: u8 = 1;
const STREAM: u8 = 2;
const ROOT: u8 = 5;

impl<'a> Ole<'a> {
    /// Reads the tables and the directory; `None` if there is no directory to be found.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        if !bytes.starts_with(&SIGNATURE) || bytes.len() < HEADER_BYTES {
            return None;
        }
        // 512 bytes, or 4096 in the version that only very large files have.
        let sector_bytes = if u16_at(bytes, 30) == Some(12) { 4096 } else { 512 };
        let mut ole = Self {
            bytes,
            sector_bytes,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini_stream: Vec::new(),
            entries: Vec::new(),
            root: Vec::new(),
        };
        ole.fat = ole.read_fat();
        let directory = ole.chain(u32_at(bytes, 48)?, usize::MAX);
        ole.entries = directory.chunks_exact(ENTRY_BYTES).filter_map(Entry::parse).collect();
        let root = ole.entries.first()?;
        let (start, size) = (root.start, root.size);
        ole.mini_stream = ole.chain(start, size);
        ole.mini_fat = words(&ole.chain(u32_at(bytes, 60)?, usize::MAX));
        ole.root = ole.children(0);
        Some(ole)
    }

    /// The names at the top level, as they are written.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.root.iter().filter_map(|&at| self.entries.get(at)).map(|entry| entry.name.as_str())
    }

    /// Whether there is an entry of this name at the top level, in any case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names().any(|other| other.eq_ignore_ascii_case(name))
    }

    /// The content of a stream at the top level, its name in any case.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entries = self.root.iter().filter_map(|&at| self.entries.get(at));
        self.content(entries.filter(|entry| entry.kind == STREAM).find(|entry| entry.name.eq_ignore_ascii_case(name))?)
    }

    /// The number of storages inside the storage of this name: embedded objects lie in `ObjectPool`, one in each.
    pub(super) fn storages_in(&self, name: &str) -> usize {
        let found = self.root.iter().copied().find(|&at| {
            self.entries.get(at).is_some_and(|entry| entry.kind == STORAGE && entry.name.eq_ignore_ascii_case(name))
        });
        let Some(storage) = found else { return 0 };
        self.children(storage)
            .into_iter()
            .filter(|&at| self.entries.get(at).is_some_and(|entry| entry.kind == STORAGE))
            .count()
    }

    fn content(&self, entry: &Entry) -> Option<Vec<u8>> {
        if entry.size >= MINI_CUTOFF {
            return Some(self.chain(entry.start, entry.size));
        }
        let mut content = Vec::new();
        let mut sector = entry.start;
        for _ in 0..=self.mini_fat.len() {
            if content.len() >= entry.size || sector >= FIRST_MARK {
                break;
            }
            let from = (sector as usize).checked_mul(MINI_SECTOR_BYTES)?;
            let Some(rest) = self.mini_stream.get(from..) else { break };
            content.extend_from_slice(&rest[..rest.len().min(MINI_SECTOR_BYTES)]);
            let Some(&next) = self.mini_fat.get(sector as usize) else { break };
            sector = next;
        }
        content.truncate(entry.size);
        Some(content)
    }

    /// The entries of a storage. The directory is a binary tree; in a damaged one the walk still ends, since no entry is
    /// visited twice.
    fn children(&self, storage: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut seen = vec![false; self.entries.len()];
        let mut open: Vec<u32> = self.entries.get(storage).map(|entry| entry.child).into_iter().collect();
        while let Some(at) = open.pop() {
            let at = at as usize;
            match (self.entries.get(at), seen.get_mut(at)) {
                (Some(entry), Some(seen)) if !*seen && at != 0 => {
                    *seen = true;
                    found.push(at);
                    open.extend([entry.left, entry.right]);
                }
                _ => {}
            }
        }
        if found.is_empty() && storage == 0 {
            found = (1..self.entries.len()).collect();
        }
        found.sort_unstable();
        found
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let from = (number as usize).checked_add(1)?.checked_mul(self.sector_bytes)?;
        let rest = self.bytes.get(from..)?;
        Some(&rest[..rest.len().min(self.sector_bytes)])
    }

    /// The sectors of a chain end to end, at most `most` bytes.
    fn chain(&self, start: u32, most: usize) -> Vec<u8> {
        let mut content = Vec::new();
        let mut sector = start;
        for _ in 0..=self.bytes.len() / self.sector_bytes {
            if sector >= FIRST_MARK || content.len() >= most {
                break;
            }
            let Some(part) = self.sector(sector) else { break };
            content.extend_from_slice(part);
            let Some(&next) = self.fat.get(sector as usize) else { break };
            sector = next;
        }
        content.truncate(most);
        content
    }

    /// The table of chains: its sectors are named in the header, and beyond the 109th in sectors of their own.
    fn read_fat(&self) -> Vec<u32> {
        let header = words(&self.bytes[76..HEADER_BYTES]);
        let mut sectors: Vec<u32> = header.into_iter().take(FAT_IN_HEADER).collect();
        let mut next = u32_at(self.bytes, 68).unwrap_or(FIRST_MARK);
        for _ in 0..=self.bytes.len() / self.sector_bytes {
            if next >= FIRST_MARK {
                break;
            }
            let Some(part) = self.sector(next) else { break };
            let mut numbers = words(part);
            next = numbers.pop().unwrap_or(FIRST_MARK);
            sectors.append(&mut numbers);
        }
        let most = self.bytes.len() / self.sector_bytes + 1;
        let mut fat = Vec::new();
        for number in sectors.into_iter().filter(|&number| number < FIRST_MARK) {
            if fat.len() > most {
                break;
            }
            if let Some(part) = self.sector(number) {
                fat.extend(words(part));
            }
        }
        fat
    }
}

impl Entry {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let length = usize::from(u16_at(bytes, 64)?).clamp(2, 64) - 2;
        let units: Vec<u16> =
            bytes[..length].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        let kind = bytes[66];
        // The upper half of the size is rubbish in files of the first version.
        let size = u32_at(bytes, 120)? as usize;
        let known = matches!(kind, STORAGE | STREAM | ROOT);
        Some(Self {
            name: if known { String::from_utf16_lossy(&units) } else { String::new() },
            kind,
            left: u32_at(bytes, 68)?,
            right: u32_at(bytes, 72)?,
            child: u32_at(bytes, 76)?,
            start: u32_at(bytes, 116)?,
            size,
        })
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect()
}

/// The little-endian number at a place, if the bytes reach so far.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes([two[0], two[1]]))
}

/// As [`u16_at`], of four bytes.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
