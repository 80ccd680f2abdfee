//! A line that consists of a name and a URL, or of a URL alone.

use super::inline::{url_at, without_tags};
use crate::axis::is_environment;
use crate::identifier::identifier;
use crate::page::Dialect;
use crate::parse::blocks::Outline;
use crate::text::{Span, Text};

/// A line that consists of a name and a URL, or of a URL alone.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) url: Span,
    /// Whether it has the name of an environment, or is below one.
    pub(super) names_environment: bool,
    /// Whether there is nothing but the URL.
    pub(super) is_alone: bool,
}

/// A longer text before a URL is no name.
const LONGEST_NAME: usize = 48;

/// What divides a name from a URL.
const SEPARATORS: [char; 10] = [':', '：', '-', '–', '—', '=', '→', '|', '»', '>'];

/// What surrounds names and URLs.
const MARKUP: [char; 12] = ['*', '_', '`', '<', '>', '[', ']', '(', ')', '"', '~', '\\'];

/// How many lines above a URL its name may be.
const NEAR: usize = 2;

impl Entry {
    /// The entry on a line of text, if it is one.
    pub(super) fn of(text: &Text, number: usize, outline: &Outline, dialect: &Dialect) -> Option<Self> {
        Self::on(text, number, (outline, false), dialect)
    }

    /// The entry on a line of code, if it is one.
    pub(super) fn in_code(text: &Text, number: usize, outline: &Outline, dialect: &Dialect) -> Option<Self> {
        Self::on(text, number, (outline, true), dialect)
    }

    fn on(
        text: &Text,
        number: usize,
        (outline, is_code): (&Outline, bool),
        dialect: &Dialect,
    ) -> Option<Self> {
        let line = text.line(number);
        let content = text.slice(line);
        let inner = content.trim_start().trim_start_matches(['>', ' ']).trim_end();
        // A row, or the definition of a link or a footnote.
        if inner.contains('|') || inner.starts_with('[') && inner.contains("]:") {
            return None;
        }
        let item = behind_marker(inner);
        let is_item = item.len() < inner.len();
        let at = item.find("://")?;
        let url = url_at(item, at);
        let (before, behind) = (without_tags(&item[..url.start]), without_tags(&item[url.end..]));
        // An attribute of a tag.
        if !is_code && before.ends_with(['"', '\'']) && before.trim_end_matches(['"', '\'']).ends_with('=') {
            return None;
        }
        // A link behind words is one to read, unless the words are the name of an environment.
        let link_text = before.strip_suffix("](").or_else(|| before.strip_suffix("](<"));
        let whole = link_text.unwrap_or(&before).trim();
        let name = whole.trim_matches(MARKUP).trim();
        let bare = bare(name);
        let is_alone = bare.is_empty();
        let names_environment = if is_alone {
            labels_above(text, number, outline).any(|label| is_name(label, dialect))
        } else {
            is_name(bare, dialect)
        };
        let is_divided = is_alone || bare.len() < name.len();
        let is_named = match link_text {
            Some(_) => names_environment,
            None => is_divided || is_item && (names_environment || name.len() < whole.len()),
        };
        let is_short = bare.chars().count() <= LONGEST_NAME && !bare.contains("://");
        // The target of a link whose text is the URL.
        let behind = match behind.strip_prefix("](").and_then(|target| target.split_once(')')) {
            Some((_, behind)) => behind,
            None => &behind,
        };
        let rest = behind.trim_start_matches(MARKUP).trim_start();
        let ends = !rest.starts_with(char::is_alphanumeric);
        let start = line.end - content.len() + content.trim_end().len() - item.len();
        let url = Span::new(start + url.start, start + url.end);
        (is_named && is_short && ends).then_some(Self { url, names_environment, is_alone })
    }
}

/// Whether a text is the name of an environment.
pub(super) fn is_name(text: &str, dialect: &Dialect) -> bool {
    text.chars().count() <= LONGEST_NAME
        && identifier(text).is_some_and(|name| is_environment(&name, &dialect.environments))
}

/// A name without what surrounds it.
pub(super) fn bare(name: &str) -> &str {
    name.trim_end_matches(SEPARATORS).trim_end().trim_matches(MARKUP).trim()
}

/// The name that a line without a URL consists of.
fn bare_line(line: &str) -> &str {
    bare(behind_marker(line.trim()).trim_matches(MARKUP))
}

/// What may be the name of a URL that is alone on its line: the line above it, and its heading.
fn labels_above<'a>(text: &'a Text, number: usize, outline: &'a Outline) -> impl Iterator<Item = &'a str> {
    let lines = (number.saturating_sub(NEAR).max(1)..number).rev();
    let above = lines.map(|line| text.slice(text.line(line)).trim()).find(|line| !line.is_empty());
    let is_label = |line: &&str| !line.contains("://") && !line.starts_with('|');
    let start = text.line(number).start;
    let below = outline.headings.partition_point(|heading| heading.span.start < start);
    let heading = below.checked_sub(1).map(|last| outline.headings[last].text.as_str());
    above.filter(is_label).map(bare_line).into_iter().chain(heading)
}

/// A line without the mark of a list item.
fn behind_marker(line: &str) -> &str {
    let digits = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let rest = match line.strip_prefix(['-', '*', '+', ':', '~']) {
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
        let entry = Entry::of(&text, 1, &Outline::default(), &Dialect::default())?;
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
            "Orders: https://a.example",
            "Production: <code>https://a.example</code>",
            ":   https://a.example",
            "`https://a.example`",
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
            "Orders https://a.example",
            "  production=\"https://a.example\"",
        ] {
            assert_eq!(url_in(line), None, "{line}");
        }
    }
}
