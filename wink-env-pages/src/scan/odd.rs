//! URLs whose domain is written with characters that only look like it: `https://api.exаmple.com` with a Cyrillic `а`. No search for the
//! domain finds them, so every URL with characters outside ASCII is looked at.

use memchr::memmem;

use super::host::{is_of_host, is_of_odd_host};
use super::mention::{Mention, odd_mention};
use crate::text::Span;

/// The mentions in `range` whose host is `ours` for people, but not for programs.
pub(super) fn mentions(content: &[u8], range: Span, ours: impl Fn(&str) -> bool) -> Vec<Mention> {
    let slashes = memmem::find_iter(&content[range.range()], b"//").map(|at| range.start + at + 2);
    slashes.filter_map(|start| odd_mention(content, host(content, start, &ours)?)).collect()
}

/// The host that begins at `start`, if it has odd characters and is ours.
fn host(content: &[u8], start: usize, ours: impl Fn(&str) -> bool) -> Option<Span> {
    const LONGEST: usize = 256;
    let rest = &content[start..(start + LONGEST).min(content.len())];
    let ascii = rest.iter().take_while(|byte| is_of_host(**byte)).count();
    if rest.get(ascii).is_none_or(|byte| *byte < 0x80) {
        return None;
    }
    let text = match std::str::from_utf8(rest) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&rest[..error.valid_up_to()]).ok()?,
    };
    let is_of = |character: char| u8::try_from(character).is_ok_and(is_of_host) || is_of_odd_host(character);
    let length = text.find(|character| !is_of(character)).unwrap_or(text.len());
    let host = &text[..length];
    // Letters of another script behind a host are glued to it, and the search for the domain has found that.
    let ends = host.char_indices().rev().map(|(at, character)| at + character.len_utf8());
    let host = ends.take(LONGEST).map(|end| &host[..end]).find(|host| !host.is_ascii() && ours(host))?;
    // Then the search for the domain finds it.
    let is_intact = |last: (usize, char)| ours(&host[..last.0]) || ours(&host[last.0 + last.1.len_utf8()..]);
    let is_intact =
        host.char_indices().rev().find(|(_, character)| !character.is_ascii()).is_some_and(is_intact);
    (!is_intact).then(|| Span::new(start, start + host.len()))
}
