//! Reads UTF-16 as UTF-8.

use std::io::{self, Read};

/// The order of the two bytes of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Little,
    Big,
}

impl Order {
    /// The order that the beginning of a file shows: by its byte-order mark, or by zeros in every second byte, which is
    /// how Latin letters look.
    pub(super) fn of(beginning: &[u8]) -> Option<Self> {
        match beginning {
            // The mark of UTF-32.
            [0xff, 0xfe, 0, 0, ..] => None,
            [0xff, 0xfe, ..] => Some(Self::Little),
            [0xfe, 0xff, ..] => Some(Self::Big),
            _ => {
                let zeros =
                    |first: usize| beginning.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
                let is_most = |zeros: usize| beginning.len() >= 8 && zeros * 10 > beginning.len() / 2 * 7;
                match (zeros(0), zeros(1)) {
                    (0, odd) if is_most(odd) => Some(Self::Little),
                    (even, 0) if is_most(even) => Some(Self::Big),
                    _ => None,
                }
            }
        }
    }
}

/// A file in UTF-16 that is read as UTF-8.
pub(super) struct Utf16<R> {
    file: R,
    order: Order,
    /// Bytes that are not decoded yet.
    raw: Vec<u8>,
    /// What is decoded, and how much of it has been read.
    text: String,
    read: usize,
}

impl<R: Read> Utf16<R> {
    /// `beginning` has already been read from the file.
    pub(super) fn new(beginning: &[u8], file: R, order: Order) -> Self {
        Self { file, order, raw: beginning.to_vec(), text: String::new(), read: 0 }
    }

    /// Decodes what there is, except half a character at its end, unless nothing follows.
    fn decode(&mut self, is_last: bool) {
        let unit = |pair: &[u8]| match self.order {
            Order::Little => u16::from_le_bytes([pair[0], pair[1]]),
            Order::Big => u16::from_be_bytes([pair[0], pair[1]]),
        };
        let mut units: Vec<u16> = self.raw.chunks_exact(2).map(unit).collect();
        if !is_last && units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit)) {
            units.pop();
        }
        let characters = char::decode_utf16(units.iter().copied());
        self.text.clear();
        self.text.extend(characters.map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER)));
        self.read = 0;
        self.raw.drain(..units.len() * 2);
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        const PIECE: usize = 64 * 1024;
        while self.read == self.text.len() {
            let before = self.raw.len();
            self.raw.resize(before + PIECE, 0);
            let more = match self.file.read(&mut self.raw[before..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
                Err(error) => return Err(error),
                Ok(more) => more,
            };
            self.raw.truncate(before + more);
            self.decode(more == 0);
            if more == 0 && self.text.is_empty() {
                return Ok(0);
            }
        }
        let length = buffer.len().min(self.text.len() - self.read);
        buffer[..length].copy_from_slice(&self.text.as_bytes()[self.read..self.read + length]);
        self.read += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_survive_every_cut() {
        let text = "\u{feff}aø是😀\n".repeat(7);
        for (order, bytes) in [
            (Order::Little, text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
            (Order::Big, text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ] {
            assert_eq!(Order::of(&bytes), Some(order));
            for cut in 0..bytes.len() {
                let mut read = String::new();
                let (beginning, rest) = bytes.split_at(cut);
                let mut reader = Utf16::new(beginning, rest, order);
                reader.read_to_string(&mut read).expect("memory can be read");
                assert_eq!(read, text, "{cut}");
            }
        }
    }

    #[test]
    fn text_without_a_mark_is_recognized_by_its_zeros() {
        let bytes: Vec<u8> = "url = x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Order::of(&bytes), Some(Order::Little));
        for other in [
            &b"\0\0\0\0\0\0\0\0"[..],
            b"\x7fELF\x02\x01\x01\0\0\0\0\0",
            b"plain text",
            b"a\0",
            b"\xff\xfe\0\0a\0\0\0",
        ] {
            assert_eq!(Order::of(other), None, "{other:?}");
        }
    }
}
