//! The ways in which files of different kinds spell a character of a URL.
//!
//! A slash is `/` for a browser, `\/` in JSON and in patterns, `\u002F` in JavaScript and Java, `%2F` in a query, and
//! `&#x2F;` in HTML. Programs see a slash in all of them, and so does the scan.

/// Where the character `wanted` begins that ends at `end`, in any spelling.
pub(super) fn before(content: &[u8], end: usize, wanted: u8) -> Option<usize> {
    let before = &content[..end];
    let last = *before.last()?;
    if last == wanted {
        return Some(without_backslashes(before, end - 1));
    }
    if wanted == b'.' && before.ends_with(b"[.]") {
        return Some(end - 3);
    }
    match last {
        b';' => entity_before(content, end, wanted),
        b'}' => braced_before(content, end, wanted),
        _ if last.is_ascii_hexdigit() => hex_before(content, end, wanted),
        _ => None,
    }
}

/// Where the character `wanted` ends that begins at `start`, in any spelling.
pub(super) fn at(content: &[u8], start: usize, wanted: u8) -> Option<usize> {
    let first = *content.get(start)?;
    if first == wanted {
        return Some(start + 1);
    }
    match first {
        b'\\' => {
            let slashes = content[start..].iter().take_while(|byte| **byte == b'\\').count();
            let code = start + slashes;
            if content.get(code) == Some(&wanted) {
                return Some(code + 1);
            }
            (code..(code + LONGEST).min(content.len()))
                .find(|end| before(content, end + 1, wanted) == Some(start))
                .map(|end| end + 1)
        }
        b'%' | b'&' | b'[' => (start..(start + LONGEST).min(content.len()))
            .find(|end| before(content, end + 1, wanted) == Some(start))
            .map(|end| end + 1),
        _ => None,
    }
}

/// The bytes of the longest spelling, `&period;`.
const LONGEST: usize = 8;

/// Where a character ends that an escape at `start` stands for, and the character: `\n`, `\u002F`, `%2F`. The escape is
/// the end of the text before a host; its letters are no part of the host.
pub(super) fn escape_at(content: &[u8], start: usize) -> Option<(usize, u8)> {
    let rest = &content[start..];
    match rest {
        [b'%', rest @ ..] => {
            let mut at = start + 1;
            let mut rest = rest;
            while let [b'2', b'5', behind @ ..] = rest {
                (at, rest) = (at + 2, behind);
            }
            Some((at + 2, hex(rest.get(..2)?)?))
        }
        [b'\\', b'u' | b'U', rest @ ..] => {
            let code = rest.get(..4)?;
            let character = hex(&code[2..])?;
            Some((start + 6, if code.starts_with(b"00") { character } else { b' ' }))
        }
        [b'\\', b'x', rest @ ..] => Some((start + 4, hex(rest.get(..2)?)?)),
        [b'\\', letter, ..] if letter.is_ascii_alphabetic() => Some((start + 2, b' ')),
        _ => None,
    }
}

fn hex(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
    u8::from_str_radix(digits, 16).ok()
}

/// Where the backslashes before `at` begin.
fn without_backslashes(content: &[u8], at: usize) -> usize {
    at - content[..at].iter().rev().take_while(|byte| **byte == b'\\').count()
}

/// `%2F`, `%252F`, `\u002F`, `\x2F`
fn hex_before(content: &[u8], end: usize, wanted: u8) -> Option<usize> {
    let digits = end.checked_sub(2)?;
    if hex(&content[digits..end])? != wanted {
        return None;
    }
    let mut at = digits;
    while content[..at].ends_with(b"25") {
        at -= 2;
    }
    if content[..at].ends_with(b"%") {
        return Some(at - 1);
    }
    let before = &content[..digits];
    let code = if before.ends_with(b"u00") || before.ends_with(b"U00") {
        digits - 3
    } else if before.ends_with(b"x") {
        digits - 1
    } else {
        return None;
    };
    let start = without_backslashes(content, code);
    (start < code).then_some(start)
}

/// `\u{2F}`
fn braced_before(content: &[u8], end: usize, wanted: u8) -> Option<usize> {
    let digits = end.checked_sub(3)?;
    if hex(&content[digits..end - 1])? != wanted || !content[..digits].ends_with(b"u{") {
        return None;
    }
    let start = without_backslashes(content, digits - 2);
    (start < digits - 2).then_some(start)
}

/// `&#x2F;`, `&#47;`, `&sol;`
fn entity_before(content: &[u8], end: usize, wanted: u8) -> Option<usize> {
    let from = end.saturating_sub(LONGEST);
    let start = from + memchr::memrchr(b'&', &content[from..end])?;
    let name = std::str::from_utf8(&content[start + 1..end - 1]).ok()?;
    let code = match name {
        "sol" => b'/',
        "colon" => b':',
        "period" => b'.',
        _ => match name.strip_prefix('#')? {
            code if code.starts_with(['x', 'X']) => u8::from_str_radix(&code[1..], 16).ok()?,
            code => code.parse().ok()?,
        },
    };
    (code == wanted).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLASHES: [&str; 12] = [
        "/",
        "\\/",
        "\\\\/",
        "\\u002F",
        "\\u002f",
        "\\\\u002f",
        "\\x2f",
        "\\u{2f}",
        "%2F",
        "%252f",
        "&#x2F;",
        "&#47;",
    ];

    #[test]
    fn a_slash_is_found_however_it_is_spelled() {
        for slash in SLASHES.iter().chain(&["&sol;"]) {
            let text = format!("x{slash}y");
            let end = text.len() - 1;
            assert_eq!(before(text.as_bytes(), end, b'/'), Some(1), "{slash}");
            assert_eq!(at(text.as_bytes(), 1, b'/'), Some(end), "{slash}");
            assert_eq!(before(text.as_bytes(), end, b':'), None, "{slash}");
        }
    }

    #[test]
    fn a_dot_is_found_however_it_is_spelled() {
        for dot in [".", "\\.", "\\\\.", "[.]", "%2E", "\\u002e", "&#46;", "&period;"] {
            let text = format!("x{dot}y");
            assert_eq!(before(text.as_bytes(), text.len() - 1, b'.'), Some(1), "{dot}");
            assert_eq!(at(text.as_bytes(), 1, b'.'), Some(text.len() - 1), "{dot}");
        }
    }

    #[test]
    fn other_characters_are_no_slashes() {
        for text in ["", "x", "2F", "u002F", "x2F", "%2", "&x;", "&#x2;", "{2f}", "u{2f}", "\u{e9}"] {
            assert_eq!(before(text.as_bytes(), text.len(), b'/'), None, "{text}");
            assert_eq!(at(text.as_bytes(), 0, b'/'), None, "{text}");
        }
    }

    #[test]
    fn escapes_end_where_their_character_does() {
        for (text, end) in
            [("%2Fa", 3), ("%252Fa", 5), ("\\u002Fa", 6), ("\\x2Fa", 4), ("\\na", 2), ("\\u4e00a", 6)]
        {
            assert_eq!(escape_at(text.as_bytes(), 0).map(|(end, _)| end), Some(end), "{text}");
        }
        for text in ["%s", "%", "\\", "\\u00", "a", ""] {
            assert_eq!(escape_at(text.as_bytes(), 0), None, "{text}");
        }
    }
}
