//! URLs and tags inside of lines.

use std::borrow::Cow;
use std::ops::Range;

/// The URL around `://`.
pub(super) fn url_at(content: &str, at: usize) -> Range<usize> {
    let is_in_scheme = |sign: char| sign.is_ascii_alphanumeric();
    let start = at - content[..at].chars().rev().take_while(|sign| is_in_scheme(*sign)).count();
    let ends = |sign: char| {
        sign.is_whitespace()
            || matches!(sign, '<' | '>' | '"' | '\'' | '`' | ')' | ']' | '}' | '|' | '。' | '，' | '、')
    };
    let end = content[at..].find(ends).map_or(content.len(), |length| at + length);
    let url = content[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '\\']);
    start..start + url.len()
}

/// A text without tags.
pub(super) fn without_tags(text: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut from = 0;
    for (at, _) in text.match_indices('<') {
        let inner = &text[at + 1..];
        // A URL in angle brackets has a colon behind its first word.
        let name =
            inner.trim_start_matches('/').trim_start_matches(|sign: char| sign.is_ascii_alphanumeric());
        let begins = name.len() < inner.len() && name.starts_with(['>', ' ', '/', '-', '.']);
        let end = inner.find(['<', '>']).filter(|end| begins && inner[*end..].starts_with('>'));
        if let Some(end) = end {
            kept += &text[from..at];
            from = at + end + "<>".len();
        }
    }
    if from == 0 { Cow::Borrowed(text) } else { Cow::Owned(kept + &text[from..]) }
}
