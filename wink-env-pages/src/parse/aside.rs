//! Footnote marks and units behind a URL, which sites show apart from it.

use crate::url::{resembles_host, resembles_url};
use crate::words::leading;

/// A longer text is no unit.
const LONGEST_UNIT: usize = 24;

/// The length of the URL of a cell, with its markup, if only marks and units follow it.
pub(super) fn before(cell: &str) -> Option<usize> {
    let url = element(cell);
    let rest = &cell[url..];
    let rest_without_tags = without_tags(rest);
    let is_raised = rest.trim_start().starts_with("<sup");
    (url > 0 && !rest.trim().is_empty() && is_aside(rest_without_tags.trim(), is_raised)).then_some(url)
}

/// The length of a URL as code, in angle brackets, as a link or bare. A bare one ends where sites end it.
fn element(cell: &str) -> usize {
    let ticks = leading(cell, |sign| sign == '`');
    let end = match cell.as_bytes().first() {
        Some(b'`') => cell[ticks.len()..].find(ticks).map(|at| at + 2 * ticks.len()),
        Some(b'<') => cell.find('>').map(|at| at + 1),
        Some(b'[') => cell.find("](").and_then(|at| cell[at..].find(')').map(|close| at + close + 1)),
        _ => Some(leading(cell, |sign| !sign.is_whitespace() && sign != '<').len()),
    };
    end.unwrap_or_default()
}

fn without_tags(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        kept += before;
        rest = behind.split_once('>').map_or("", |(_, rest)| rest);
    }
    kept + rest
}

/// Whether a text consists of marks, or is a unit or words in parentheses.
fn is_aside(text: &str, is_raised: bool) -> bool {
    if text.contains("://") || resembles_url(text) || resembles_host(text) {
        return false;
    }
    let in_parentheses = text.strip_prefix(['(', '（']).and_then(|text| text.strip_suffix([')', '）']));
    if let Some(inner) = in_parentheses {
        return !inner.contains(['(', ')']);
    }
    if is_raised {
        return text.chars().all(|sign| sign.is_alphanumeric() || is_mark(sign));
    }
    let is_footnote = |text: &str| {
        text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).is_some_and(|name| {
            !name.is_empty()
                && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '^' | '-' | '_'))
        })
    };
    let has_mark = text.split_whitespace().all(|part| is_footnote(part) || part.chars().all(is_mark));
    has_mark || is_unit(text)
}

/// Whether a character refers to a footnote.
fn is_mark(sign: char) -> bool {
    matches!(sign, '*' | '\\' | '†' | '‡' | '§' | '¶' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// A number with what it counts: `100 req/s`.
fn is_unit(text: &str) -> bool {
    let number = text.trim_start_matches(['~', '≤', '≥', '±']);
    number.starts_with(char::is_numeric)
        && text.chars().count() <= LONGEST_UNIT
        && number.contains(|sign: char| sign.is_alphabetic() || sign == '%')
        && !number.contains(['|', '@', '?', '#'])
        && !number.split('.').skip(1).any(|part| part.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_units_stand_apart() {
        for (cell, url) in [
            ("`https://a.example`[^1]", "`https://a.example`"),
            ("<https://a.example> [^note]", "<https://a.example>"),
            ("[https://a.example](https://a.example) \\*", "[https://a.example](https://a.example)"),
            ("https://a.example [^1] [^2]", "https://a.example"),
            ("https://a.example<sup>1</sup>", "https://a.example"),
            ("https://a.example <sup>a</sup>", "https://a.example"),
            ("https://a.example 100 req/s", "https://a.example"),
            ("`wss://a.example` (100 Anfragen je Sekunde)", "`wss://a.example`"),
            ("https://a.example ²", "https://a.example"),
            ("https://a.example ١٠ طلبات/ثانية", "https://a.example"),
        ] {
            assert_eq!(before(cell).map(|end| &cell[..end]), Some(url), "{cell}");
        }
    }

    #[test]
    fn words_hosts_and_what_becomes_a_part_of_the_url_do_not() {
        for cell in [
            "https://a.example",
            "https://a.example[^1]",
            "https://a.example¹",
            "https://a.example soon",
            "https://a. 1.example",
            "https://a.example 2.b.example",
            "https://a. ٢.b.example",
            "https://a.example https://b.example",
            "https://a.example (https://b.example)",
            "https:// a.example",
            "soon",
            "",
        ] {
            let found = before(cell).map(|end| &cell[..end]);
            assert_eq!(found, None, "{cell}");
        }
    }
}
