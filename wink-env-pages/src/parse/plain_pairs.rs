//! Front matter that is nothing but plain pairs, as nearly all is, without the YAML parser, which takes longer for it
//! than the Markdown parser for the whole page. Whatever is not certain here is left to the YAML parser.

use crate::text::{Span, Text};
use crate::words::{consists_of, leading};

/// What sound front matter of plain pairs says.
pub(super) struct PlainPairs {
    /// `sidebar.order`, and the place of the pair.
    pub(super) order: Option<(String, Span)>,
}

/// `None` if a line is more than `key: value` or `  key: value`, if a key comes again, or without a `title` that is
/// certainly a text.
pub(super) fn read(text: &Text, block: Span) -> Option<PlainPairs> {
    let mut keys: Vec<&str> = Vec::new();
    let mut nested_keys: Vec<&str> = Vec::new();
    let mut parent = None;
    let mut has_title = false;
    let mut order = None;
    for line in text.line_at(block.start)..text.line_at(block.end) {
        let line = text.line(line);
        let content = text.slice(line);
        let (is_nested, pair) = match content.strip_prefix("  ") {
            Some(pair) => (true, pair),
            None => (false, content),
        };
        let (key, value) = pair.split_once(':')?;
        let value = value.strip_prefix(' ').unwrap_or(value).trim_matches(' ');
        let has_space = value.is_empty() || pair.as_bytes()[key.len() + 1] == b' ';
        if !has_space || !is_key(key) || !(value.is_empty() || is_words(value) || is_count(value)) {
            return None;
        }
        if is_nested {
            add(&mut nested_keys, key)?;
            match (parent?, key) {
                ("sidebar", "order") if is_count(value) => {
                    let start = line.end - pair.len();
                    order = Some((value.to_owned(), Span::new(start, start + pair.trim_end().len())));
                }
                ("sidebar", "order") => return None,
                _ => {}
            }
        } else {
            add(&mut keys, key)?;
            nested_keys.clear();
            parent = value.is_empty().then_some(key);
            has_title |= key == "title" && value.len() > LONGEST_KEYWORD && is_words(value);
        }
    }
    has_title.then_some(PlainPairs { order })
}

/// A word up to so many bytes may be `null`, `true` or `false`.
const LONGEST_KEYWORD: usize = 5;

/// Refuses a key that is there, and one that YAML may take for it: `True` and `true`.
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
        && matches!(key.as_bytes(), [first, ..] if first.is_ascii_alphabetic())
        && consists_of(key, |character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-'))
}

/// Words that mean themselves.
fn is_words(value: &str) -> bool {
    let is_plain = |character: char| match character {
        ' ' | ',' | '.' | '(' | ')' | '\'' | '/' | '-' => true,
        character => character.is_alphanumeric(),
    };
    !leading(value, char::is_alphabetic).is_empty() && consists_of(value, is_plain)
}

/// A number that is written as it is printed.
fn is_count(value: &str) -> bool {
    const MOST_DIGITS: usize = 9;
    value.len() <= MOST_DIGITS
        && !value.is_empty()
        && (value == "0" || !value.starts_with('0'))
        && consists_of(value, |character| character.is_ascii_digit())
}
