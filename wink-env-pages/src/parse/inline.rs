//! The visible text of a cell, without its markup.

use std::borrow::Cow;

use memchr::memchr3;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::text::Text;
use crate::words::leading;

/// The rendered content of a cell.
#[cfg_attr(test, derive(Debug, PartialEq, Eq))]
pub(super) struct Inline<'a> {
    /// The visible text.
    pub(super) text: Cow<'a, str>,
    /// The target of the last link.
    pub(super) target: Option<String>,
    /// Whether any of it is struck through.
    pub(super) is_struck: bool,
}

impl<'a> Inline<'a> {
    /// A text without markup.
    pub(super) fn plain(text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), target: None, is_struck: false }
    }
}

/// A cell is parsed as the only cell of a table, so that `\|`, entities and links have the same meaning.
const TABLE_ABOVE: &str = "|a|\n|-|\n|";

/// Whether a text contains a character that may begin markup.
pub(super) fn may_hold_markup(text: &str) -> bool {
    let holds_any = |one, two, three| memchr3(one, two, three, text.as_bytes()).is_some();
    holds_any(b'<', b'[', b'`') || holds_any(b'*', b'_', b'~') || holds_any(b'\\', b'&', b'!')
}

/// Parses a cell of a page, whose link definitions apply.
pub(super) fn read<'a>(page: &Text, cell: &'a str, is_mdx: bool) -> Inline<'a> {
    if !may_hold_markup(cell) {
        return Inline::plain(cell);
    }
    let cell = if is_mdx { without_comments(cell) } else { Cow::Borrowed(without_attributes(cell)) };
    // The space keeps a backslash at the end of the cell from escaping the pipe.
    let table = format!("{TABLE_ABOVE}{cell} |\n\n{}", definitions(page, &cell));
    let (mut shown, mut target) = (String::new(), None);
    let (mut shows_picture, mut is_struck) = (false, false);
    for (event, range) in
        Parser::new_ext(&table, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).into_offset_iter()
    {
        if matches!(event, Event::End(TagEnd::TableRow)) {
            break;
        }
        if range.start < TABLE_ABOVE.len() {
            continue;
        }
        match event {
            Event::Text(text) | Event::Code(text) => shown.push_str(&text),
            Event::SoftBreak | Event::HardBreak => shown.push(' '),
            Event::Start(Tag::Link { link_type, dest_url, .. }) if link_type != LinkType::Autolink => {
                target = Some(dest_url.into_string());
            }
            // An image is not text.
            Event::Start(Tag::Image { .. }) => shows_picture = true,
            Event::Start(Tag::Strikethrough) => is_struck = true,
            Event::InlineHtml(tag) => match name_of(&tag).as_str() {
                "img" => shows_picture = true,
                "br" => shown.push(' '),
                "del" | "s" | "strike" => is_struck = true,
                "a" => target = html_target(&tag).or(target),
                _ => {}
            },
            _ => {}
        }
    }
    if shows_picture && target.is_some() && shown.trim().is_empty() {
        shown.push(PICTURE);
    }
    Inline { text: Cow::Owned(shown), target, is_struck }
}

/// Stands for an image in a link without text.
const PICTURE: char = '\u{fffc}';

/// The lines of the page like `[words]: https://…`, if the cell may contain a link to one of them.
fn definitions(page: &Text, cell: &str) -> String {
    // Looking at every line for every cell would be quadratic.
    const MOST_LINES: usize = 2_000;
    let mut definitions = String::new();
    if !cell.contains('[') || cell.contains("](") || page.line_count() > MOST_LINES {
        return definitions;
    }
    for number in 1..=page.line_count() {
        let line = page.slice(page.trimmed(page.line(number)));
        if line.starts_with('[') && line.contains("]:") {
            definitions += line;
            definitions += "\n";
        }
    }
    definitions
}

/// The cell without what some sites parse as link attributes: `[…](…){target=_blank}`.
fn without_attributes(cell: &str) -> &str {
    match cell.rfind('{') {
        Some(at) if cell.ends_with('}') && cell[..at].ends_with([')', '>']) => &cell[..at],
        _ => cell,
    }
}

/// The cell without its `{/* … */}`, whose braces may begin markup.
fn without_comments(cell: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut rest = cell;
    while let Some((before, comment)) = rest.split_once("{/*")
        && let Some((_, after)) = comment.split_once("*/}")
    {
        kept += before;
        rest = after;
    }
    if kept.is_empty() && rest.len() == cell.len() { Cow::Borrowed(cell) } else { Cow::Owned(kept + rest) }
}

/// The name of an opening tag, in lower case.
fn name_of(tag: &str) -> String {
    let name = tag.strip_prefix('<').unwrap_or_default();
    leading(name, |character| character.is_ascii_alphanumeric()).to_ascii_lowercase()
}

