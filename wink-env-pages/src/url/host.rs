//! The names of hosts.

use crate::words::{consists_of, is_made_of, leading};

const LONGEST: usize = 253;

/// Whether a text is a host name, however many labels it has.
pub(crate) fn is_host(host: &str) -> bool {
    host.len() <= LONGEST && host.as_bytes().split(|byte| *byte == b'.').all(is_host_label)
}

/// Whether a text is a host name without capital letters.
pub(crate) fn is_lower_host(host: &str) -> bool {
    // That all bytes are looked at makes it faster.
    let has_capital = host.bytes().fold(false, |found, byte| found | byte.is_ascii_uppercase());
    !has_capital && is_host(host)
}

fn is_host_label(label: &[u8]) -> bool {
    const LONGEST: usize = 63;
    (1..=LONGEST).contains(&label.len())
        && !label.starts_with(b"-")
        && !label.ends_with(b"-")
        && label.iter().fold(true, |fits, byte| fits & IS_IN_HOST_LABEL[usize::from(*byte)])
}

/// The bytes between the dots of a host.
const IS_IN_HOST_LABEL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        table[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'-';
        byte += 1;
    }
    table
};

/// Whether a text is a host name that lost its `https://`.
#[must_use]
pub fn resembles_host(text: &str) -> bool {
    let host = leading(text, |character| character != '/');
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    if last.len() < 2 || !consists_of(last, |character| character.is_ascii_alphabetic()) {
        return false;
    }
    for part in rest.split('.') {
        if part.is_empty() || !is_made_of(part, &IS_IN_HOST_LABEL) {
            return false;
        }
    }
    true
}
