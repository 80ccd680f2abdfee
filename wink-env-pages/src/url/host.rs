//! Host names.

use core::net::Ipv4Addr;

use super::punycode::is_punycode;
use crate::words::{is_made_of, leading};

const LONGEST: usize = 253;

/// Whether a text is a host name, however many labels it has.
pub(crate) fn is_host(host: &str) -> bool {
    labels(host, &IS_IN_HOST_LABEL).is_some_and(|labels| labels.are_taken_by_clients(host))
}

/// Whether a text is a host name without capital letters.
pub(crate) fn is_lower_host(host: &str) -> bool {
    labels(host, &IS_IN_LOWER_LABEL).is_some_and(|labels| labels.are_taken_by_clients(host))
}

/// What is special about the labels of a host.
struct Labels {
    /// Where the last one begins.
    last: usize,
    /// Whether one has two hyphens in a row, as only few have.
    has_two_hyphens: bool,
}

impl Labels {
    /// Whether clients accept them: a last one that is a number makes an address of the host, and `xn--` begins letters
    /// in Punycode.
    fn are_taken_by_clients(&self, host: &str) -> bool {
        let last = &host[self.last..];
        if last.as_bytes()[0].is_ascii_digit() && is_number(last) {
            return is_address(host);
        }
        !self.has_two_hyphens || host.split('.').all(|label| punycode_of(label).is_none_or(is_punycode))
    }
}

/// Whether clients read a label as a number.
fn is_number(label: &str) -> bool {
    let digits = label.strip_prefix("0x").or_else(|| label.strip_prefix("0X"));
    match digits {
        Some(digits) => digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => label.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

/// Whether a host is an IPv4 address as people write it.
fn is_address(host: &str) -> bool {
    host.parse::<Ipv4Addr>().is_ok()
}

/// What follows `xn--`.
fn punycode_of(label: &str) -> Option<&str> {
    let (prefix, encoded) = label.split_at_checked(4)?;
    prefix.eq_ignore_ascii_case("xn--").then_some(encoded)
}

/// The labels of a host, unless one is empty, too long or has characters that do not belong there.
fn labels(host: &str, belongs: &[bool; 256]) -> Option<Labels> {
    const LONGEST_LABEL: usize = 63;
    if host.len() > LONGEST {
        return None;
    }
    // Looks at each byte once, because this runs for every URL of every page.
    let bytes = host.as_bytes();
    let (mut start, mut has_two_hyphens) = (0, false);
    let is_label = |start, end: usize| (1..=LONGEST_LABEL).contains(&(end - start)) && bytes[end - 1] != b'-';
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            byte if *byte != b'-' && belongs[usize::from(*byte)] => {}
            b'-' if at > start => has_two_hyphens |= bytes[at - 1] == b'-',
            b'.' if is_label(start, at) => start = at + 1,
            _ => return None,
        }
    }
    is_label(start, bytes.len()).then_some(Labels { last: start, has_two_hyphens })
}

/// The bytes between the dots of a host.
const IS_IN_HOST_LABEL: [bool; 256] = label_bytes(true);
const IS_IN_LOWER_LABEL: [bool; 256] = label_bytes(false);

const fn label_bytes(with_capitals: bool) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        let is_letter = byte.is_ascii_lowercase() || with_capitals && byte.is_ascii_uppercase();
        table[byte as usize] = is_letter || byte.is_ascii_digit() || byte == b'-';
        byte += 1;
    }
    table
}

/// Whether a text looks like a URL without its `https://`: a host name with a dot, optionally with a path.
#[must_use]
pub fn resembles_host(text: &str) -> bool {
    let host = leading(text, |character| character != '/');
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && rest.split('.').all(|part| !part.is_empty() && is_made_of(part, &IS_IN_HOST_LABEL))
}
