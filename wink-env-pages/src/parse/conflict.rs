//! Merge conflict markers.

use memchr::memchr_iter;

use super::blocks::{Outline, covers};
use super::pipes::is_row_like;
use crate::page::{Break, BreakCause};
use crate::text::{Span, Text};

const BEGIN: &str = "<<<<<<<";
const MIDDLE: &str = "=======";
const END: &str = ">>>>>>>";

/// Where conflicts begin or, if that marker is gone, where they end, or what is left of them among rows.
pub(super) fn find(text: &Text, outline: &Outline) -> Vec<Break> {
    let mut found = [BEGIN, END, MIDDLE].into_iter().map(|sign| find_sign(text, outline, sign));
    found.find(|found| !found.is_empty()).unwrap_or_default()
}

fn is_below_row(text: &Text, line: Span) -> bool {
    let above = text.line_at(line.start).checked_sub(1).filter(|above| *above > 0);
    text.slice(line) == MIDDLE && above.is_some_and(|above| is_row_like(text.slice(text.line(above)).trim()))
}

fn find_sign(text: &Text, outline: &Outline, sign: &str) -> Vec<Break> {
    let content = text.as_str().as_bytes();
    memchr_iter(sign.as_bytes()[0], content)
        .filter(|at| content[*at..].starts_with(sign.as_bytes()))
        .filter_map(|at| {
            let line = text.trimmed(text.line(text.line_at(at)));
            let rest = text.slice(line).strip_prefix(sign)?;
            let is_sign = line.start == at
                && (rest.is_empty() || rest.starts_with(' '))
                && covers(&outline.code, at).is_none()
                // Below words, it would make a heading of them.
                && (sign != MIDDLE || is_below_row(text, line));
            is_sign.then(|| Break::new(BreakCause::Conflict, line, line))
        })
        .collect()
}

/// Whether a line is a conflict marker.
pub(super) fn is_sign(line: &str) -> bool {
    line.starts_with(BEGIN) || line.starts_with(END) || line == MIDDLE || line.starts_with("||||||| ")
}

/// Whether a line is the last marker of a conflict.
pub(super) fn is_end(line: &str) -> bool {
    line.starts_with(END)
}
