//! HTML, components and tags of templates with URLs.

use super::entry::{bare, is_name};
use super::inline::{url_at, without_tags};
use crate::page::{Dialect, Listing, ListingKind};
use crate::text::{Span, Text};

/// How many lines a tag may have, above and below a URL in it.
const MOST_LINES: usize = 64;

/// A block of HTML that lists URLs.
pub(super) fn of_html(text: &Text, html: Span, dialect: &Dialect) -> Option<Listing> {
    let content = text.slice(html);
    if !content.contains("://") || content.starts_with("<!--") {
        return None;
    }
    let urls = |is_listed: fn(Found<'_>) -> bool| spans(html, content, is_listed);
    let (kind, urls) = if content.contains("<table") {
        (ListingKind::HtmlTable, urls(|_| true))
    } else {
        let shown = urls(is_shown);
        let links = environment_links(html, content, dialect);
        let is_certain = |url: &Span| {
            is_alone(text, *url) || is_name(&words_before(&content[..url.start - html.start]), dialect)
        };
        if !links.is_empty() {
            (ListingKind::Html, links)
        } else if shown.len() > 1 || shown.iter().any(is_certain) {
            (ListingKind::Html, shown)
        } else if let Some(kind) = kind_of_tag(content) {
            (kind, urls(is_value))
        } else {
            (ListingKind::Single, shown)
        }
    };
    (!urls.is_empty()).then_some(Listing { kind, span: html, urls })
}

/// The words that an element shows before a URL, on its line.
fn words_before(content: &str) -> String {
    let line = content.rsplit('\n').next().unwrap_or_default();
    bare(without_tags(line).trim()).to_owned()
}

/// A link that shows more, in characters, shows no name.
const LONGEST_LINK: usize = 256;

/// The targets of links that show the names of environments.
fn environment_links(whole: Span, content: &str, dialect: &Dialect) -> Vec<Span> {
    let links = content.match_indices("://").filter_map(|(at, _)| {
        let url = url_at(content, at);
        let is_target = content[..url.start].trim_end_matches(['"', '\'']).ends_with("href=");
        let behind = content[url.end..].char_indices().nth(LONGEST_LINK);
        let behind = &content[url.end..behind.map_or(content.len(), |(length, _)| url.end + length)];
        let (_, shown) = behind.split_once('>').filter(|_| is_target)?;
        let shown = &shown[..shown.find("</a")?];
        let span = Span::new(whole.start + url.start, whole.start + url.end);
        is_name(without_tags(shown).trim(), dialect).then_some(span)
    });
    links.collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(content: &str) -> Option<(ListingKind, Vec<String>)> {
        let text = Text::new(content.to_owned());
        let listing = of_html(&text, Span::new(0, content.len()), &Dialect::default())?;
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
            ("<p>Production: https://a.example</p>", Some((ListingKind::Html, one.clone()))),
            ("<a href=\"https://a.example\"><b>Production</b></a>", Some((ListingKind::Html, one.clone()))),
            (
                "<p>See <a href=\"https://a.example\">https://a.example</a></p>",
                Some((ListingKind::Single, one.clone())),
            ),
            ("<p>See https://a.example</p>", Some((ListingKind::Single, one))),
            ("<!-- https://a.example https://b.example -->", None),
        ] {
            assert_eq!(listed(content), found, "{content}");
        }
    }
}
