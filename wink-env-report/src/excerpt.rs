//! The line of a place, with the place marked.

use wink_env_pages::check::Report;
use wink_env_pages::finding::Place;
use wink_env_pages::words::plain;

use crate::sentence::Sentence;

/// How many characters of a long line are shown before the place and from it on.
const BEFORE: usize = 120;
const AFTER: usize = 360;

/// A line of a file, with a marked part.
pub(crate) struct Excerpt {
    pub(crate) path: String,
    pub(crate) href: String,
    pub(crate) line: usize,
    pub(crate) before: String,
    pub(crate) marked: String,
    pub(crate) after: String,
    /// What is said at the mark; may be empty.
    pub(crate) label: Sentence,
}

impl Excerpt {
    pub(crate) fn of(report: &Report, place: Place, label: &str, href: &impl Fn(&str) -> String) -> Self {
        let passage = report.passage(place);
        let text = passage.text;
        let line = text.line(text.line_at(place.span.start));
        let content = text.slice(line);
        let start = place.span.start.clamp(line.start, line.end) - line.start;
        let end = place.span.end.clamp(line.start + start, line.end) - line.start;
        Self {
            href: href(&passage.path),
            path: plain(&passage.path).into_owned(),
            line: passage.line_at(place.span.start),
            before: last(&content[..start], BEFORE),
            marked: first(&content[start..end], AFTER),
            after: first(&content[end..], AFTER.saturating_sub(end - start)),
            label: Sentence::of(label),
        }
    }
}

fn first(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", plain(&text[..end])),
        None => plain(text).into_owned(),
    }
}

fn last(text: &str, most: usize) -> String {
    match text.char_indices().nth_back(most) {
        Some((start, _)) => format!("…{}", plain(&text[start..])),
        None => plain(text).into_owned(),
    }
}
