//! Replaces a retired host by its successor, where it is beyond doubt that this is right.

use memchr::memmem;

use super::host::is_of_host;
use super::lead::Lead;
use super::spelling;
use super::tabled::Tabled;
use crate::excerpt::Replacement;
use crate::finding::{Facts, Problem};
use crate::text::Span;

/// What to write instead of the host at `span`.
pub(super) fn replacement(content: &[u8], span: Span, facts: &Facts, tabled: &Tabled) -> Option<Replacement> {
    let Problem::RetiredEndpoint { host, successor: Some(successor), .. } = &facts.problem else {
        return None;
    };
    let written = std::str::from_utf8(&content[span.range()]).ok()?;
    let is_as_listed = tabled.listed(successor)?.ports.contains(&443);
    let is_plain = written.eq_ignore_ascii_case(host) && is_alone(content, span);
    let is_sure = is_as_listed && is_plain && !names(line(content, span), successor);
    is_sure.then(|| Replacement { span, before: written.to_owned(), text: successor.clone() })
}

/// Whether nothing around the host says that it is more than a host in a URL, or a URL in something else.
fn is_alone(content: &[u8], span: Span) -> bool {
    let has_port = spelling::at(content, span.end, b':')
        .is_some_and(|digit| content.get(digit).is_some_and(u8::is_ascii_digit));
    let is_glued = content.get(span.end).is_some_and(|byte| *byte >= 0x80 || *byte == b'@');
    let is_of_user = spelling::before(content, span.start, b'@').is_some();
    let has_sound_lead = match Lead::of(content, span.start) {
        Some(Lead::Url { is_plain: true, .. } | Lead::Url { is_odd: true, .. }) | None => false,
        // A URL in the path of another one: an archive has it as it was.
        Some(Lead::Url { start, .. }) => spelling::before(content, start, b'/').is_none(),
        Some(Lead::Nothing) => true,
    };
    !has_port && !is_glued && !is_of_user && has_sound_lead
}

/// The line around a place, or a part of it.
fn line(content: &[u8], span: Span) -> &[u8] {
    const LONGEST: usize = 2048;
    let from = span.start.saturating_sub(LONGEST);
    let to = (span.end + LONGEST).min(content.len());
    let start = memchr::memrchr(b'\n', &content[from..span.start]).map_or(from, |at| from + at + 1);
    let end = memchr::memchr(b'\n', &content[span.end..to]).map_or(to, |at| span.end + at);
    &content[start..end]
}

/// Whether the line names a host: it may tell of the change, or redirect from one to the other.
fn names(line: &[u8], host: &str) -> bool {
    let lower = line.to_ascii_lowercase();
    memmem::find_iter(&lower, host.as_bytes()).any(|at| {
        let end = at + host.len();
        let is_longer =
            at > 0 && is_of_host(lower[at - 1]) || lower.get(end).is_some_and(u8::is_ascii_alphanumeric);
        !is_longer
    })
}
