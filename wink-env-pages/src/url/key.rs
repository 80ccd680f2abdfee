//! Keys for comparing URLs, even if a translation replaced some of their characters.

use std::borrow::Cow;

use crate::words::{is_hidden, is_made_of};

/// The key of a text; borrowed if it is the text itself.
pub(super) fn key(text: &str) -> Cow<'_, str> {
    if is_made_of(text, &IS_LOWER_GRAPHIC) {
        return Cow::Borrowed(text);
    }
    let visible = text.chars().filter(|character| !is_hidden(*character));
    Cow::Owned(visible.flat_map(|character| plain(character).to_lowercase()).collect())
}

/// Whether a text is meant to be a URL, even if it is damaged.
#[must_use]
pub fn resembles_url(text: &str) -> bool {
    is_url_like(&key(text))
}

pub(super) fn is_url_like(key: &str) -> bool {
    if key.starts_with("https://") {
        return true;
    }
    if let Some((before, _)) = key.split_once("://") {
        let scheme = before.trim_end();
        let belongs = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        if !scheme.is_empty() && scheme.bytes().all(belongs) {
            return true;
        }
    }
    ["https:", "http:", "https//", "http//"].iter().any(|start| key.starts_with(start))
}

/// The ASCII character that a character looks like, for common look-alikes.
fn plain(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '。' | '｡' => '.',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '⁄' | '∕' => '/',
        'а' | 'А' | 'α' | 'Α' => 'a',
        'В' | 'Β' => 'b',
        'с' | 'С' | 'ϲ' => 'c',
        'е' | 'Е' | 'Ε' => 'e',
        'һ' | 'Н' | 'Η' => 'h',
        'і' | 'І' | 'ı' | 'İ' | 'Ι' | 'ι' => 'i',
        'ј' | 'Ј' => 'j',
        'к' | 'К' | 'κ' | 'Κ' => 'k',
        'м' | 'М' | 'Μ' => 'm',
        'п' => 'n',
        'о' | 'О' | 'ο' | 'Ο' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ѕ' | 'Ѕ' => 's',
        'т' | 'Т' | 'τ' | 'Τ' => 't',
        'ν' => 'v',
        'ѡ' | 'ω' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        'у' | 'У' | 'γ' | 'Υ' => 'y',
        'Ζ' => 'z',
        other => other,
    }
}

/// Lower-case ASCII. Every byte of every URL is looked up, which is faster than several comparisons.
const IS_LOWER_GRAPHIC: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        table[byte as usize] = byte.is_ascii_graphic() && !byte.is_ascii_uppercase();
        byte += 1;
    }
    table
};
