//! Host names.

use crate::words::{is_made_of, leading};

/// Whether a text is a host name, with any number of labels.
pub(crate) fn is_host(host: &str) -> bool {
    const LONGEST: usize = 253;
    host.len() <= LONGEST && host.split('.').all(is_host_label)
}

fn is_host_label(label: &str) -> bool {
    const LONGEST: usize = 63;
    (1..=LONGEST).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && is_made_of(label, &IS_IN_HOST_LABEL)
}

/// The bytes that a label of a host name may have.
const IS_IN_HOST_LABEL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        table[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'-';
        byte += 1;
    }
    table
};

/// Whether a text looks like a URL without its `https://`: a host name with a dot, and perhaps a path.
#[must_use]
pub fn resembles_host(text: &str) -> bool {
    let host = leading(text, |character| character != '/');
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && rest.split('.').all(|part| !part.is_empty() && is_made_of(part, &IS_IN_HOST_LABEL))
}
