//! What ends the build of a site that reads MDX.

use std::cell::{Cell, OnceCell};
use std::collections::HashSet;

use memchr::memchr2_iter;

use super::blocks::{Outline, is_covered};
use crate::generator::Profile;
use crate::page::{MdxFault, MdxFaultKind};
use crate::text::{Span, Text};
use crate::words::leading;

/// Tags without content, which MDX wants closed: `<br />`.
const VOID: [&str; 8] = ["br", "hr", "img", "wbr", "input", "source", "col", "embed"];

/// Everything outside code that MDX refuses, in order.
pub(super) fn find(text: &Text, outline: &Outline, profile: &Profile) -> Vec<MdxFault> {
    let (has_ends, declared) = (Ends::default(), OnceCell::new());
    let reader = Reader { text, outline, profile, has_ends, declared };
    let body = &text.as_str().as_bytes()[outline.body..];
    let mut faults = Vec::new();
    let mut from = outline.body;
    for at in memchr2_iter(b'<', b'{', body).map(|at| outline.body + at) {
        if at < from || reader.is_text(at) {
            continue;
        }
        let (fault, end) = reader.read(at);
        faults.extend(fault.map(|kind| MdxFault { kind, span: Span::new(at, end) }));
        from = end;
    }
    faults
}

/// How far tags and attributes are read, so that it takes time linear in the length of a page. Longer ones are right.
const LONGEST: usize = 1_000;

struct Reader<'a> {
    text: &'a Text,
    outline: &'a Outline,
    profile: &'a Profile,
    has_ends: Ends,
    /// The words in lines of JavaScript, read when somebody asks.
    declared: OnceCell<HashSet<&'a str>>,
}

/// What is known to have no end on the rest of the page.
#[derive(Default)]
struct Ends {
    is_comment_open: Cell<bool>,
    is_brace_open: Cell<bool>,
}

impl Ends {
    /// Where the text is; if it was not found once, it is not there further down.
    fn find(is_open: &Cell<bool>, rest: &str, end: &str) -> Option<usize> {
        let found = if is_open.get() { None } else { rest.find(end) };
        is_open.set(found.is_none());
        found
    }
}

/// The beginning of a text, up to so many bytes.
fn beginning(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or_default()]
}

/// The end of a text, up to so many bytes.
fn ending(text: &str, most: usize) -> &str {
    let start = (text.len().saturating_sub(most)..text.len()).find(|at| text.is_char_boundary(*at));
    &text[start.unwrap_or(text.len())..]
}

impl<'a> Reader<'a> {
    /// Whether a sign means nothing there: in code, behind a backslash, in a line of JavaScript.
    fn is_text(&self, at: usize) -> bool {
        let line = self.text.slice(self.text.line(self.text.line_at(at)));
        is_covered(&[&self.outline.code, &self.outline.inline_code], at)
            || self.text.as_str()[..at].ends_with('\\')
            || ["import ", "export "].iter().any(|word| line.starts_with(word))
    }

