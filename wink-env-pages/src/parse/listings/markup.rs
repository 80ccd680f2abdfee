//! HTML, components and tags of templates with URLs.

use std::ops::Range;

use crate::page::{Listing, ListingKind};
use crate::text::{Span, Text};

/// How many lines a tag may have, above and below a URL in it.
const MOST_LINES: usize = 64;

/// A block of HTML that lists URLs.
pub(super) fn of_html(text: &Text, html: Span) -> Option<Listing> {
    let content = text.slice(html);
    if !content.contains("://") || content.starts_with("<!--") {
        return None;
    }
    let urls = |is_listed: fn(Found<'_>) -> bool| spans(html, content, is_listed);
    let (kind, urls) = if content.contains("<table") {
        (ListingKind::HtmlTable, urls(|_| true))
    } else {
        let shown = urls(is_shown);
        if shown.len() > 1 || shown.iter().any(|url| is_alone(text, *url)) {
            (ListingKind::Html, shown)
        } else {
            (kind_of_tag(content)?, urls(is_value))
        }
    };
    (!urls.is_empty()).then_some(Listing { kind, span: html, urls })
}

/// Whether a URL is all that an element shows, unless that is a link.
fn is_alone(text: &Text, url: Span) -> bool {
    let (before, behind) = (&text.as_str()[..url.start], &text.as_str()[url.end..]);
    before.ends_with('>') && behind.starts_with("</") && !behind.starts_with("</a")
}

/// The component or template tag with a URL outside of all blocks of HTML.
pub(super) fn of_tag(text: &Text, number: usize, at: usize) -> Option<Listing> {
    let is_blank = |number: &usize| text.slice(text.line(*number)).trim().is_empty();
    let first = (number.saturating_sub(MOST_LINES).max(1)..=number)
        .rev()
        .take_while(|line| !is_blank(line))
        .last()?;
    let last = (number..=text.line_count()).take(MOST_LINES).take_while(|line| !is_blank(line)).last()?;
    let start = text.line(first).start;
    let span = text.trimmed(Span::new(start, text.line(last).end));
    let content = text.slice(span);
    let kind = kind_of_tag(content)?;
    let urls = spans(span, content, is_value);
    (at >= span.start && !urls.is_empty()).then_some(Listing { kind, span, urls })
}

/// What a tag is that begins a text, unless it is one of HTML.
fn kind_of_tag(content: &str) -> Option<ListingKind> {
    if ["{{", "{%"].iter().any(|open| content.starts_with(open)) {
        return Some(ListingKind::Include);
    }
    let name = content.strip_prefix('<')?;
    let name = &name[..name.find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'))?];
    let is_component =
        name.starts_with(|first: char| first.is_ascii_uppercase()) || name.contains(['-', '.']);
    is_component.then_some(ListingKind::Component)
}

/// A `://` in markup.
#[derive(Clone, Copy)]
struct Found<'a> {
    content: &'a str,
    at: usize,
    /// Whether it is between `<` and `>`.
    is_in_tag: bool,
}

/// Whether a URL is text that readers see.
fn is_shown(found: Found<'_>) -> bool {
    let before = &found.content[..url_at(found.content, found.at).start];
    !found.is_in_tag && !before.ends_with(['"', '\'', '=', '('])
}

/// Whether a URL is text, or a value that is no link to read and no picture.
fn is_value(found: Found<'_>) -> bool {
    let is_template = found.content.starts_with('{');
    let start = url_at(found.content, found.at).start;
    let before = found.content[..start].trim_end_matches(['"', '\'', '`', '{', ' ']);
    let Some(key) = before.strip_suffix(['=', ':']) else { return is_template || is_shown(found) };
    let key = key.trim_end().trim_end_matches(['"', '\'']);
    !["href", "src"].iter().any(|link| key.ends_with(link))
}

/// The URLs of a text that count.
fn spans(whole: Span, content: &str, is_listed: impl Fn(Found<'_>) -> bool) -> Vec<Span> {
    let (mut from, mut is_in_tag) = (0, false);
    let mut spans = Vec::new();
    for (at, _) in content.match_indices("://") {
        let sign = content[from..at].rfind(['<', '>']);
        is_in_tag = sign.map_or(is_in_tag, |sign| content[from + sign..].starts_with('<'));
        from = at;
        if is_listed(Found { content, at, is_in_tag }) {
            let url = url_at(content, at);
            spans.push(Span::new(whole.start + url.start, whole.start + url.end));
        }
    }
    spans
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(content: &str) -> Option<(ListingKind, Vec<String>)> {
        let text = Text::new(content.to_owned());
        let listing = of_html(&text, Span::new(0, content.len()))?;
        let urls = listing.urls.iter().map(|url| text.slice(*url).to_owned());
        Some((listing.kind, urls.collect()))
    }

    #[test]
    fn only_what_lists_urls_is_a_listing() {
        let two = vec!["https://a.example".to_owned(), "https://b.example".to_owned()];
        let one = vec!["https://a.example".to_owned()];
        for (content, found) in [
            ("<table><td>https://a.example</td></table>", Some((ListingKind::HtmlTable, one.clone()))),
            (
                "<ul><li>https://a.example</li><li>https://b.example.</li></ul>",
                Some((ListingKind::Html, two)),
            ),
            ("<Endpoint url=\"https://a.example\" />", Some((ListingKind::Component, one.clone()))),
            (
                "<Endpoints urls={{ live: 'https://a.example' }} />",
                Some((ListingKind::Component, one.clone())),
            ),
            ("<LinkCard title=\"x\" href=\"https://a.example\" />", None),
            ("<img src=\"https://a.example/x.png\"><a href='https://b.example'>b</a>", None),
            ("<dl><dt>Live</dt><dd>https://a.example</dd></dl>", Some((ListingKind::Html, one.clone()))),
            ("<p>See <a href=\"https://a.example\">https://a.example</a></p>", None),
            ("<p>See https://a.example</p>", None),
            ("<!-- https://a.example https://b.example -->", None),
        ] {
            assert_eq!(listed(content), found, "{content}");
        }
    }
}
