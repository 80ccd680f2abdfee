//! How messages put things: quotes, lists, numbers.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::collect::CollectVec as _;
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
    let is_ascii_text = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if !is_ascii_text && text.chars().any(is_invisible) {
        let mut shown = String::new();
        text.chars().for_each(|character| push_visible(&mut shown, character));
        Cow::Owned(shown)
    } else {
        Cow::Borrowed(text)
    }
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
    let end = text.char_indices().find(|(_, character)| !belongs(*character));
    end.map_or(text, |(end, _)| &text[..end])
}

/// `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`.
#[must_use]
pub fn listed<T: AsRef<str>>(items: &[T]) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<&str> = items.iter().take(SHOWN).map(AsRef::as_ref).collect_vec();
    let rest = items.len().saturating_sub(SHOWN);
    match (shown.as_slice(), rest) {
        ([], _) => String::new(),
        ([only], _) => (*only).to_owned(),
        ([first @ .., last], 0) => format!("{} and {last}", joined(first, ", ")),
        (shown, rest) => format!("{} and {rest} more", joined(shown, ", ")),
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
