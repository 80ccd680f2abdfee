//! What a repair changes, line by line.

use wink_env_pages::fix::{Edit, apply};
use wink_env_pages::text::{Span, Text};
use wink_env_pages::words::plain;

/// Lines of a page that become other lines.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Hunk {
    /// The number of the first line.
    pub(crate) line: usize,
    pub(crate) removed: Vec<String>,
    pub(crate) added: Vec<String>,
}

/// The changed lines of a text. The edits are sorted.
pub(crate) fn of(text: &Text, edits: &[Edit]) -> Vec<Hunk> {
    let first_line = |edit: &Edit| text.line_at(edit.span.start);
    let mut hunks = Vec::new();
    let mut rest = edits;
    while let Some(first) = rest.first() {
        let mut last_line = text.line_at(first.span.end);
        let mut count = 1;
        while let Some(next) = rest.get(count).filter(|next| first_line(next) <= last_line) {
            last_line = last_line.max(text.line_at(next.span.end));
            count += 1;
        }
        let lines = Span::new(text.line(first_line(first)).start, text.line(last_line).end);
        hunks.push(hunk(text, lines, &rest[..count]));
        rest = &rest[count..];
    }
    hunks
}

fn hunk(text: &Text, lines: Span, edits: &[Edit]) -> Hunk {
    let within = |edit: &Edit| Edit {
        span: Span::new(edit.span.start - lines.start, edit.span.end - lines.start),
        ..edit.clone()
    };
    let edits: Vec<Edit> = edits.iter().map(within).collect();
    let before = text.slice(lines);
    let after = apply(before, &edits);
    let (mut removed, mut added): (Vec<&str>, Vec<&str>) =
        (before.split('\n').collect(), after.split('\n').collect());
    let same = removed.iter().zip(&added).take_while(|(removed, added)| removed == added).count();
    removed.drain(..same);
    added.drain(..same);
    while !removed.is_empty() && removed.last() == added.last() {
        removed.pop();
        added.pop();
    }
    let shown = |lines: Vec<&str>| {
        lines.into_iter().map(|line| plain(line.trim_end_matches('\r')).into_owned()).collect()
    };
    Hunk { line: text.line_at(lines.start) + same, removed: shown(removed), added: shown(added) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span::new(start, end), rank: 0, text: text.to_owned() }
    }

    fn lines(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn edits_of_a_line_are_one_change() {
        let text = Text::new("a b c\nd\n".to_owned());
        let hunks = of(&text, &[edit(0, 1, "x"), edit(4, 5, "y")]);
        assert_eq!(hunks, [Hunk { line: 1, removed: lines(&["a b c"]), added: lines(&["x b y"]) }]);
    }

    #[test]
    fn a_new_line_removes_none() {
        let text = Text::new("a\nb\n".to_owned());
        let hunks = of(&text, &[edit(2, 2, "new\n")]);
        assert_eq!(hunks, [Hunk { line: 2, removed: Vec::new(), added: lines(&["new"]) }]);
    }

    #[test]
    fn a_removed_line_adds_none() {
        let text = Text::new("a\nb\nc\n".to_owned());
        let hunks = of(&text, &[edit(2, 4, "")]);
        assert_eq!(hunks, [Hunk { line: 2, removed: lines(&["b"]), added: Vec::new() }]);
    }

    #[test]
    fn changes_far_apart_are_two() {
        let text = Text::new("a\nb\nc\n".to_owned());
        assert_eq!(of(&text, &[edit(0, 1, "x"), edit(4, 5, "y")]).len(), 2);
    }
}
