//! Lines that are meant as headings of tables, but are shown as text.

use memchr::memchr_iter;

use crate::generator::Profile;
use crate::page::{Break, BreakCause, HeadingFault, Section};
use crate::parse::blocks::{Outline, is_covered};
use crate::text::{Span, Text};

/// Headings without a space behind their `#`, and with full-width signs, above tables that have no other heading.
pub(super) fn lost(text: &Text, outline: &Outline, sections: &[Section], profile: &Profile) -> Vec<Break> {
    let content = text.as_str().as_bytes();
    let begins_line = |at: &usize| *at > 0 && content[at - 1] == b'\n';
    let half = memchr_iter(b'#', content).filter(begins_line).map(|at| (at, HeadingFault::NoSpace));
    // The first byte of `＃`.
    let wide =
        memchr_iter(0xef, content).filter(begins_line).filter(|at| text.as_str()[*at..].starts_with('＃'));
    let wide = wide.map(|at| (at, HeadingFault::FullWidth));
    half.filter(|_| profile.needs_space_in_heading)
        .chain(wide)
        .filter(|(at, fault)| {
            is_above_table(text, outline, sections, *at) && is_meant(text, outline, *at, *fault)
        })
        .map(|(at, fault)| {
            let line = text.trimmed(text.line(text.line_at(at)));
            Break::new(BreakCause::NoHeading(fault), line, line)
        })
        .collect()
}

/// Whether a line above a table is meant as a heading, unlike the name of a channel: `#staging`.
fn is_meant(text: &Text, outline: &Outline, at: usize, fault: HeadingFault) -> bool {
    let number = text.line_at(at);
    let line = text.slice(text.line(number));
    let words = line.trim_start_matches(['#', '＃']);
    let signs = line[..line.len() - words.len()].chars().count();
    let is_blank = |number: usize| text.slice(text.line(number)).trim().is_empty();
    let is_alone = || is_blank(number + 1) && is_blank(number - 1);
    (fault == HeadingFault::FullWidth || !words.starts_with([' ', '\t']))
        && words.trim_start().chars().next().is_some_and(char::is_alphanumeric)
        && signs <= 6
        && (signs > 1 || is_alone())
        && at >= outline.body
        && !is_covered(&[&outline.code, &outline.html, &outline.commented], at)
}

/// Whether a table and no heading follows below that place.
fn is_above_table(text: &Text, outline: &Outline, sections: &[Section], at: usize) -> bool {
    let next = outline.headings.partition_point(|heading| heading.span.start <= at);
    let end = outline.headings.get(next).map_or(text.as_str().len(), |heading| heading.span.start);
    let line: Span = text.line(text.line_at(at));
    let below = sections.partition_point(|section| section.header.start <= line.end);
    sections.get(below).is_some_and(|section| section.header.start < end)
}
