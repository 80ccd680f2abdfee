//! What divides the cells of a line.

use memchr::{memchr_iter, memmem};

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

/// What divides the cells of a line where `|` should.
pub(super) fn odd_pipe(line: &str) -> Option<OddPipe> {
    match () {
        () if !line.contains('|') => odd_character(line),
        () if is_escaped_row(line) => Some(OddPipe::Escaped),
        () if is_double(line) => Some(OddPipe::Double),
        () => None,
    }
}

/// Whether a text holds a character that stands where `|` should. Asked of whole pages, as hardly any does.
pub(super) fn holds_odd_character(text: &str) -> bool {
    let mut buffer = [0; 4];
    !text.is_ascii()
        && ODD_PIPES
            .iter()
            .any(|pipe| memmem::find(text.as_bytes(), pipe.encode_utf8(&mut buffer).as_bytes()).is_some())
}

/// The first character that stands where `|` should, if there is one.
pub(super) fn odd_character(line: &str) -> Option<OddPipe> {
    line.chars().find(|character| ODD_PIPES.contains(character)).map(OddPipe::Character)
}

/// Whether the cells of a line are divided by `\|` and nothing else.
pub(super) fn is_escaped_row(line: &str) -> bool {
    line.contains('\\')
        && line.contains("\\|")
        && next(line.trim_ascii().trim_matches('|'), 0, Pipe::Plain).is_none()
}

/// Whether a line begins with `||` and all of its pipes stand in pairs.
fn is_double(line: &str) -> bool {
    if !line.trim_ascii_start().starts_with("||") {
        return false;
    }
    let pipes: Vec<usize> = memchr_iter(b'|', line.as_bytes()).collect();
    pipes.len() > 2 && pipes.chunks(2).all(|pair| matches!(pair, [first, second] if first + 1 == *second))
}

/// Whether a character may be meant to divide cells.
pub(super) fn is_any(character: char) -> bool {
    character == '|' || ODD_PIPES.contains(&character)
}

/// Where a line that ends with `content` is divided first behind byte `from`.
pub(super) fn next(content: &str, from: usize, pipe: Pipe) -> Option<Span> {
    let mut ascii = memchr_iter(b'|', &content.as_bytes()[from..]).map(|at| from + at);
    match pipe {
        Pipe::Plain => ascii.find(|at| !is_escaped(content, *at)).map(|at| Span::new(at, at + 1)),
        Pipe::Odd(OddPipe::Escaped) => {
            ascii.next().map(|at| Span::new(at - usize::from(is_escaped(content, at)), at + 1))
        }
        Pipe::Odd(OddPipe::Double) => {
            ascii.next().map(|at| Span::new(at, at + 1 + usize::from(content[at + 1..].starts_with('|'))))
        }
        Pipe::Odd(OddPipe::Character(wanted)) => next_of(content, from, |character| character == wanted),
        Pipe::Any => next_of(content, from, is_any),
    }
}

fn next_of(content: &str, from: usize, divides: impl Fn(char) -> bool) -> Option<Span> {
    content[from..]
        .char_indices()
        .map(|(at, character)| (from + at, character))
        .find(|(at, character)| divides(*character) && !is_escaped(content, *at))
        .map(|(at, character)| Span::new(at, at + character.len_utf8()))
}

/// The last character of a line that may be meant to divide it.
pub(super) fn last(content: &str) -> Option<Span> {
    content
        .char_indices()
        .rfind(|(at, character)| is_any(*character) && !is_escaped(content, *at))
        .map(|(at, character)| Span::new(at, at + character.len_utf8()))
}

/// Whether an odd number of backslashes stands before byte `at`.
fn is_escaped(content: &str, at: usize) -> bool {
    content.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
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
