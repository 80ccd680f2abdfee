//! Finds the known name that was probably meant, without allocating.

use super::excerpt::LENGTH;
use super::named::letters;

/// The name that `word` misspells or begins.
pub(super) fn nearest(word: &str, known: impl Iterator<Item = &'static str> + Clone) -> Option<&'static str> {
    let word = Letters::new(word)?;
    if word.length < 2 {
        return None;
    }
    let mut best = None;
    for name in known.clone() {
        let Some(letters) = Letters::new(name) else { continue };
        let distance = distance(word.get(), letters.get());
        if distance <= (word.length / 3).max(1) && best.is_none_or(|(_, least)| distance < least) {
            best = Some((name, distance));
        }
    }
    match best {
        Some((name, _)) => Some(name),
        None if word.length < 3 => None,
        None => known
            .into_iter()
            .find(|name| Letters::new(name).is_some_and(|letters| letters.get().starts_with(word.get()))),
    }
}

/// The letters of a name that is not too long.
struct Letters {
    letters: [char; LENGTH],
    length: usize,
}

impl Letters {
    fn new(name: &str) -> Option<Self> {
        let mut known = Self { letters: ['\0'; LENGTH], length: 0 };
        for letter in letters(name) {
            *known.letters.get_mut(known.length)? = letter;
            known.length += 1;
        }
        Some(known)
    }

    fn get(&self) -> &[char] {
        &self.letters[..self.length]
    }
}

/// How many letters must be inserted, deleted, replaced or swapped with their neighbor.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut rows = [[0; LENGTH + 1]; 3];
    for (column, cell) in rows[1].iter_mut().enumerate() {
        *cell = column;
    }
    for (line, letter) in one.iter().enumerate() {
        let [above, row, next] = &mut rows;
        next[0] = line + 1;
        for (column, wanted) in other.iter().enumerate() {
            let replaced = row[column] + usize::from(letter != wanted);
            let mut best = replaced.min(row[column + 1] + 1).min(next[column] + 1);
            let is_swap = line > 0 && column > 0 && one[line - 1] == *wanted && other[column - 1] == *letter;
            if is_swap {
                best = best.min(above[column - 1] + 1);
            }
            next[column + 1] = best;
        }
        rows.rotate_left(1);
    }
    rows[1][other.len()]
}
