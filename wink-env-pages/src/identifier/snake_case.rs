//! Labels in `snake_case`: the words of a label, in lower case, with `_` between them.

/// A word ends at any character that is not a letter or digit, before an upper-case letter that follows a lower-case
/// one, and before the last of several upper-case letters if a lower-case one follows. Marks stay with their letter:
/// combining accents, and vowels and joiners of many scripts.
pub(super) fn snake_case(label: &str) -> String {
    let mut snake = String::new();
    let mut above = Case::None;
    let mut is_between = false;
    for (at, character) in label.char_indices() {
        if belongs_to_letter(character) {
            if !is_between && !snake.is_empty() {
                snake.push(character);
            }
            continue;
        }
        if !character.is_alphanumeric() {
            is_between = true;
            continue;
        }
        let case = Case::of(character);
        let is_capital_of_word = above == Case::Upper
            && case == Case::Upper
            && next_letter(&label[at + character.len_utf8()..]) == Case::Lower;
        let is_next_word = is_between || is_capital_of_word || above == Case::Lower && case == Case::Upper;
        if is_next_word {
            above = Case::None;
            if !snake.is_empty() {
                snake.push('_');
            }
        }
        snake.push(character);
        is_between = false;
        if case != Case::None {
            above = case;
        }
    }
    snake.to_lowercase()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
    /// A digit, or a letter of a script without case.
    None,
}

impl Case {
    fn of(character: char) -> Self {
        if character.is_lowercase() {
            Self::Lower
        } else if character.is_uppercase() {
            Self::Upper
        } else {
            Self::None
        }
    }
}

/// The case of what follows after the marks of a letter.
fn next_letter(rest: &str) -> Case {
    rest.chars().find(|character| !belongs_to_letter(*character)).map_or(Case::None, Case::of)
}

fn belongs_to_letter(character: char) -> bool {
    let is_punctuation = matches!(character, '_' | '\u{b7}' | '\u{387}' | '\u{203f}'..='\u{2054}' | '\u{30fb}' | '\u{fe33}'..='\u{ff65}');
    unicode_ident::is_xid_continue(character) && !character.is_alphanumeric() && !is_punctuation
}
