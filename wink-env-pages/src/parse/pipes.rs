//! The separators between the cells of a line.

use memchr::{memchr, memchr_iter, memchr3_iter};

use crate::page::OddPipe;
use crate::text::Span;

/// Characters that may replace `|` after a translation or a conversion.
pub(crate) const ODD_PIPES: [char; 4] = ['｜', '│', '┃', '¦'];

/// What ends a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pipe {
    /// `|`, as on sites.
    Plain,
    /// A wrong separator.
    Odd(OddPipe),
    /// Any character that may be meant as one.
    Any,
}

/// The wrong separator of a line, if it has one; without markup, there is no backslash.
pub(super) fn odd_pipe(line: &str, has_markup: bool) -> Option<OddPipe> {
    match () {
        () if memchr(b'|', line.as_bytes()).is_none() => odd_character(line),
        () if has_markup && is_escaped_row(line) => Some(OddPipe::Escaped),
        () if is_double(line) => Some(OddPipe::Double),
        () => None,
    }
}

/// Whether a text contains a character that may replace `|`. Whole pages are asked, because hardly any contains one.
pub(super) fn holds_odd_character(text: &str) -> bool {
    // The first bytes of these characters.
    let mut starts = memchr3_iter(0xc2, 0xe2, 0xef, text.as_bytes());
    starts.any(|at| text[at..].starts_with(ODD_PIPES))
}

/// The first character that may replace `|`, if there is one.
pub(super) fn odd_character(line: &str) -> Option<OddPipe> {
    line.chars().find(|character| ODD_PIPES.contains(character)).map(OddPipe::Character)
}

/// Whether the cells of a line are separated by `\|` only.
pub(super) fn is_escaped_row(line: &str) -> bool {
    memchr(b'\\', line.as_bytes()).is_some()
        && line.contains("\\|")
        && plain(line.trim_ascii().trim_matches('|')).next().is_none()
}

/// Whether a line begins with `||` and all of its pipes are in pairs.
fn is_double(line: &str) -> bool {
    if !line.trim_ascii_start().starts_with("||") {
        return false;
    }
    let pipes: Vec<usize> = memchr_iter(b'|', line.as_bytes()).collect();
    pipes.len() > 2 && pipes.chunks(2).all(|pair| matches!(pair, [first, second] if first + 1 == *second))
}

/// Whether a character may be meant as a separator.
pub(crate) fn is_any(character: char) -> bool {
    character == '|' || ODD_PIPES.contains(&character)
}

/// Each `|` without a backslash.
pub(crate) fn plain(line: &str) -> impl Iterator<Item = Span> {
    memchr_iter(b'|', line.as_bytes()).filter(|at| !is_escaped(line, *at)).map(|at| Span::new(at, at + 1))
}

/// Each `|`, including its backslash.
pub(super) fn escaped(line: &str) -> impl Iterator<Item = Span> {
    memchr_iter(b'|', line.as_bytes()).map(|at| Span::new(at - usize::from(is_escaped(line, at)), at + 1))
}

/// Each `||`, and each single `|`.
pub(super) fn double(line: &str) -> impl Iterator<Item = Span> {
    let next = |from: usize| {
        let at = from + memchr(b'|', &line.as_bytes()[from..])?;
        Some(Span::new(at, at + 1 + usize::from(line[at + 1..].starts_with('|'))))
    };
    std::iter::successors(next(0), move |last| next(last.end))
}

/// Each of these characters without a backslash.
pub(super) fn characters(
    line: &str,
    divides: impl Fn(char) -> bool,
) -> impl DoubleEndedIterator<Item = Span> {
    line.char_indices()
        .filter(move |(at, character)| divides(*character) && !is_escaped(line, *at))
        .map(|(at, character)| Span::new(at, at + character.len_utf8()))
}

/// Anything that may be meant as a separator.
pub(super) fn any(line: &str) -> impl DoubleEndedIterator<Item = Span> {
    characters(line, is_any)
}

/// Whether a line contains a URL between pipes.
pub(super) fn is_row_like(line: &str) -> bool {
    (line.contains("//") || line.contains("／／") || line.contains("http")) && is_piped(line)
}

/// Whether pipes split a line, or it begins with one.
pub(super) fn is_piped(line: &str) -> bool {
    if line.trim_ascii_start().starts_with("\\|") && is_escaped_row(line) {
        return true;
    }
    let mut pipes = any(line);
    pipes.next().is_some() && (line.trim_start().starts_with(is_any) || pipes.next().is_some())
}

/// Whether there is an odd number of backslashes before byte `at`.
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
            assert_eq!(odd_pipe(line, true), Some(pipe), "{line}");
        }
        for line in ["| a | b |", r"| a \| b | c |", "|| a | b |", "| a || b |", "||", "a ｜ b | c"] {
            assert_eq!(odd_pipe(line, true), None, "{line}");
        }
    }
}
