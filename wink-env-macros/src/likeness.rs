//! Finds the known name that was probably meant.

use strsim::osa_distance;

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
    let distance = |name: &&String| osa_distance(word, name);
    if let Some(nearest) = known.iter().min_by_key(distance)
        && distance(&nearest) <= allowed
    {
        return Some(nearest);
    }
    known.iter().find(|name| length >= 3 && name.starts_with(word))
}

/// The names as a list in a message: all of them in order, or the most similar if there are many.
pub(crate) fn list(word: &str, known: &[String]) -> String {
    if known.len() <= LISTED {
        return quoted(known, ", ");
    }
    let mut nearest: Vec<&String> = known.iter().collect();
    if !word.is_empty() {
        nearest.sort_by_cached_key(|name| osa_distance(word, name));
    }
    nearest.truncate(LISTED);
    format!("{} … and {} more", quoted(&nearest, ", "), known.len() - LISTED)
}

/// The words of a name in any case style: `BookingEngine`, `booking-engine` and `Booking_engine` have the same key.
fn key(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{key, list, nearest};

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("service_{number}")).collect()
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
