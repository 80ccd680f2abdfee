//! Finds the known name that was probably meant.

use crate::mistake::quoted;

/// How many names a message lists.
const LISTED: usize = 10;

/// The name with the same words.
pub(crate) fn spelled<'a>(word: &str, known: &'a [String]) -> Option<&'a String> {
    let key_of_word = key(word);
    known.iter().find(|name| key(name) == key_of_word)
}

/// The name that `word` misspells or begins, ignoring case.
pub(crate) fn nearest<'a>(word: &str, known: &'a [String]) -> Option<&'a String> {
    let word = &word.to_lowercase();
    let length = word.chars().count();
    if length < 2 {
        return None;
    }
    let allowed = (length / 3).max(1);
    let nearest = known.get(nearest_of(&distances(word, known))?)?;
    if distance(word, nearest) <= allowed {
        return Some(nearest);
    }
    known.iter().find(|name| length >= 3 && name.starts_with(word))
}

/// The names as a list in a message: all of them in order, or the most similar if there are many.
pub(crate) fn list(word: &str, known: &[String]) -> String {
    if known.len() <= LISTED {
        return quoted(known, ", ");
    }
    let mut distances = distances(word, known);
    let mut nearest = Vec::new();
    while nearest.len() < LISTED
        && let Some(at) = nearest_of(&distances)
    {
        nearest.push(known[at].clone());
        distances[at] = usize::MAX;
    }
    format!("{} … and {} more", quoted(&nearest, ", "), known.len() - LISTED)
}

/// The words of a name in any case style: `BookingEngine`, `booking-engine` and `Booking_engine` have the same key.
fn key(name: &str) -> String {
    let mut key = String::new();
    for character in name.chars() {
        if character.is_alphanumeric() {
            key.extend(character.to_lowercase());
        }
    }
    key
}

/// The distance of each name from the word; without a word, all are equally near.
fn distances(word: &str, known: &[String]) -> Vec<usize> {
    let mut distances = Vec::new();
    for name in known {
        distances.push(if word.is_empty() { 0 } else { distance(word, name) });
    }
    distances
}

/// The first minimum.
fn nearest_of(distances: &[usize]) -> Option<usize> {
    let mut nearest = 0;
    for at in 0..distances.len() {
        if distances[at] < distances[nearest] {
            nearest = at;
        }
    }
    if distances.is_empty() { None } else { Some(nearest) }
}

/// How many characters must be inserted, deleted, replaced or swapped with their neighbor.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut above = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let mut previous = None;
    for (line, character) in one.chars().enumerate() {
        let mut next = vec![line + 1];
        for (column, &wanted) in other.iter().enumerate() {
            let replaced = row[column] + usize::from(character != wanted);
            let mut best = replaced.min(row[column + 1] + 1).min(next[column] + 1);
            if column > 0 && previous == Some(wanted) && other[column - 1] == character {
                best = best.min(above[column - 1] + 1);
            }
            next.push(best);
        }
        above = std::mem::replace(&mut row, next);
        previous = Some(character);
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, key, list, nearest};

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("service_{number}")).collect()
    }

    #[test]
    fn a_distance_counts_slips() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("extranet", "extranet"), 0);
        assert_eq!(distance("extrnaet", "extranet"), 1);
        assert_eq!(distance("xtranet", "extranet"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn a_slip_and_a_beginning_are_near() {
        let known = ["production".to_owned(), "staging".to_owned()];
        assert_eq!(nearest("stagign", &known), Some(&known[1]));
        assert_eq!(nearest("prod", &known), Some(&known[0]));
        assert_eq!(nearest("STAGIN", &known), Some(&known[1]));
        assert_eq!(nearest("p", &known), None);
        assert_eq!(nearest("p", &["q".to_owned()]), None);
        assert_eq!(nearest("local", &known), None);
    }

    #[test]
    fn ten_names_are_listed_in_their_order() {
        let listed = list("service_9", &names(10));
        assert!(listed.starts_with("`service_0`, `service_1`"), "{listed}");
        assert!(!listed.contains("more"), "{listed}");
    }

    #[test]
    fn of_many_names_the_nearest_are_listed() {
        let listed = list("service_777", &names(1000));
        assert!(listed.starts_with("`service_777`, "), "{listed}");
        assert!(listed.ends_with(" … and 990 more"), "{listed}");
    }

    #[test]
    fn spellings_share_a_key() {
        for spelling in ["BookingEngine", "booking-engine", "BOOKING_ENGINE"] {
            assert_eq!(key(spelling), "bookingengine");
        }
    }
}
