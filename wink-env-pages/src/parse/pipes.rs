//! What divides the cells of a line.

use memchr::{memchr, memchr_iter};

use crate::page::OddPipe;
use crate::text::Span;

/// Characters that stand where `|` should, after a translation or a conversion.
pub(crate) const ODD_PIPES: [char; 4] = ['｜', '│', '┃', '¦'];

/// What is taken for the end of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pipe {
    /// `|`, as sites have it.
    Plain,
    /// Something else in its place.
    Odd(OddPipe),
    /// Each character that may be meant.
    Any,
}

impl Pipe {
    /// What divides the cells of a line as it was meant.
    pub(super) fn of(line: &str) -> Self {
        match odd_pipe(line) {
            Some(odd) => Self::Odd(odd),
            None => Self::Plain,
        }
    }
}

/// What divides the cells of a line where `|` should.
pub(super) fn odd_pipe(line: &str) -> Option<OddPipe> {
    if !line.contains('|') {
        return odd_character(line);
    }
    if is_escaped_row(line) {
        return Some(OddPipe::Escaped);
    }
    if is_double(line) { Some(OddPipe::Double) } else { None }
}

/// The first character that stands where `|` should, if there is one.
pub(super) fn odd_character(line: &str) -> Option<OddPipe> {
    for character in line.chars() {
        if ODD_PIPES.contains(&character) {
            return Some(OddPipe::Character(character));
        }
    }
    None
}

/// Whether the cells of a line are divided by `\|` and nothing else.
pub(super) fn is_escaped_row(line: &str) -> bool {
    line.contains("\\|") && next_plain(line.trim_ascii().trim_matches('|'), 0).is_none()
}

/// Whether a line begins with `||` and all of its pipes stand in pairs.
fn is_double(line: &str) -> bool {
    let mut pipes = 0;
    let mut last = 0;
    for at in memchr_iter(b'|', line.as_bytes()) {
        if pipes % 2 == 1 && at != last + 1 {
            return false;
        }
        (pipes, last) = (pipes + 1, at);
    }
    pipes > 2 && pipes % 2 == 0 && line.trim_ascii_start().starts_with("||")
}

/// Whether a character may be meant to divide cells.
pub(super) fn is_any(character: char) -> bool {
    character == '|' || ODD_PIPES.contains(&character)
}

/// Where a line that ends with `content` is divided first behind byte `from`.
pub(super) fn next(content: &str, from: usize, pipe: Pipe) -> Option<Span> {
    match pipe {
        Pipe::Plain => next_plain(content, from),
        Pipe::Odd(OddPipe::Escaped) => {
            let at = from + memchr(b'|', &content.as_bytes()[from..])?;
            Some(Span::new(at - usize::from(is_escaped(content, at)), at + 1))
        }
        Pipe::Odd(OddPipe::Double) => {
            let at = from + memchr(b'|', &content.as_bytes()[from..])?;
            Some(Span::new(at, at + 1 + usize::from(content[at + 1..].starts_with('|'))))
        }
        Pipe::Odd(OddPipe::Character(character)) => next_character(content, from, Some(character)),
        Pipe::Any => next_character(content, from, None),
    }
}

/// The way of nearly all lines, kept apart because it is short.
fn next_plain(content: &str, mut from: usize) -> Option<Span> {
    while let Some(length) = memchr(b'|', &content.as_bytes()[from..]) {
        let at = from + length;
        if !is_escaped(content, at) {
            return Some(Span::new(at, at + 1));
        }
        from = at + 1;
    }
    None
}

/// The next of that character, or without one of all that may be meant.
fn next_character(content: &str, mut from: usize, wanted: Option<char>) -> Option<Span> {
    for character in content[from..].chars() {
        let end = from + character.len_utf8();
        let divides = match wanted {
            Some(wanted) => character == wanted,
            None => is_any(character),
        };
        if divides && !is_escaped(content, from) {
            return Some(Span::new(from, end));
        }
        from = end;
    }
    None
}

/// The last character of a line that may be meant to divide it.
pub(super) fn last(content: &str) -> Option<Span> {
    let mut last = None;
    let mut from = 0;
    while let Some(pipe) = next(content, from, Pipe::Any) {
        from = pipe.end;
        last = Some(pipe);
    }
    last
}

/// Whether an odd number of backslashes stands before byte `at`.
fn is_escaped(content: &str, at: usize) -> bool {
    let mut before = &content.as_bytes()[..at];
    while let [rest @ .., b'\\'] = before {
        before = rest;
    }
    (at - before.len()) % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pipes_may_be_escaped_doubled_or_other_characters() {
        for (line, pipe) in [
            (r"\| a \| b \|", OddPipe::Escaped),
            (r"| a \| b |", OddPipe::Escaped),
            ("|| a || b ||", OddPipe::Double),
            ("||a||b||", OddPipe::Double),
            ("｜ a ｜ b ｜", OddPipe::Character('｜')),
        ] {
            assert_eq!(odd_pipe(line), Some(pipe), "{line}");
        }
        for line in ["| a | b |", r"| a \| b | c |", "|| a | b |", "| a || b |", "||", "a ｜ b | c"] {
            assert_eq!(odd_pipe(line), None, "{line}");
        }
    }
}
