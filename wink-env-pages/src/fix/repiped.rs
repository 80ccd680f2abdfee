//! Puts the `|` of a row right. Its words and URLs stay as they are written.

use crate::parse::lines::cells;
use crate::parse::orphans::is_sign;
use crate::parse::pipes::{Pipe, plain};
use crate::text::{Span, Text};

/// In how many ways pipes are tried: each takes time for the whole line.
const MOST_WAYS: usize = 64;

/// A line as a row with that many cells: without what is outside its pipes, with one `|` less or one more, or with `|`
/// instead of `\|`. `None` if there is not exactly one way to make it one that is meant.
pub(super) fn repiped(line: &str, width: usize, is_meant: impl Fn(&str) -> bool) -> Option<String> {
    let lines = spellings(line);
    let is_complete = |row: &String| count(row) == width && row != line;
    if let Some(row) = lines.iter().find(|row| is_complete(row) && is_meant(row)) {
        return Some(row.clone());
    }
    for spelling in &lines {
        let rows = match count(spelling) {
            cells if cells == width + 1 => with_fewer(spelling),
            cells if cells + 1 == width => with_more(spelling),
            _ => continue,
        };
        if rows.len() > MOST_WAYS {
            continue;
        }
        let mut rows: Vec<(bool, String)> = rows.into_iter().filter(|(_, row)| is_meant(row)).collect();
        if rows.iter().any(|(is_likely, _)| *is_likely) {
            rows.retain(|(is_likely, _)| *is_likely);
        }
        rows.dedup_by(|(_, left), (_, right)| left == right);
        if let [(_, row)] = rows.as_slice() {
            return Some(row.clone());
        }
    }
    None
}

/// The rows of a line that consists of several, if all of them are meant. Two rows may share a `|`.
pub(super) fn several(line: &str, width: usize, is_meant: impl Fn(&str) -> bool) -> Option<Vec<Span>> {
    let mut rows = Vec::new();
    let mut start = 0;
    while start < line.len() {
        let rest = &line[start..];
        let opens = usize::from(rest.starts_with('|'));
        let end = start + plain(rest).nth(width - 1 + opens).map_or(rest.len(), |pipe| pipe.end);
        if !is_meant(&line[start..end]) {
            return None;
        }
        rows.push(Span::new(start, end));
        start = line.len() - line[end..].trim_start().len();
    }
    (rows.len() > 1).then_some(rows)
}

/// How many cells a line has.
pub(super) fn count(line: &str) -> usize {
    let text = Text::new(line.to_owned());
    cells(&text, Span::new(0, line.len()), Pipe::Plain).len()
}

/// The line itself, without what is outside its pipes, and both with `|` instead of `\|`.
fn spellings(line: &str) -> Vec<String> {
    let mut spellings = vec![line.to_owned()];
    spellings.extend(within_pipes(line).map(str::to_owned));
    if line.contains("\\|") {
        let line = line.replace("\\|", "|");
        spellings.extend(within_pipes(&line).map(str::to_owned));
        spellings.push(line);
    }
    spellings
}

/// A line from its first `|` to its last, if marks are before it and anything behind it.
fn within_pipes(line: &str) -> Option<&str> {
    let (first, last) = (line.find('|')?, line.rfind('|')?);
    let start = if is_sign(&line[..first]) { first } else { 0 };
    (start < last && (start > 0 || last + 1 < line.len())).then(|| &line[start..=last])
}

