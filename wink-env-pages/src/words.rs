//! Text for messages: quotes, lists, numbers, and invisible characters.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// A text in backticks. Invisible characters are shown by their codes, and long texts are truncated.
#[must_use]
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut characters = text.chars();
    let mut shown = String::from("`");
    for character in characters.by_ref().take(LONGEST) {
        push_visible(&mut shown, character);
    }
    if characters.next().is_some() {
        shown.push('…');
    }
    shown.push('`');
    shown
}

/// A text on one line. Invisible characters are shown by their codes.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for character in text.chars() {
        push_visible(&mut shown, character);
    }
    Cow::Owned(shown)
}

/// [`plain`] for a text that is owned anyway.
#[must_use]
pub(crate) fn made_plain(text: String) -> String {
    if text.contains(is_invisible) { plain(&text).into_owned() } else { text }
}

/// A text of any number of lines in which nothing acts on a terminal, a log or the direction of the text. Unlike
/// [`plain`], it keeps line feeds, tabs, and what is only invisible.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let is_unsafe = |character| is_active(character) && !matches!(character, '\n' | '\t');
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for character in text.chars() {
        if is_unsafe(character) { push_code(&mut shown, character) } else { shown.push(character) }
    }
    Cow::Owned(shown)
}

/// Whether a character acts on a terminal, ends a line or changes the direction of the text.
#[must_use]
pub fn is_active(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A character as its code.
pub fn push_code(shown: &mut String, character: char) {
    let _ = write!(shown, "<U+{:04X}>", u32::from(character));
}

/// Whether a character is invisible, changes the direction of the text, or is whitespace other than a space, a tab or a
/// line ending.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
        || (character.is_whitespace() || character.is_control())
            && !matches!(character, ' ' | '\t' | '\r' | '\n')
}

fn is_invisible(character: char) -> bool {
    character.is_control() || is_hidden(character)
}

fn push_visible(shown: &mut String, character: char) {
    if is_invisible(character) {
        push_code(shown, character);
    } else {
        shown.push(character);
    }
}

/// The text with its letters and accents composed, as the compiler reads names.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// The longest prefix of a text whose characters all belong.
#[must_use]
pub fn leading(text: &str, belongs: fn(char) -> bool) -> &str {
    text.find(|character| !belongs(character)).map_or(text, |end| &text[..end])
}

/// Whether all characters of a text belong.
pub(crate) fn consists_of(text: &str, belongs: fn(char) -> bool) -> bool {
    text.chars().all(belongs)
}

/// Whether all bytes of a text are in the table. Looking each up is faster than asking about each character.
pub(crate) fn is_made_of(text: &str, table: &[bool; 256]) -> bool {
    text.bytes().all(|byte| table[usize::from(byte)])
}

/// `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`.
#[must_use]
pub fn listed<T: AsRef<str>>(items: &[T]) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<&str> = items.iter().take(SHOWN).map(AsRef::as_ref).collect();
    match shown.split_last() {
        _ if items.len() > SHOWN => format!("{} and {} more", shown.join(", "), items.len() - SHOWN),
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => shown.concat(),
    }
}

/// What precedes an item in a list of `count`; `at` counts from 0.
pub(crate) fn separator(at: usize, count: usize) -> &'static str {
    match at {
        0 => "",
        _ if at + 1 == count => " and ",
        _ => ", ",
    }
}

/// `1 page`, `2 pages`.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("{count} {noun}") } else { format!("{count} {noun}s") }
}

/// A character by its code and, if it has a common one, its name.
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
    fn lines_stay_lines_and_joiners_stay_in_words() {
        let text = "می\u{200c}خواهم\n\tx";
        assert_eq!(harmless(text), text);
        assert_eq!(harmless("\u{9b}31m\u{2028}\r\u{2066}"), "<U+009B>31m<U+2028><U+000D><U+2066>");
    }

    #[test]
    fn long_lists_are_cut() {
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(listed(&["a", "b", "c", "d", "e"]), "a, b, c and 2 more");
    }
}
