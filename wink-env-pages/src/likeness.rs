//! Misspellings: edit distance, and the nearest of several words.

/// More edits than this are not a misspelling, even in a long URL.
const MOST_EDITS: usize = 3;

/// Longer words, in characters, are never alike: the time to compare two words grows with the product of their lengths.
const LONGEST_COMPARED: usize = 1000;

/// Whether one URL looks like a misspelling of the other: the words that differ need few edits for their length. So
/// `oto` may be `ota`, but `pay` is not `my`.
pub(crate) fn is_misspelling(left: &str, right: &str) -> bool {
    let (left, right) = differing_words(left, right);
    let (left_length, right_length) = (left.chars().count(), right.chars().count());
    let allowed = (left_length.max(right_length) / 3).clamp(1, MOST_EDITS);
    left_length.abs_diff(right_length) <= allowed && distance(left, right, allowed).is_some()
}

/// Two URLs without their common words at the beginning and at the end.
pub(crate) fn differing_words<'a>(left: &'a str, right: &'a str) -> (&'a str, &'a str) {
    let mut differing = (left, right);
    let (mut left, mut right) = (left.chars(), right.chars());
    while let (Some(ours), Some(theirs)) = (left.next(), right.next())
        && ours == theirs
    {
        if !ours.is_alphanumeric() {
            differing = (left.as_str(), right.as_str());
        }
    }
    let (mut left, mut right) = (differing.0.chars(), differing.1.chars());
    while let (Some(ours), Some(theirs)) = (left.next_back(), right.next_back())
        && ours == theirs
    {
        if !ours.is_alphanumeric() {
            differing = (left.as_str(), right.as_str());
        }
    }
    differing
}

/// How many characters to insert, delete, replace or transpose, if at most `limit`.
pub(crate) fn distance(left: &str, right: &str, limit: usize) -> Option<usize> {
    let (left_length, right_length) = (left.chars().count(), right.chars().count());
    if left_length.abs_diff(right_length) > limit || left_length.max(right_length) > LONGEST_COMPARED {
        return None;
    }
    Some(strsim::osa_distance(left, right)).filter(|distance| *distance <= limit)
}

/// The known word closest to an unknown one, if any begins with it or is close enough for a misspelling.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let near = known.iter().filter_map(|known| {
        let limit = (known.chars().count() / 3).max(1);
        let is_cut = word.len() > 2 && known.starts_with(&word);
        let distance = distance(&word, &known.to_lowercase(), limit).or(is_cut.then_some(limit))?;
        Some((distance, *known))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_are_alike() {
        for (left, right) in [
            ("https://staging-oto.wink.travel", "https://staging-ota.wink.travel"),
            ("https://staging-ota.wink.travle", "https://staging-ota.wink.travel"),
            ("https://stagingota.wink.travel", "https://staging-ota.wink.travel"),
            ("https://staging-ota-wink.travel", "https://staging-ota.wink.travel"),
            ("https://extarnet.wink.travel", "https://extranet.wink.travel"),
        ] {
            assert!(is_misspelling(left, right), "{left} {right}");
        }
    }

    #[test]
    fn edits_are_counted_up_to_the_limit() {
        assert_eq!(distance("kitten", "sitting", 3), Some(3));
        assert_eq!(distance("kitten", "sitting", 2), None);
        assert_eq!(distance("ab", "ba", 1), Some(1));
        assert_eq!(distance("", "abc", 3), Some(3));
        assert_eq!(distance(&"a".repeat(LONGEST_COMPARED + 1), "", usize::MAX), None);
    }

    #[test]
    fn other_services_are_not_alike() {
        for (left, right) in [
            ("https://pay.wink.travel", "https://my.wink.travel"),
            ("https://group.wink.travel", "https://ota.wink.travel"),
            ("https://staging-group.wink.travel", "https://staging-my.wink.travel"),
            ("https://api.wink.travel", "https://iam.wink.travel"),
        ] {
            assert!(!is_misspelling(left, right), "{left} {right}");
        }
    }
}