/// The line without one of its inner pipes each, and whether that is within a URL. Between words it is only one too many
/// if it has no space beside it, unlike all others. In code it is rather a part of the words, and stays as `\|`.
fn with_fewer(line: &str) -> Vec<(bool, String)> {
    let around = |pipe: &Span| (&line[..pipe.start], &line[pipe.end..]);
    let is_inner = |pipe: &Span| {
        let (before, behind) = around(pipe);
        !before.trim().is_empty() && !behind.trim().is_empty()
    };
    let is_tight = |pipe: &Span| {
        let (before, behind) = around(pipe);
        !before.ends_with(' ') && !behind.starts_with(' ')
    };
    let inner: Vec<Span> = plain(line).filter(is_inner).collect();
    let tight = inner.iter().filter(|pipe| is_tight(pipe)).count();
    let mut rows = Vec::new();
    for pipe in &inner {
        let (before, behind) = around(pipe);
        let halves = [before.rsplit('|').next(), behind.split('|').next()].map(Option::unwrap_or_default);
        let word = [halves[0].rsplit(' ').next(), halves[1].split(' ').next()].map(Option::unwrap_or_default);
        let is_in_url = word.concat().contains("://");
        let has_words = || halves.iter().all(|half| half.contains(char::is_alphanumeric));
        if !(is_in_url || tight == 1 && is_tight(pipe) && has_words()) {
            continue;
        }
        let is_in_code = halves[0].matches('`').count() % 2 == 1;
        if is_in_code && !is_in_url {
            rows.push((true, format!("{before}\\|{behind}")));
        }
        rows.push((is_in_url, format!("{before}{behind}")));
        if rows.len() > MOST_WAYS {
            break;
        }
    }
    rows
}

/// The line with one more `|` each, next to a URL or in place of several spaces, and whether it is the latter.
fn with_more(line: &str) -> Vec<(bool, String)> {
    let gaps = line.match_indices(' ').map(|(at, _)| line.split_at(at));
    let gaps = gaps.filter(|(before, _)| !before.is_empty() && !before.ends_with([' ', '|']));
    let with = gaps.filter_map(|(before, rest)| {
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let rest = &rest[spaces..];
        let last_word = before.rsplit(' ').next()?;
        let next_word = rest.split(' ').next().filter(|word| !word.is_empty() && !word.starts_with('|'))?;
        let is_gap = spaces > 1;
        let is_beside_url = last_word.contains("://") || next_word.contains("://");
        let row = || format!("{before}{}| {rest}", " ".repeat(spaces.max(2) - 1));
        (is_gap || is_beside_url).then(|| (is_gap, row()))
    });
    with.take(MOST_WAYS + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(line: &str, width: usize, row: &str) -> Option<String> {
        repiped(line, width, |candidate| candidate == row)
    }

    #[test]
    fn words_and_urls_stay_as_they_are() {
        for (line, row) in [
            ("**| a | `u` | b |**", "| a | `u` | b |"),
            ("| a | [u](u) | b | x", "| a | [u](u) | b |"),
            (r"\| a \| `u` | b |", "| a | `u` | b |"),
            ("| a | `u|rl` | b |", "| a | `url` | b |"),
            ("| a  `u` | b |", "| a | `u` | b |"),
            ("| a | u | `b|c` |", r"| a | u | `b\|c` |"),
            ("| a `://` | b |", "| a | `://` | b |"),
        ] {
            assert_eq!(meant(line, 3, row).as_deref(), Some(row), "{line}");
        }
    }

    #[test]
    fn without_one_way_there_is_none() {
        assert_eq!(repiped("| a | b | c | d |", 3, |_| true), None);
        assert_eq!(repiped("|a|b|c|d|", 3, |_| true), None);
        assert_eq!(repiped("| ---| a | b | c |", 3, |_| true), None);
        assert_eq!(repiped("| a | b|c | d |", 3, |_| true).as_deref(), Some("| a | bc | d |"));
        assert_eq!(repiped("| a | b |", 3, |_| false), None);
    }

    #[test]
    fn rows_on_one_line_may_share_a_pipe() {
        let rows = |line: &str| -> Vec<String> {
            let rows = several(line, 2, |row| row.contains('u')).unwrap_or_default();
            rows.iter().map(|row| line[row.range()].to_owned()).collect()
        };
        assert_eq!(rows("| a | u || b | u |"), ["| a | u |", "| b | u |"]);
        assert_eq!(rows("| a | u | b | u"), ["| a | u |", "b | u"]);
        assert!(rows("| a | u | b | c |").is_empty());
        assert!(rows("| a | u |").is_empty());
    }
}
