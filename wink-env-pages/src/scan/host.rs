//! Where a host begins, going back from its domain.

use super::spelling;
use crate::words::is_hidden;

/// Longer hosts do not exist; this leaves room for other spellings.
const LONGEST: usize = 512;
/// The longest placeholder: `${process.env.ENVIRONMENT}`.
const LONGEST_PLACEHOLDER: usize = 64;

/// The beginning of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    /// Where it is.
    pub(super) at: usize,
    /// Whether anything before the domain is not just a letter, digit, hyphen or dot.
    pub(super) is_spelled: bool,
    /// Whether a part is to be filled in: `{env}-api.wink.travel`.
    pub(super) is_template: bool,
}

/// The beginning of the host whose domain begins at `domain`.
pub(super) fn start(content: &[u8], domain: usize) -> Start {
    let mut start = Start { at: domain, is_spelled: false, is_template: false };
    let floor = domain.saturating_sub(LONGEST);
    loop {
        let run = content[floor..start.at].iter().rev().take_while(|byte| is_of_host(**byte)).count();
        start.at -= run;
        if start.at == floor {
            break;
        }
        match Before::of(content, start.at) {
            Before::Spelled(at) => (start.at, start.is_spelled) = (at, true),
            Before::Placeholder(at) => (start.at, start.is_template) = (at, true),
            Before::Escape(end) => {
                start.at = end.min(domain);
                break;
            }
            Before::Other => break,
        }
        if start.at <= floor {
            break;
        }
    }
    // A host that begins in the middle of a label is the end of one that a program puts together.
    if matches!(content.get(start.at), Some(b'-')) {
        start.is_template = true;
    }
    start
}

/// What is before a part of a host.
enum Before {
    /// More of the host, from here on.
    Spelled(usize),
    /// A part that is to be filled in, from here on.
    Placeholder(usize),
    /// An escape that ends here: the letters behind it belong to the host.
    Escape(usize),
    /// Something that does not belong to the host.
    Other,
}

impl Before {
    fn of(content: &[u8], at: usize) -> Self {
        if content.get(at) != Some(&b'.')
            && let Some(dot) = spelling::before(content, at, b'.')
        {
            return Self::Spelled(dot);
        }
        match content[at - 1] {
            b'\\' => backslash(content, at),
            b'%' => percent(content, at),
            b'$' => Self::Placeholder(at - 1),
            b'}' => braces(content, at),
            b')' => opening(content, at, b'(')
                .filter(|open| matches!(content[..*open].last(), Some(b'%' | b'$' | b'\\')))
                .map_or(Self::Other, |open| Self::Placeholder(open - 1)),
            b'>' if matches!(content[..at - 1].last(), Some(b'%' | b'?')) => code(content, at),
            b'>' => between(content, at, b'<'),
            b']' => between(content, at, b'['),
            b'*' if matches!(content.get(at), Some(b'.' | b'-')) => Self::Placeholder(at - 1),
            byte if byte >= 0x80 => odd(content, at),
            _ => Self::Other,
        }
    }
}

/// `\.` in a pattern, `\u002F` or `\n` before a host.
fn backslash(content: &[u8], at: usize) -> Before {
    let backslashes = content[..at].iter().rev().take_while(|byte| **byte == b'\\').count();
    if content.get(at) == Some(&b'.') {
        return Before::Spelled(at - backslashes);
    }
    match spelling::escape_at(content, at - 1) {
        // Two backslashes are one, and what is behind them is no escape, unless it is one in a text within a text.
        Some((end, character)) if backslashes % 2 == 1 || character != b' ' => match character {
            b'.' | b'-' => Before::Spelled(at - backslashes),
            _ => Before::Escape(end),
        },
        _ => Before::Other,
    }
}

/// `%2F`, `%s`, `%ENV%`
fn percent(content: &[u8], at: usize) -> Before {
    match spelling::escape_at(content, at - 1) {
        Some((_, b'.' | b'-')) => Before::Spelled(at - 1),
        Some((end, _)) => Before::Escape(end),
        None => {
            let name = content[..at - 1].iter().rev().take_while(|byte| is_of_name(**byte)).count();
            let open = at - 1 - name;
            let is_variable = name > 0 && content[..open].ends_with(b"%");
            Before::Placeholder(if is_variable { open - 1 } else { at - 1 })
        }
    }
}

/// `{env}`, `${env}`, `{{ env }}`, `#{env}`, `\u{2F}`
fn braces(content: &[u8], at: usize) -> Before {
    let Some(mut open) = opening(content, at, b'{') else { return Before::Other };
    if content[..open].ends_with(b"\\u") {
        return Before::Escape(at);
    }
    while let Some(b'{' | b'$' | b'#' | b'%' | b'@') = content[..open].last() {
        open -= 1;
    }
    Before::Placeholder(open)
}

