//! A line that consists of a name and a URL.

use super::markup::url_at;
use crate::axis::is_environment;
use crate::identifier::identifier;
use crate::page::Dialect;
use crate::text::{Span, Text};

/// A line that consists of a name and a URL.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) url: Span,
    /// Whether it has the name of an environment.
    pub(super) names_environment: bool,
}

/// A longer text before a URL is no name.
const LONGEST_NAME: usize = 48;

/// What divides a name from a URL.
const SEPARATORS: [char; 10] = [':', '：', '-', '–', '—', '=', '→', '|', '»', '>'];

/// What surrounds names and URLs.
const MARKUP: [char; 12] = ['*', '_', '`', '<', '>', '[', ']', '(', ')', '"', '~', '\\'];

impl Entry {
    /// The entry on a line, if it is one.
    pub(super) fn of(text: &Text, line: Span, dialect: &Dialect) -> Option<Self> {
        let content = text.slice(line);
        let inner = content.trim_start().trim_start_matches(['>', ' ']);
        let inner = inner.trim_end();
        let start = line.start + (content.trim_end().len() - inner.len());
        // A row, or the definition of a link or a footnote.
        if inner.contains('|') || inner.starts_with('[') && inner.contains("]:") {
            return None;
        }
        let item = behind_marker(inner);
        let start = start + (inner.len() - item.len());
        let is_item = item.len() < inner.len();
        let at = item.find("://")?;
        let url = url_at(item, at);
        let (before, behind) = (&item[..url.start], &item[url.end..]);
        // An attribute of a tag.
        if before.ends_with(['"', '\'']) && before.trim_end_matches(['"', '\'']).ends_with('=') {
            return None;
        }
        // A link behind words is one to read, unless the words are the name of an environment.
        let link_text = before.strip_suffix("](").or_else(|| before.strip_suffix("](<"));
        let name = link_text.unwrap_or(before).trim().trim_matches(MARKUP).trim();
        let bare = name.trim_end_matches(SEPARATORS).trim_end().trim_matches(MARKUP).trim();
        let names_environment =
            identifier(bare).is_some_and(|name| is_environment(&name, &dialect.environments));
        let is_divided = bare.is_empty() || bare.len() < name.len() || name.len() < before.trim().len();
        let is_named = match link_text {
            Some(_) => names_environment,
            None if is_item => is_divided || names_environment,
            None => names_environment && bare.len() < name.len(),
        };
        let is_short = bare.chars().count() <= LONGEST_NAME && !bare.contains("://");
        // The target of a link whose text is the URL.
        let behind = match behind.strip_prefix("](").and_then(|target| target.split_once(')')) {
            Some((_, behind)) => behind,
            None => behind,
        };
        let rest = behind.trim_start_matches(MARKUP).trim_start();
        let ends = !rest.starts_with(char::is_alphanumeric);
        let url = Span::new(start + url.start, start + url.end);
        (is_named && is_short && ends).then_some(Self { url, names_environment })
    }
}

/// A line without the mark of a list item.
fn behind_marker(line: &str) -> &str {
    let digits = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let rest = match line.strip_prefix(['-', '*', '+']) {
        Some(rest) => Some(rest),
        None if digits.len() < line.len() => digits.strip_prefix(['.', ')']),
        None => None,
    };
    rest.filter(|rest| rest.starts_with([' ', '\t'])).map_or(line, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url_in(line: &str) -> Option<String> {
        let text = Text::new(line.to_owned());
        let entry = Entry::of(&text, text.line(1), &Dialect::default())?;
        Some(text.slice(entry.url).to_owned())
    }

    #[test]
    fn a_name_and_a_url_are_an_entry() {
        for line in [
            "- Orders: https://a.example",
            "* **Orders** — `https://a.example`",
            "  1. https://a.example",
            "2) <https://a.example> (beta)",
            "- [https://a.example](https://a.example/)",
            "- 生产环境：https://a.example。",
            "- Production https://a.example",
            "- [Production](https://a.example)",
            "**Production:** https://a.example",
            "> - Orders = https://a.example",
        ] {
            assert_eq!(url_in(line).as_deref(), Some("https://a.example"), "{line}");
        }
    }

    #[test]
    fn a_sentence_and_a_link_to_read_are_none() {
        for line in [
            "See https://a.example",
            "- Read https://a.example before you begin",
            "- [Terms](https://a.example)",
            "- Open an account at https://a.example",
            "| Orders | https://a.example |",
            "[docs]: https://a.example",
            "Orders: https://a.example",
            "  production=\"https://a.example\"",
        ] {
            assert_eq!(url_in(line), None, "{line}");
        }
    }
}
