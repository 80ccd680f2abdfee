//! How messages put things: quotes, lists, numbers.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::url::is_hidden;

/// A text of a page between backticks, with everything visible that a terminal or an editor would not show.
#[must_use]
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut shown = String::from("`");
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        push_visible(&mut shown, character);
    }
    shown.push('`');
    shown
}

/// A text on one line without invisible characters.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if consists_of(text, |character| !is_invisible(character)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for character in text.chars() {
        push_visible(&mut shown, character);
    }
    Cow::Owned(shown)
}

fn is_invisible(character: char) -> bool {
    character.is_control() || is_hidden(character)
}

fn push_visible(shown: &mut String, character: char) {
    if is_invisible(character) {
        let _ = write!(shown, "<U+{:04X}>", u32::from(character));
    } else {
        shown.push(character);
    }
}

/// What a text begins with, as long as its characters belong.
#[must_use]
pub fn leading(text: &str, belongs: fn(char) -> bool) -> &str {
    for (end, character) in text.char_indices() {
        if !belongs(character) {
            return &text[..end];
        }
    }
    text
}

/// Whether all characters of a text belong.
pub(crate) fn consists_of(text: &str, belongs: fn(char) -> bool) -> bool {
    leading(text, belongs).len() == text.len()
}

/// Whether a text has no bytes but those of the table, which is faster than asking about each character.
pub(crate) fn is_made_of(text: &str, table: &[bool; 256]) -> bool {
    for byte in text.bytes() {
        if !table[usize::from(byte)] {
            return false;
        }
    }
    true
}

/// `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`.
#[must_use]
pub fn listed<T: AsRef<str>>(items: &[T]) -> String {
    const SHOWN: usize = 3;
    let mut list = String::new();
    for (at, item) in items.iter().enumerate() {
        if at == SHOWN {
            let _ = write!(list, " and {} more", items.len() - SHOWN);
            break;
        }
        list += separator(at, items.len());
        list += item.as_ref();
    }
    list
}

/// What stands before an item of a list.
pub(crate) fn separator(at: usize, count: usize) -> &'static str {
    match at {
        0 => "",
        _ if at + 1 == count => " and ",
        _ => ", ",
    }
}

/// Texts with another between them. The library's way is ten times as much to compile.
pub(crate) fn joined(texts: &[&str], between: &str) -> String {
    let mut joined = String::new();
    for (index, text) in texts.iter().enumerate() {
        joined += if index == 0 { "" } else { between };
        joined += text;
    }
    joined
}

/// `1 page`, `2 pages`.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("{count} {noun}") } else { format!("{count} {noun}s") }
}

/// A character by its code and, where people know one, its name.
#[must_use]
pub fn named(character: char) -> String {
    let name = match character {
        '\u{a0}' => " (no-break space)",
        '\u{ad}' => " (soft hyphen)",
        '\u{200b}' => " (zero-width space)",
        '\u{200c}' => " (zero-width non-joiner)",
        '\u{200d}' => " (zero-width joiner)",
        '\u{200e}' => " (left-to-right mark)",
        '\u{200f}' => " (right-to-left mark)",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => " (direction of the text)",
        '\u{202f}' => " (narrow no-break space)",
        '\u{2060}' => " (word joiner)",
        '\u{3000}' => " (ideographic space)",
        '\u{feff}' => " (byte-order mark)",
        _ => "",
    };
    format!("U+{:04X}{name}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_invisible_reaches_the_terminal() {
        assert_eq!(quoted("a\u{1b}[31m\u{202e}b\n"), "`a<U+001B>[31m<U+202E>b<U+000A>`");
    }

    #[test]
    fn long_lists_are_cut() {
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(listed(&["a", "b", "c", "d", "e"]), "a, b, c and 2 more");
    }
}