fn html_target(tag: &str) -> Option<String> {
    const NAME: &str = "href";
    let lower = tag.to_ascii_lowercase();
    let mut from = 0;
    while let Some(found) = lower[from..].find(NAME) {
        let start = from + found;
        from = start + NAME.len();
        let begins_attribute = lower[..start].ends_with(char::is_whitespace);
        if let Some(value) = tag[from..].trim_start().strip_prefix('=')
            && begins_attribute
        {
            let value = value.trim_start();
            return match value.chars().next()? {
                quote @ ('"' | '\'') => Some(value[1..].split_once(quote)?.0.to_owned()),
                _ => Some(
                    leading(value, |character| !character.is_whitespace() && character != '>').to_owned(),
                ),
            };
        }
    }
    None
}

/// The text with each run of whitespace replaced by one space, and trimmed.
pub(super) fn collapsed(text: &str) -> String {
    if may_hold_spaces(text) {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

/// Whether a text has whitespace at its ends, several in a row, or other than the plain space. Only the bytes that it
/// may begin with are looked for, because most labels have none.
fn may_hold_spaces(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_odd = |(at, byte): (usize, &u8)| match (byte, bytes.get(at + 1)) {
        (b' ', next) => matches!(next, None | Some(b' ')),
        (b'\t'..=b'\r', _)
        | (0xc2, Some(0x85 | 0xa0))
        | (0xe1, Some(0x9a))
        | (0xe2, Some(0x80 | 0x81))
        | (0xe3, Some(0x80)) => true,
        _ => false,
    };
    bytes.first() == Some(&b' ') || bytes.iter().enumerate().any(is_odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_taken_away() {
        for (cell, text) in [
            ("plain", "plain"),
            ("**WinkLinks**", "WinkLinks"),
            ("`My Account`", "My Account"),
            ("<https://a.example>", "https://a.example"),
            (r"a \| b", "a | b"),
            (r"a\", r"a\"),
            ("a<br>b", "a b"),
            ("a<BR/>b", "a b"),
            ("R&amp;D", "R&D"),
            ("x <!-- old --> y", "x  y"),
            ("snake_case_name", "snake_case_name"),
        ] {
            let inline = Inline { text: text.into(), target: None, is_struck: false };
            assert_eq!(read(&Text::default(), cell, false), inline, "{cell}");
        }
    }

    #[test]
    fn white_space_of_every_kind_becomes_one_space() {
        let spaces = ('\0'..=char::MAX).filter(|character| character.is_whitespace());
        for space in spaces {
            assert_eq!(collapsed(&format!("a{space}b")), "a b", "{space:?}");
            assert_eq!(collapsed(&format!("{space}a{space}{space}b{space}")), "a b", "{space:?}");
        }
        assert_eq!(collapsed("サーバー ა ਕ"), "サーバー ა ਕ");
    }

    #[test]
    fn comments_of_mdx_are_text_elsewhere() {
        for (cell, text) in [("{/* old */}a", "a"), ("a {/* x */}b{/* y */}", "a b"), ("a {/* b", "a {/* b")]
        {
            assert_eq!(read(&Text::default(), cell, true).text, text, "{cell}");
        }
        assert_eq!(read(&Text::default(), "a {/* x */}b", false).text, "a {/* x */}b");
    }

    #[test]
    fn struck_text_is_known() {
        for cell in ["~~gone~~", "~gone~", "**~~gone~~**", "<del>gone</del>", "<S>gone</S>"] {
            let inline = Inline { text: "gone".into(), target: None, is_struck: true };
            assert_eq!(read(&Text::default(), cell, false), inline, "{cell}");
        }
        assert!(!read(&Text::default(), "https://a.example/~user", false).is_struck);
    }

    #[test]
    fn a_link_with_a_picture_shows_something() {
        for cell in
            ["[![](open.png)](https://a.example)", "<a href=\"https://a.example\"><img src=\"open.png\"></a>"]
        {
            assert_eq!(read(&Text::default(), cell, false).text, "\u{fffc}", "{cell}");
        }
        assert_eq!(read(&Text::default(), "[](https://a.example)", false).text, "");
        assert_eq!(read(&Text::default(), "![](logo.png) words", false).text.trim(), "words");
    }

    #[test]
    fn links_tell_text_and_target() {
        let both =
            Inline { text: "words".into(), target: Some("https://a.example".to_owned()), is_struck: false };
        let page = Text::new("[w]: https://a.example\n".to_owned());
        assert_eq!(read(&page, "[words](https://a.example)", false), both);
        assert_eq!(read(&page, "[words][w]", false), both);
        for tag in [
            "<A HREF = 'https://a.example'>",
            "<a href=https://a.example>",
            "<a data-href=x href=https://a.example >",
        ] {
            assert_eq!(read(&page, &format!("{tag}words</a>"), false), both, "{tag}");
        }
        assert_eq!(read(&page, "<a class=\"x\" href=\"https://a.example\">words</a>", false), both);
    }
}
