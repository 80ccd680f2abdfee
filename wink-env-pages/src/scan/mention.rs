//! What a file says about a host: the host, the scheme and port with it, and where its URL begins and ends.

use super::host::{self, is_of_host};
use super::lead::Lead;
use super::needles::Found;
use super::spelling;
use crate::text::Span;

/// A host in a file, with what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    /// The host as the file spells it.
    pub(super) host: Span,
    /// Where the host and its port end.
    pub(super) end: usize,
    /// What is before the host.
    pub(super) lead: Lead,
    /// The port, if one is given.
    pub(super) port: Option<u16>,
    /// Whether the host is spelled with anything else than letters, digits, hyphens and dots.
    pub(super) is_spelled: bool,
    /// Whether a part of the host is to be filled in.
    pub(super) is_template: bool,
    /// A character outside ASCII directly behind the host, which programs take for a part of it.
    pub(super) glued: Option<char>,
}

impl Mention {
    /// The mention in a file without its first bytes; `None` if they are a part of it.
    pub(super) fn without(mut self, bytes: usize) -> Option<Self> {
        self.host = Span::new(self.host.start.checked_sub(bytes)?, self.host.end - bytes);
        self.end -= bytes;
        if let Lead::Url { start, .. } = &mut self.lead {
            *start = start.checked_sub(bytes)?;
        }
        Some(self)
    }
}

/// The mention of a domain; `None` if the domain is only a part of something else.
pub(super) fn mention(content: &[u8], found: Found) -> Option<Mention> {
    let tail = Tail::of(content, found.span.end)?;
    let start = host::start(content, found.span.start);
    let lead = Lead::of(content, start.at)?;
    if tail.is_user_info && lead.is_url() {
        return None;
    }
    // Emphasis: `_https://…_`.
    let emphasis = content[start.at..found.span.start].iter().take_while(|byte| **byte == b'_').count();
    let at = if lead.is_url() { start.at } else { start.at + emphasis };
    // The domain may begin in the middle of a label: `unwink.travel`.
    let is_whole = at == found.span.start
        || matches!(content[found.span.start - 1], b'.' | b']' | b'}' | b'>' | b')' | b'*' | b'%')
        || spelling::before(content, found.span.start, b'.').is_some();
    is_whole.then(|| Mention {
        host: Span::new(at, found.span.end),
        end: tail.end,
        lead,
        port: tail.port,
        is_spelled: found.is_spelled || start.is_spelled,
        is_template: start.is_template,
        glued: tail.glued.filter(|_| lead.is_url()),
    })
}

/// What is behind a host.
struct Tail {
    end: usize,
    port: Option<u16>,
    /// Whether an `@` makes it the name of a user: `https://api.wink.travel@elsewhere.example`.
    is_user_info: bool,
    glued: Option<char>,
}

impl Tail {
    /// `None` if the domain goes on, so that the host belongs to somebody else.
    fn of(content: &[u8], end: usize) -> Option<Self> {
        let mut behind = end;
        while let Some(byte) = content.get(behind).copied() {
            match byte {
                b'.' | b'_' | b'-' => behind += 1,
                _ if byte.is_ascii_alphanumeric() => return None,
                _ => break,
            }
        }
        if behind == end
            && let Some(dot) = spelling::at(content, end, b'.')
            && content.get(dot).is_some_and(u8::is_ascii_alphanumeric)
        {
            return None;
        }
        let (port_end, port) = port(content, end);
        Some(Self {
            end: port_end,
            port,
            is_user_info: is_user_info(content, end),
            glued: glued(content, port_end),
        })
    }
}

/// The end of the port behind a host, and the port.
fn port(content: &[u8], end: usize) -> (usize, Option<u16>) {
    const DIGITS: usize = 5;
    let Some(start) = spelling::at(content, end, b':') else { return (end, None) };
    let digits = content[start..].iter().take(DIGITS + 1).take_while(|byte| byte.is_ascii_digit()).count();
    let behind = start + digits;
    let is_number = match content.get(behind) {
        Some(b'.') => !content.get(behind + 1).is_some_and(u8::is_ascii_alphanumeric),
        Some(byte) => !byte.is_ascii_alphanumeric() && !matches!(byte, b'_' | b'-'),
        None => true,
    };
    let port = std::str::from_utf8(&content[start..behind]).ok().and_then(|digits| digits.parse().ok());
    match port.filter(|port| is_number && *port > 0) {
        Some(port) => (behind, Some(port)),
        None => (end, None),
    }
}

