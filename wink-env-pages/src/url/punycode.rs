//! Letters outside ASCII in host names, as RFC 3492 encodes them.

const BASE: u32 = 36;
const LEAST: u32 = 1;
const MOST: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_LETTER: u32 = 128;

/// Whether a text is the encoding of a label that needs one, in small letters.
pub(super) fn is_punycode(encoded: &str) -> bool {
    decoded(encoded)
        .is_some_and(|label| !label.is_ascii() && label.to_lowercase() == label && has_only_letters(&label))
}

fn has_only_letters(label: &str) -> bool {
    let belongs =
        |character: char| character == '-' || unicode_ident::is_xid_continue(character) && character != '_';
    label.chars().all(belongs) && label.starts_with(char::is_alphanumeric)
}

/// The label, unless the encoding is damaged.
fn decoded(encoded: &str) -> Option<String> {
    let (plain, digits) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut letters: Vec<char> = plain.chars().collect();
    let (mut letter, mut position, mut bias) = (FIRST_LETTER, 0_u32, FIRST_BIAS);
    let mut digits = digits.chars().peekable();
    while digits.peek().is_some() {
        let before = position;
        let (mut weight, mut step) = (1_u32, BASE);
        loop {
            let digit = digits.next()?.to_digit(BASE).map(in_order)?;
            position = position.checked_add(digit.checked_mul(weight)?)?;
            let threshold = step.saturating_sub(bias).clamp(LEAST, MOST);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            step += BASE;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(position - before, count, before == 0);
        letter = letter.checked_add(position / count)?;
        position %= count;
        letters.insert(usize::try_from(position).ok()?, char::from_u32(letter)?);
        position += 1;
    }
    Some(letters.into_iter().collect())
}

/// Punycode counts letters before digits, `to_digit` the other way round.
fn in_order(digit: u32) -> u32 {
    if digit < 10 { digit + 26 } else { digit - 10 }
}

fn adapted(distance: u32, count: u32, is_first: bool) -> u32 {
    let mut distance = if is_first { distance / DAMP } else { distance / 2 };
    distance += distance / count;
    let mut bias = 0;
    while distance > (BASE - LEAST) * MOST / 2 {
        distance /= BASE - LEAST;
        bias += BASE;
    }
    bias + (BASE - LEAST + 1) * distance / (distance + SKEW)
}

#[cfg(test)]
mod tests {
    use super::{decoded, is_punycode};

    #[test]
    fn labels_are_decoded() {
        for (encoded, label) in [
            ("mnchen-3ya", "münchen"),
            ("bcher-kva", "bücher"),
            ("zckzah", "テスト"),
            ("80aswg", "сайт"),
            ("kgbechtv", "إختبار"),
            ("maana-pta", "mañana"),
            ("fa-hia", "faß"),
        ] {
            assert_eq!(decoded(encoded).as_deref(), Some(label), "{encoded}");
            assert!(is_punycode(encoded), "{encoded}");
        }
    }

    #[test]
    fn damaged_and_needless_encodings_are_refused() {
        for encoded in ["", "a", "a-", "example-", "99999999", "-", "Mnchen-3yA"] {
            assert!(!is_punycode(encoded), "{encoded}: {:?}", decoded(encoded));
        }
    }
}
