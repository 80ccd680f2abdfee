//! Splits the line of a row that does not match its table into smaller pieces than cells: runs of words, and URLs.

use super::lines::opens_comment;
use super::pipes;
use crate::page::Row;
use crate::text::{Span, Text};
use crate::url::{is_hidden, resembles_host, resembles_url};
use crate::words::consists_of;

/// Words or a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) span: Span,
    pub(crate) is_url: bool,
    /// The index of its cell, if anything that may be a pipe separates cells.
    pub(crate) cell: usize,
}

/// The pieces of a row.
pub(crate) fn of_row(text: &Text, row: &Row) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    // The first cell with words.
    let mut named = None;
    for (cell, span) in cells(text, row.line).into_iter().enumerate() {
        for word in words(text, span) {
            // A name that lost the pipe after it.
            let has_name = named.is_some_and(|named| named != cell);
            match end_of_name(text.slice(word)).filter(|_| !has_name) {
                Some(length) => {
                    let end = word.start + length;
                    add(&mut pieces, Piece { span: Span::new(word.start, end), is_url: false, cell });
                    add(&mut pieces, Piece { span: Span::new(end, word.end), is_url: true, cell });
                }
                None => add(&mut pieces, Piece { span: word, is_url: is_url(text.slice(word)), cell }),
            }
            if named.is_none() && pieces.iter().rev().take(2).any(|piece| !piece.is_url) {
                named = Some(cell);
            }
        }
    }
    pieces
}

/// A row without the remains of a comment around it.
pub(crate) fn without_comment_signs(text: &Text, row: &Row) -> Span {
    let before = text.slice(Span::new(row.line.start, row.label.span.start));
    let content = text.slice(row.line);
    let start = if opens_comment(before) { before.rfind('|').unwrap_or(0) } else { 0 };
    let end = content.rfind('|').map_or(content.len(), |end| end + 1);
    let is_sign = !content[end..].replace("&gt;", ">").contains(char::is_alphanumeric);
    let end = if is_sign { end } else { content.len() };
    Span::new(row.line.start + start, row.line.start + end)
}

/// A URL without the markup around it.
pub(crate) fn bare(word: &str) -> &str {
    word.trim_matches(['<', '>', '`', ',', ';', ':'])
}

fn add(pieces: &mut Vec<Piece>, piece: Piece) {
    match pieces.last_mut() {
        Some(last) if !last.is_url && !piece.is_url && last.cell == piece.cell => {
            last.span.end = piece.span.end;
        }
        _ => pieces.push(piece),
    }
}

/// The text between the pipes of a line, including escaped ones.
fn cells(text: &Text, line: Span) -> Vec<Span> {
    const ENTITIES: [&str; 6] = ["&#124;", "&#x7c;", "&#x7C;", "&vert;", "&verbar;", "&VerticalLine;"];
    let content = text.slice(line);
    let entities = ENTITIES.iter().flat_map(|entity| content.match_indices(entity));
    let entities = entities.map(|(at, entity)| Span::new(at, at + entity.len()));
    let mut pipes: Vec<Span> = pipes::escaped(content).chain(entities).collect();
    pipes.sort_unstable();
    let starts = std::iter::once(0).chain(pipes.iter().map(|pipe| pipe.end));
    let ends = pipes.iter().map(|pipe| pipe.start).chain([content.len()]);
    starts.zip(ends).map(|(start, end)| Span::new(start, end).shifted(line.start)).collect()
}

fn words(text: &Text, cell: Span) -> impl Iterator<Item = Span> {
    let mut start = cell.start;
    let words = text.slice(cell).split_inclusive(char::is_whitespace).map(move |word| {
        let end = start + word.len();
        let span = Span::new(start, start + word.trim_end().len());
        start = end;
        span
    });
    words.filter(|word| word.start < word.end && !consists_of(text.slice(*word), is_hidden))
}

fn is_url(word: &str) -> bool {
    let bare = bare(word);
    resembles_url(bare) || resembles_host(bare) || bare.contains("](")
}

/// The length of the text directly before a URL, such as the end of a name; a single letter is a typo in the URL.
fn end_of_name(word: &str) -> Option<usize> {
    let (name, _) = word.split_once("https://").filter(|_| is_url(word))?;
    let is_name = name.chars().all(|sign| sign.is_alphanumeric() || sign == '-');
    (is_name && name.chars().nth(1).is_some()).then_some(name.len())
}