    /// What is wrong with what begins there, and where it ends.
    fn read(&self, at: usize) -> (Option<MdxFaultKind>, usize) {
        let rest = &self.text.as_str()[at..];
        let line_end = || at + rest.find('\n').unwrap_or(rest.len());
        if rest.starts_with("<!--") {
            let end = Ends::find(&self.has_ends.is_comment_open, rest, "-->");
            let end = end.map_or_else(line_end, |end| at + end + "-->".len());
            return ((!self.profile.allows_html_comments).then_some(MdxFaultKind::HtmlComment), end);
        }
        if rest.starts_with('{') {
            return self.expression(at, rest);
        }
        let name =
            leading(&rest[1..], |sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | ':' | '_'));
        if rest[1 + name.len()..].starts_with("//") && name.ends_with(':') || name.starts_with("mailto:") {
            let end = rest
                .find(['>', '\n'])
                .map_or(rest.len(), |end| end + usize::from(rest[end..].starts_with('>')));
            return (Some(MdxFaultKind::Autolink), at + end);
        }
        match rest[1..].chars().next() {
            None | Some(' ' | '\t' | '\n' | '\r' | '/' | '>' | '_' | '$') => (None, at + 1),
            Some(first) if first.is_alphabetic() => self.tag(at, rest, name),
            Some(first) => (Some(MdxFaultKind::Sign(first)), at + 1),
        }
    }

    fn tag(&self, at: usize, rest: &str, name: &str) -> (Option<MdxFaultKind>, usize) {
        let Some(length) = end_of_tag(beginning(rest, LONGEST)) else { return (None, at + 1) };
        let tag = &rest[..length];
        let end = at + length;
        let is_closed = tag.ends_with("/>");
        let is_unquoted = tag.split_whitespace().skip(1).any(|attribute| {
            let value =
                attribute.split_once('=').map(|(name, value)| (name.contains(['"', '\'', '{']), value));
            value.is_some_and(|(is_inside, value)| !is_inside && !value.starts_with(['"', '\'', '{']))
        });
        let kind = match () {
            () if is_unquoted => Some(MdxFaultKind::Attribute),
            () if is_closed => None,
            () if VOID.contains(&name) => Some(MdxFaultKind::OpenTag(name.to_owned())),
            () if self.is_left_open(at, end, name) => Some(MdxFaultKind::OpenTag(name.to_owned())),
            () => None,
        };
        (kind, end)
    }

    /// Whether a tag in a row of a table is not closed on its line.
    fn is_left_open(&self, at: usize, end: usize, name: &str) -> bool {
        let line = self.text.line(self.text.line_at(at));
        let is_row = self.text.slice(line).trim_start().starts_with('|');
        let rest = || beginning(self.text.slice(Span::new(end, line.end)), LONGEST);
        is_row && end <= line.end && !rest().contains(&format!("</{name}"))
    }

    fn expression(&self, at: usize, rest: &str) -> (Option<MdxFaultKind>, usize) {
        if rest.starts_with("{/*") {
            let end = rest.find("*/}").map_or(rest.len(), |end| end + "*/}".len());
            return (None, at + end);
        }
        let line_length = || rest.find('\n').unwrap_or(rest.len());
        let Some(length) = Ends::find(&self.has_ends.is_brace_open, rest, "}").map(|end| end + 1) else {
            let line = &rest[..line_length()];
            return (Some(MdxFaultKind::Expression(line.to_owned())), at + line.len());
        };
        let content = rest[1..length - 1].trim();
        let line = self.text.line(self.text.line_at(at));
        let before = ending(self.text.slice(Span::new(line.start, at)), LONGEST);
        let is_attribute = before.ends_with('=')
            || before.rfind('<') > before.rfind('>')
            || self.profile.boxes.is_some() && is_directive(before);
        let is_heading = self.text.slice(line).starts_with('#');
        let is_id = content.starts_with('#') && is_heading && self.profile.is_md_mdx;
        let is_wrong = content.starts_with(['/', '#', '%', ':', '.'])
            || content.starts_with(char::is_alphabetic) && self.is_unknown(content);
        let kind = (is_wrong && !is_attribute && !is_id)
            .then(|| MdxFaultKind::Expression(rest[..length.min(line_length())].to_owned()));
        (kind, at + length)
    }

    /// Whether words in braces are not JavaScript, or a name that nothing on the page declares.
    fn is_unknown(&self, content: &str) -> bool {
        if !content.chars().all(|sign| is_word(sign) || sign == ' ') {
            return false;
        }
        let is_keyword =
            ["true", "false", "null", "undefined", "children", "props", "frontmatter"].contains(&content);
        !is_keyword && !self.declared().contains(content)
    }

    /// All words in lines of JavaScript.
    fn declared(&self) -> &HashSet<&'a str> {
        let is_script = |line: &&str| line.starts_with("import ") || line.starts_with("export ");
        self.declared.get_or_init(|| {
            let lines = self.text.as_str().lines().filter(is_script);
            lines.flat_map(|line| line.split(|sign| !is_word(sign))).collect()
        })
    }
}

/// Whether a text ends with a directive, which may have attributes in braces: `:::note` or `:::note[Title]`.
fn is_directive(text: &str) -> bool {
    let label = text.strip_suffix(']').and_then(|label| label.rfind('['));
    let text = label.map_or(text, |start| &text[..start]);
    let before =
        text.trim_end_matches(|sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'));
    before.ends_with(':') && text[before.len()..].starts_with(|first: char| first.is_ascii_alphabetic())
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '$' | '-')
}

/// The length of a tag, whose attributes may contain `>` in quotes or braces.
fn end_of_tag(rest: &str) -> Option<usize> {
    let (mut quote, mut depth) = (None, 0_usize);
    for (at, sign) in rest.char_indices() {
        match (quote, sign) {
            (Some(open), _) if sign == open => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{') => depth += 1,
            (None, '}') => depth = depth.saturating_sub(1),
            (None, '>') if depth == 0 => return Some(at + 1),
            (None, '\n') if rest[at..].starts_with("\n\n") => return None,
            // Inside quotes, and other text.
            _ => {}
        }
    }
    None
}
