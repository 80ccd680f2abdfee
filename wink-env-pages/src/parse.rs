//! From the content of a file to the facts of a page; never fails, as damage is a fact too.

mod above;
mod all;
mod blocks;
mod causes;
mod comments;
pub(crate) mod conflict;
pub(crate) mod delimiter;
pub(crate) mod fences;
mod front_matter;
mod head;
mod inline;
pub(crate) mod pipes;
mod plain_pairs;
mod row_like;
pub(crate) mod rows;
mod strays;
mod tables;

pub(crate) use all::parse_all;

use memchr::memchr_iter;

use crate::layout::{Content, PageFile, PagePath};
use crate::page::{FrontMatter, Page, Unreadable};
use crate::text::{Span, Text};

/// Reads a page.
#[must_use]
pub fn parse(file: PageFile) -> Page {
    let PageFile { path: PagePath { locale, is_root, path }, content } = file;
    let (text, unreadable) = match content {
        Content::Text(text) => with_sound_line_ends(Text::new(text)),
        Content::Bytes(bytes) => decode(bytes),
        Content::Unread(unread) => {
            let help = "make the file readable, or restore it from the version control".to_owned();
            let unreadable = Unreadable { reason: unread.to_string(), help, span: Span::new(0, 0) };
            (Text::new(String::new()), Some(unreadable))
        }
    };
    let mut page = Page {
        locale,
        is_root,
        path,
        text,
        unreadable,
        front_matter: FrontMatter::Unknown,
        sections: Vec::new(),
        breaks: Vec::new(),
        fences: Vec::new(),
        code: Vec::new(),
    };
    if page.unreadable.is_none() {
        read_facts(&mut page);
    }
    page
}

fn read_facts(page: &mut Page) {
    let (front_matter, body) = front_matter::read(&page.text);
    page.front_matter = front_matter;
    let outline = blocks::outline(&page.text, body, page.is_mdx());
    let (sections, breaks) = tables::assemble(&page.text, &outline);
    page.sections = sections;
    page.breaks = breaks;
    page.fences = fences::read(&page.text, &outline);
    page.code = outline.code;
}

/// Where bare carriage returns end the lines, sites see no front matter, and nobody a number of a line.
fn with_sound_line_ends(text: Text) -> (Text, Option<Unreadable>) {
    let content = text.as_str().as_bytes();
    let (mut bare, mut first) = (0, 0);
    for at in memchr_iter(b'\r', content) {
        if content.get(at + 1) != Some(&b'\n') {
            if bare == 0 {
                first = at;
            }
            bare += 1;
        }
    }
    if bare == 0 || bare * 2 < text.line_count() {
        return (text, None);
    }
    let reason =
        "the lines of the file end with bare carriage returns (CR), not with line feeds (LF)".to_owned();
    let help = "save the file with the line ends LF or CRLF".to_owned();
    (text, Some(Unreadable { reason, help, span: Span::new(first, first + 1) }))
}

fn decode(bytes: Vec<u8>) -> (Text, Option<Unreadable>) {
    let error = match String::from_utf8(bytes) {
        Ok(content) => return with_sound_line_ends(Text::new(content)),
        Err(error) => error,
    };
    let bytes = error.as_bytes();
    let reason = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "the file is UTF-16, not UTF-8".to_owned(),
        _ => {
            let bad = bytes[error.utf8_error().valid_up_to()];
            format!(
                "the file is not UTF-8: here is a byte {bad:#04x} that no UTF-8 text holds at such a place"
            )
        }
    };
    let at = error.utf8_error().valid_up_to();
    let text = Text::new(String::from_utf8_lossy(bytes).into_owned());
    let end = match text.as_str()[at..].chars().next() {
        Some(character) => at + character.len_utf8(),
        None => at,
    };
    let help = "save the file with the encoding UTF-8".to_owned();
    (text, Some(Unreadable { reason, help, span: Span::new(at, end) }))
}