/// Whether the host is the name of a user, optionally with a password. What separates fields ends it.
fn is_user_info(content: &[u8], end: usize) -> bool {
    const LONGEST: usize = 128;
    let is_of_password = |byte: &u8| {
        is_of_host(*byte) || matches!(byte, b'~' | b'%' | b'!' | b'$' | b'*' | b'+' | b'=' | b':')
    };
    match content.get(end) {
        Some(b'@') => true,
        Some(b':') => {
            let length = content[end..].iter().take(LONGEST).take_while(|byte| is_of_password(byte)).count();
            content.get(end + length) == Some(&b'@')
        }
        _ => false,
    }
}

/// The character outside ASCII at `at`, unless it is a space.
pub(super) fn glued(content: &[u8], at: usize) -> Option<char> {
    let first = *content.get(at)?;
    if first < 0x80 {
        return None;
    }
    let character = &content[at..(at + 4).min(content.len())];
    let length = match first {
        0xf0.. => 4,
        0xe0.. => 3,
        _ => 2,
    };
    let character = std::str::from_utf8(character.get(..length)?).ok()?.chars().next()?;
    (!character.is_whitespace()).then_some(character)
}

/// The punctuation of another script that ends the path of a URL, as it does where a sentence goes on without a space.
pub(super) fn glued_to_path(content: &[u8], mention: &Mention) -> Option<char> {
    let is_path = mention.lead.is_url() && matches!(content.get(mention.end), Some(b'/' | b'?' | b'#'));
    let path = is_path.then(|| &content[mention.end..url_end(content, mention.end)])?;
    let path = std::str::from_utf8(path).ok()?;
    let last = path.split(char::is_whitespace).next()?.chars().next_back()?;
    (!last.is_ascii() && !last.is_alphanumeric()).then_some(last)
}

/// Where a URL ends for a program that finds it in a text, looking no further than a long line.
pub(super) fn url_end(content: &[u8], from: usize) -> usize {
    const LONGEST: usize = 2048;
    let ends = |byte: &u8| {
        byte.is_ascii_whitespace()
            || byte.is_ascii_control()
            || matches!(
                byte,
                b'"' | b'\''
                    | b'`'
                    | b'<'
                    | b'>'
                    | b'|'
                    | b'\\'
                    | b'^'
                    | b'{'
                    | b'}'
                    | b'['
                    | b']'
                    | b'('
                    | b')'
            )
    };
    let rest = &content[from..(from + LONGEST).min(content.len())];
    from + rest.iter().position(ends).unwrap_or(rest.len())
}

/// Whether two mentions are the text and the target of one link: `[https://x](https://x)`, `<a href="https://x">https://x</a>`.
pub(super) fn are_one_link(content: &[u8], first: &Mention, second: &Mention) -> bool {
    const LONGEST: usize = 256;
    let (Some(_), Some(begin)) = (first.lead.url(), second.lead.url()) else { return false };
    let end = url_end(content, first.end);
    if end > begin || begin - end > LONGEST {
        return false;
    }
    match &content[end..begin] {
        b"](" | b"](<" | b" <" | b"[" => true,
        [b'"' | b'\'' | b' ', attributes @ .., b'>'] => {
            !attributes.iter().any(|byte| matches!(byte, b'<' | b'>' | b'\n'))
        }
        b">" => true,
        _ => false,
    }
}

/// The mention at a URL whose domain is written with characters that only look like it.
pub(super) fn odd_mention(content: &[u8], host: Span) -> Option<Mention> {
    let lead = Lead::of(content, host.start).filter(Lead::is_url)?;
    let (end, port) = port(content, host.end);
    let is_user_info = is_user_info(content, host.end);
    (!is_user_info).then_some(Mention {
        host,
        end,
        lead,
        port,
        is_spelled: true,
        is_template: false,
        glued: None,
    })
}