/// `<%= env %>`, `<?= $env ?>`
fn code(content: &[u8], at: usize) -> Before {
    match opening(content, at, b'<') {
        Some(open) if matches!(content.get(open + 1), Some(b'%' | b'?')) => Before::Placeholder(open),
        _ => Before::Other,
    }
}

/// `<env>` and `[env]`, where they cannot be markup.
fn between(content: &[u8], at: usize, opening_byte: u8) -> Before {
    let Some(open) = opening(content, at, opening_byte) else { return Before::Other };
    let is_within = matches!(content[..open].last(), Some(b'/' | b'.' | b'-'));
    let name = &content[open + 1..at - 1];
    if is_within && !name.is_empty() && name.iter().all(|byte| is_of_name(*byte)) {
        Before::Placeholder(open)
    } else {
        Before::Other
    }
}

/// The bracket that opens what ends at `at`, in the same line.
fn opening(content: &[u8], at: usize, bracket: u8) -> Option<usize> {
    let from = at.saturating_sub(LONGEST_PLACEHOLDER);
    let within = &content[from..at - 1];
    let open = memchr::memrchr(bracket, within)?;
    let is_one_line = !within[open..].iter().any(|byte| matches!(byte, b'\n' | b'"'));
    is_one_line.then_some(from + open)
}

/// A character outside ASCII that belongs to a host as people see it.
fn odd(content: &[u8], at: usize) -> Before {
    let back = (1..=4.min(at)).find(|back| content[at - back] & 0xc0 != 0x80);
    let character = back.and_then(|back| std::str::from_utf8(&content[at - back..at]).ok()?.chars().next());
    match character {
        Some(character) if is_of_odd_host(character) => Before::Spelled(at - character.len_utf8()),
        _ => Before::Other,
    }
}

/// Whether a character outside ASCII can be part of a host: letters and what is invisible. Punctuation is not.
pub(super) fn is_of_odd_host(character: char) -> bool {
    !character.is_whitespace() && (character.is_alphanumeric() || is_hidden(character))
        || matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}' | '。' | '｡' | '．')
}

pub(super) fn is_of_host(byte: u8) -> bool {
    IS_OF_HOST[usize::from(byte)]
}

/// Every byte around a host is looked up, which is faster than several comparisons.
const IS_OF_HOST: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        table[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
        byte += 1;
    }
    table
};

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> (&str, bool) {
        let domain = text.rfind("b.c").expect("there is a domain");
        let start = start(text.as_bytes(), domain);
        (&text[start.at..], start.is_template)
    }

    #[test]
    fn a_host_begins_behind_what_hosts_cannot_have() {
        for text in [
            "/a.b.c",
            "\"a.b.c",
            " a.b.c",
            "@a.b.c",
            "%2Fa.b.c",
            "%252Fa.b.c",
            "\\u002Fa.b.c",
            "\\u{2F}a.b.c",
            "\\na.b.c",
            "\\\\\\na.b.c",
            "x,a.b.c",
            "**a.b.c",
            "(a.b.c",
            "<b>a.b.c",
            "「a.b.c",
            "a, a.b.c",
            "%3Da.b.c",
        ] {
            assert_eq!(host(text), ("a.b.c", false), "{text}");
        }
        assert_eq!(host("\\\\nas.b.c"), ("nas.b.c", false));
        assert_eq!(host("/x\\.a\\.b.c"), ("x\\.a\\.b.c", false));
        assert_eq!(host("/а.b.c"), ("а.b.c", false));
        assert_eq!(host("/a\u{200b}.b.c"), ("a\u{200b}.b.c", false));
    }

    #[test]
    fn templates_are_recognized() {
        for text in [
            "{env}-a.b.c",
            "${env}.b.c",
            "{{ env }}.b.c",
            "#{env}a.b.c",
            "$ENV-a.b.c",
            "%s.b.c",
            "%ENV%.b.c",
            "%(env)s.b.c",
            "<%= env %>-a.b.c",
            "<?= $env ?>.b.c",
            "$(env).b.c",
            "*.b.c",
            "-a.b.c",
            "x.{env}.b.c",
        ] {
            assert_eq!(host(text), (text, true), "{text}");
            let quoted = format!("\"{text}");
            assert_eq!(host(&quoted), (text, true), "{quoted}");
        }
        assert_eq!(host("//<env>.b.c"), ("<env>.b.c", true));
        assert_eq!(host("//[env]-a.b.c"), ("[env]-a.b.c", true));
    }
}
