//! Reads files piece by piece into the same buffer.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use wink_env_pages::scan::{FileScan, JsonPointers, ScannedFile};

use super::utf16::{Order, Utf16};

/// A NUL in this many bytes at the beginning makes a file binary.
const LOOKED_AT: usize = 1024;
/// How much of a file is in memory: as much as fits into the processor's cache.
const PIECE: usize = 256 * 1024;
/// Files that have to be in memory as a whole are only so up to this size.
const LARGEST: usize = 32 * 1024 * 1024;

/// Reads files into the same buffer.
pub(super) struct Reader<'a> {
    buffer: Vec<u8>,
    /// Locked while a large file is in memory, so that memory does not depend on the number of threads.
    turn: &'a Mutex<()>,
}

/// What became of a file.
pub(super) enum Outcome {
    /// It was scanned. Holds the findings, if there are any.
    Scanned(Option<ScannedFile>),
    /// It is not text.
    Binary,
    /// It is text that cannot be read. Holds the name of the encoding.
    Encoding(&'static str),
}

impl<'a> Reader<'a> {
    pub(super) fn new(turn: &'a Mutex<()>) -> Self {
        Self { buffer: vec![0; PIECE], turn }
    }

    /// Scans the file at a path.
    pub(super) fn scan(&mut self, path: &Path, scan: FileScan<'_>) -> io::Result<Outcome> {
        let mut file = File::open(path)?;
        // Asking for the size first takes as long as reading a small file.
        let filled = fill(&mut self.buffer, 0, &mut file)?;
        let beginning = &self.buffer[..filled.min(LOOKED_AT)];
        if beginning.starts_with(b"\xff\xfe\0\0") || beginning.starts_with(b"\0\0\xfe\xff") {
            return Ok(Outcome::Encoding("UTF-32"));
        }
        let order = Order::of(beginning);
        if order.is_none() && beginning.contains(&0) {
            return Ok(Outcome::Binary);
        }
        let mut found = match order {
            Some(order) => {
                let mut text = Utf16::new(&self.buffer[..filled], file, order);
                let filled = fill(&mut self.buffer, 0, &mut text)?;
                self.pieces(filled, &mut text, scan)?
            }
            None if filled == PIECE && scan.wants_all() => self.whole(filled, &mut file, scan)?,
            None => self.pieces(filled, &mut file, scan)?,
        };
        if let Some(found) = &mut found
            && let Some(pointers) = found.pointers()
        {
            found.take_pointers(self.point(path, order, pointers)?);
        }
        Ok(Outcome::Scanned(found))
    }

    /// Scans a file piece by piece; the beginning of the buffer is filled.
    fn pieces(
        &mut self,
        mut filled: usize,
        file: &mut dyn Read,
        mut scan: FileScan<'_>,
    ) -> io::Result<Option<ScannedFile>> {
        while filled == PIECE {
            let done = scan.piece(&self.buffer, false);
            self.buffer.copy_within(done.., 0);
            filled = fill(&mut self.buffer, filled - done, file)?;
        }
        scan.piece(&self.buffer[..filled], true);
        Ok(scan.finish())
    }

    /// Scans a file in one piece, unless it is too large.
    fn whole(
        &mut self,
        filled: usize,
        file: &mut dyn Read,
        mut scan: FileScan<'_>,
    ) -> io::Result<Option<ScannedFile>> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut content = self.buffer[..filled].to_vec();
        file.take(LARGEST as u64).read_to_end(&mut content)?;
        if content.len() < LARGEST {
            scan.piece(&content, true);
            return Ok(scan.finish());
        }
        let mut rest = content.as_slice().chain(file);
        let filled = fill(&mut self.buffer, 0, &mut rest)?;
        self.pieces(filled, &mut rest, scan)
    }

    /// Reads a file again, for the pointers of its findings.
    fn point(
        &mut self,
        path: &Path,
        order: Option<Order>,
        mut pointers: JsonPointers,
    ) -> io::Result<JsonPointers> {
        let file = File::open(path)?;
        let mut file: Box<dyn Read> = match order {
            Some(order) => Box::new(Utf16::new(&[], file, order)),
            None => Box::new(file),
        };
        loop {
            let filled = fill(&mut self.buffer, 0, &mut *file)?;
            if !pointers.piece(&self.buffer[..filled]) || filled < PIECE {
                return Ok(pointers);
            }
        }
    }
}

/// Fills the buffer from `filled` on, as far as the file goes. Returns how much of it is filled.
fn fill(buffer: &mut [u8], mut filled: usize, file: &mut dyn Read) -> io::Result<usize> {
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(more) => filled += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
