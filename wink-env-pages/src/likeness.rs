//! Misspellings: edit distance, and the nearest of several words.

/// More edits than this are not a misspelling, even in a long URL.
const MOST_EDITS: usize = 3;

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
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut smallest_above = 0;
    for (row, ours) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(right.len() + 1);
        current.push(row + 1);
        let mut smallest = row + 1;
        for (column, theirs) in right.iter().enumerate() {
            let replaced = last[column] + usize::from(ours != theirs);
            let mut best = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *ours == right[column - 1] && left[row - 1] == *theirs {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
            smallest = smallest.min(best);
        }
        // No later row can be below the smallest value of the last two.
        if smallest.min(smallest_above) > limit {
            return None;
        }
        smallest_above = smallest;
        before_last = std::mem::replace(&mut last, current);
    }
    let distance = last[right.len()];
    (distance <= limit).then_some(distance)
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
