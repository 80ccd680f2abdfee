//! Front matter of plain pairs, as nearly all is. The YAML parser takes longer for it than the Markdown parser for the
//! whole page. Anything ambiguous is left to the YAML parser.

use memchr::memchr2;

use crate::text::{Span, Text};

/// The content of valid front matter of plain pairs.
pub(super) struct PlainPairs {
    /// `sidebar.order`, and the place of the pair.
    pub(super) order: Option<(String, Span)>,
}

/// `None` if a line is more than `key: value` or `  key: value`, if a key is duplicated, or without a `title` that is
/// certainly a string.
pub(super) fn read(text: &Text, block: Span) -> Option<PlainPairs> {
    let (mut keys, mut nested_keys) = (Vec::new(), Vec::new());
    let (mut parent, mut has_title, mut order) = (None, false, None);
    let mut lines =
        (text.line_at(block.start)..text.line_at(block.end)).map(|line| text.line(line)).peekable();
    while let Some(line) = lines.next() {
        let content = text.slice(line);
        let nested = content.strip_prefix("  ");
        let pair = nested.unwrap_or(content);
        let (key, value) = pair.split_once(':').filter(|(key, _)| is_key(key))?;
        let scalar = Scalar::of(value)?;
        if nested.is_none() {
            add(&mut keys, key)?;
            nested_keys.clear();
            parent = (scalar == Scalar::Nothing).then_some(key);
            has_title |= key == "title" && scalar == Scalar::Text;
            if scalar == Scalar::Below {
                let below = std::iter::from_fn(|| lines.next_if(|line| text.slice(*line).starts_with(' ')));
                is_block(below.map(|line| text.slice(line))).then_some(())?;
            }
            continue;
        }
        add(&mut nested_keys, key)?;
        let is_order = (parent?, key) == ("sidebar", "order");
        if scalar == Scalar::Below || is_order && scalar != Scalar::Count {
            return None;
        }
        if is_order {
            let start = line.end - pair.len();
            let place = Span::new(start, start + pair.trim_end().len());
            order = Some((value.trim_matches(' ').to_owned(), place));
        }
    }
    has_title.then_some(PlainPairs { order })
}

/// The value of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scalar {
    Nothing,
    /// A number in its canonical form.
    Count,
    /// `null`, `true` or `false`, in any case.
    Word,
    /// A certain string, quoted or not.
    Text,
    /// The string is on the lines below.
    Below,
}

impl Scalar {
    fn of(value: &str) -> Option<Self> {
        const KEYWORDS: [&str; 3] = ["null", "true", "false"];
        const MOST_DIGITS: usize = 9;
        let (has_space, value) = match value.strip_prefix(' ') {
            Some(value) => (true, value.trim_matches(' ')),
            None => (false, value),
        };
        let is_number = value.len() <= MOST_DIGITS && value.bytes().all(|byte| byte.is_ascii_digit());
        match value.as_bytes() {
            [] => Some(Self::Nothing),
            _ if !has_space => None,
            b">" | b">-" | b"|" | b"|-" => Some(Self::Below),
            [b'0'] => Some(Self::Count),
            [b'1'..=b'9', ..] => is_number.then_some(Self::Count),
            [quote @ (b'"' | b'\''), inner @ .., end] if quote == end => {
                let is_plain = !inner.iter().any(|byte| byte == quote || *byte == b'\\');
                (is_plain && is_printable(value) && !inner.trim_ascii().is_empty()).then_some(Self::Text)
            }
            // Nothing else begins a comment or another pair within a string.
            _ if !value.starts_with(char::is_alphabetic)
                || memchr2(b':', b'#', value.as_bytes()).is_some()
                || !is_printable(value) =>
            {
                None
            }
            _ if KEYWORDS.iter().any(|keyword| value.eq_ignore_ascii_case(keyword)) => Some(Self::Word),
            _ => Some(Self::Text),
        }
    }
}

/// Whether lines are only the string of a pair whose key is above.
fn is_block<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let mut lines = lines.peekable();
    let indentation = lines.peek().map_or(0, |line| line.len() - line.trim_start_matches(' ').len());
    indentation > 0
        && lines.all(|line| {
            let content = line.get(indentation..).unwrap_or_default();
            line.as_bytes()[..line.len() - content.len()].iter().all(|byte| *byte == b' ')
                && !content.trim_ascii().is_empty()
                && is_printable(content)
        })
}

/// Whether a text has no character that YAML refuses or treats as a line ending.
fn is_printable(text: &str) -> bool {
    text.chars().all(|character| match character {
        ' '..='~' => true,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        character => character > '\u{a0}',
    })
}

/// Refuses a duplicate key, and one that YAML may treat as equal: `True` and `true`.
fn add<'a>(keys: &mut Vec<&'a str>, key: &'a str) -> Option<()> {
    const MOST: usize = 16;
    if keys.len() == MOST || keys.iter().any(|other| other.eq_ignore_ascii_case(key)) {
        return None;
    }
    keys.push(key);
    Some(())
}

fn is_key(key: &str) -> bool {
    const LONGEST: usize = 64;
    key.len() <= LONGEST
        && key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
