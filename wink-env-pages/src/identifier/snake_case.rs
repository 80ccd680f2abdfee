//! Labels in `snake_case`: the words of a label, in lower case, with `_` between them.

/// A word ends at any character that is not a letter or digit, before an upper-case letter that follows a lower-case
/// one, and before the last of several upper-case letters if lower-case ones follow. Acronyms are words: `gRPC`, `OAuth`,
/// `APIs`. Marks stay with their letter: combining accents, and vowels and joiners of many scripts.
pub(super) fn snake_case(label: &str) -> String {
    let mut snake = String::new();
    let mut word = Word::default();
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
        if is_between || case == Case::Upper && word.ends_before(&label[at..]) {
            word = Word::default();
            if !snake.is_empty() {
                snake.push('_');
            }
        }
        snake.push(character);
        is_between = false;
        word.add(case);
    }
    snake.to_lowercase()
}

/// The letters of a word so far.
#[derive(Default)]
struct Word {
    letters: usize,
    /// How many upper-case letters are at its end.
    capitals: usize,
    last: Case,
}

impl Word {
    fn add(&mut self, case: Case) {
        match case {
            Case::Upper => self.capitals += 1,
            Case::Lower => self.capitals = 0,
            Case::None => {
                self.capitals = 0;
                return;
            }
        }
        self.letters += 1;
        self.last = case;
    }

    /// Whether the word ends before an upper-case letter, with which the rest of the label begins.
    fn ends_before(&self, rest: &str) -> bool {
        let cases = || letters(rest).map(Case::of);
        let capitals = cases().take_while(|case| *case == Case::Upper).count();
        let small = cases().skip(capitals).take_while(|case| *case == Case::Lower).count();
        match self.last {
            Case::None => false,
            // `gRPC`, but not `iPhone`.
            Case::Lower => self.letters > 1 || capitals < 2 || small > 1,
            // `APIs` and `OAuth`, but not `HTTPServer`.
            Case::Upper if self.capitals == 0 => capitals == 1 && small > 0,
            Case::Upper => capitals == 1 && small > 1 && !(self.capitals == 1 && self.letters == 1),
        }
    }
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
    /// A digit, or a letter of a script without case.
    #[default]
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

/// The characters of a word up to its end, without marks.
fn letters(rest: &str) -> impl Iterator<Item = char> {
    rest.chars()
        .filter(|character| !belongs_to_letter(*character))
        .take_while(|character| character.is_alphanumeric())
}

fn belongs_to_letter(character: char) -> bool {
    let is_punctuation = matches!(character, '_' | '\u{b7}' | '\u{387}' | '\u{203f}'..='\u{2054}' | '\u{30fb}' | '\u{fe33}'..='\u{ff65}');
    unicode_ident::is_xid_continue(character) && !character.is_alphanumeric() && !is_punctuation
}
