//! Merge conflict markers.

use memchr::memchr_iter;

use super::blocks::{Outline, covers};
use crate::page::{Break, BreakCause};
use crate::text::Text;

const BEGIN: &str = "<<<<<<<";
const END: &str = ">>>>>>>";

/// Where conflicts begin or, if that marker is gone, where they end.
pub(super) fn find(text: &Text, outline: &Outline) -> Vec<Break> {
    let begun = find_sign(text, outline, BEGIN);
    if begun.is_empty() { find_sign(text, outline, END) } else { begun }
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
                && covers(&outline.code, at).is_none();
            is_sign.then(|| Break::new(BreakCause::Conflict, line, line))
        })
        .collect()
}

/// Whether a line is a conflict marker.
pub(super) fn is_sign(line: &str) -> bool {
    line.starts_with(BEGIN) || line.starts_with(END) || line == "=======" || line.starts_with("||||||| ")
}

/// Whether a line is the last marker of a conflict.
pub(super) fn is_end(line: &str) -> bool {
    line.starts_with(END)
}
