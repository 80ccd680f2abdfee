//! Text of pages inside Markdown, escaped so that it is never markup, a link, a mention or the end of a cell.

use std::fmt::Write as _;

use crate::words::plain;

/// A sentence with text in backticks.
pub(crate) fn inline(sentence: &str) -> String {
    let sentence = plain(sentence);
    let mut text = String::new();
    for (index, part) in sentence.split('`').enumerate() {
        if index % 2 == 0 { words(&mut text, part) } else { text.push_str(&code(part)) }
    }
    text
}

/// Text as code.
pub(crate) fn code(words: &str) -> String {
    let words = plain(words);
    let is_blank = words.chars().all(char::is_whitespace);
    if is_blank {
        return String::new();
    }
    // A backslash before a pipe cannot be written in code inside a table.
    if words.contains(['`', '\\']) {
        return words.chars().fold(String::new(), |text, character| text + &entity(character));
    }
    format!("`{}`", words.replace('|', "\\|"))
}

fn words(text: &mut String, part: &str) {
    let mut rest = part.chars().peekable();
    while let Some(character) = rest.next() {
        let begins_url = character == ':' && rest.peek() == Some(&'/');
        if begins_url || "\\*_{}[]<>#!|~&@$".contains(character) {
            text.push_str(&entity(character));
        } else {
            text.push(character);
        }
    }
}

fn entity(character: char) -> String {
    let mut text = String::new();
    if character == '@' {
        // A word joiner keeps the next word from being a user name.
        text.push_str("&#64;&#8288;");
    } else if character.is_ascii_punctuation() {
        let _ = write!(text, "&#{};", u32::from(character));
    } else {
        text.push(character);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_words_stay_code() {
        assert_eq!(inline("`Zahl|ung` is *not* here"), "`Zahl\\|ung` is &#42;not&#42; here");
    }

    #[test]
    fn a_backtick_in_a_label_sets_nothing_free() {
        assert_eq!(inline("`a`<b>@all`c`"), "`a`&#60;b&#62;&#64;&#8288;all`c`");
        assert_eq!(code("a\\|b"), "a&#92;&#124;b");
        assert_eq!(code("a`b"), "a&#96;b");
        assert_eq!(inline("see https://x"), "see https&#58;//x");
    }

    #[test]
    fn a_line_stays_one_line() {
        assert!(!inline("a\n| b").contains('\n'));
    }
}
