//! Parses the content of a file into the facts of a page; never fails, because damage is a fact too.

mod absent;
pub(crate) mod all;
mod aside;
pub(crate) mod blocks;
mod causes;
mod columns;
mod comments;
mod conflict;
pub(crate) mod delimiter;
pub(crate) mod fences;
pub(crate) mod front_matter;
mod inline;
pub(crate) mod lines;
mod listings;
mod mdx;
mod nameless;
pub(crate) mod orphans;
#[cfg(feature = "fix")]
pub(crate) mod pieces;
pub(crate) mod pipes;
mod plain_pairs;
mod recovery;
pub(crate) mod shapes;
mod split_lines;
mod tables;
pub(crate) mod wrapper;

use std::sync::Arc;

use memchr::memchr_iter;

use crate::generator::Generator;
use crate::layout::{PageFile, PagePath};
use crate::page::{
    Content, Dialect, FrontMatter, MOST_CELLS, MOST_COLUMNS, Page, Row, Section, Unreadable, UnreadableCause,
};
use crate::text::{Span, Text};
use lines::Lexer;
use tables::Tables;

/// Parses a page, as the generator renders it.
#[must_use]
pub fn parse(file: PageFile, generator: Generator) -> Page {
    parse_as(file, generator, &Arc::default())
}

/// Parses a page that is written as the configuration says.
#[must_use]
pub fn parse_as(file: PageFile, generator: Generator, dialect: &Arc<Dialect>) -> Page {
    let PageFile { path: PagePath { locale, is_root, path }, content } = file;
    let (text, unreadable) = match content {
        Content::Text(text) => with_sound_line_ends(Text::new(text)),
        Content::Bytes(bytes) => decode(bytes),
        Content::Unread(unread) => {
            let cause = UnreadableCause::Unread(unread);
            (Text::new(String::new()), Some(Unreadable { cause, span: Span::new(0, 0) }))
        }
    };
    let mut page = Page {
        locale,
        is_root,
        path,
        generator,
        dialect: Arc::clone(dialect),
        text,
        unreadable,
        front_matter: FrontMatter::Unknown,
        sections: Vec::new(),
        breaks: Vec::new(),
        fences: Vec::new(),
        code: Vec::new(),
        listings: Vec::new(),
        headings: Vec::new(),
        mdx_faults: Vec::new(),
    };
    if page.unreadable.is_none() {
        read_facts(&mut page);
    }
    page
}

fn read_facts(page: &mut Page) {
    let (front_matter, body) = front_matter::read(&page.text, page.generator.profile());
    page.front_matter = front_matter;
    let lexer = Lexer::new(&page.text, page.is_mdx(), page.generator.profile(), &page.dialect);
    let mut outline = blocks::outline(&page.text, body);
    if outline.excess.is_some() {
        page.unreadable = outline.excess;
        return;
    }
    outline.comments = comments::find(&page.text, &outline, lexer.is_mdx);
    outline.commented = outline.comments.iter().map(|comment| comment.span).collect();
    let Tables { sections, breaks, mut listings } = tables::assemble(&lexer, &outline);
    page.unreadable = excess(&sections);
    if page.unreadable.is_some() {
        return;
    }
    page.sections = sections;
    page.breaks = breaks;
    if let Some(boxes) = &page.generator.profile().boxes {
        page.fences = fences::read(&page.text, &outline, boxes, lexer.is_mdx);
    }
    if lexer.is_mdx {
        page.mdx_faults = mdx::find(&page.text, &outline, lexer.profile);
    }
    listings.extend(listings::find(&page.text, &outline, &page.dialect));
    listings.sort_by_key(|listing| listing.span);
    page.listings = listings;
    page.code = outline.code;
    page.headings = outline.headings;
    nameless::name(page);
}

/// The first table that is too large, once broken ones are recovered.
fn excess(sections: &[Section]) -> Option<Unreadable> {
    let mut cells = 0;
    sections.iter().find_map(|section| {
        let of_row = |row: &Row| row.cells.len() + row.notes.len() + 1;
        cells += section.rows.iter().map(of_row).sum::<usize>();
        let cause = if section.width() > MOST_COLUMNS {
            UnreadableCause::TooWide(section.width())
        } else if cells > MOST_CELLS {
            UnreadableCause::TooManyCells
        } else {
            return None;
        };
        Some(Unreadable { cause, span: section.header })
    })
}

/// What a checkout has left in place of the page.
fn stand_in(text: &str) -> Option<UnreadableCause> {
    const LONGEST: usize = 1024;
    if text.starts_with("version https://git-lfs.github.com/spec/") {
        return Some(UnreadableCause::LfsPointer);
    }
    // Git writes the target of a link without a line ending.
    let is_target = text.len() < LONGEST
        && matches!(text.rsplit_once('.'), Some((_, "md" | "mdx")))
        && text.contains('/')
        && !text.contains(|sign: char| sign.is_whitespace() || sign.is_control() || sign == '|');
    is_target.then(|| UnreadableCause::LinkTarget(text.to_owned()))
}

/// With bare carriage returns as line endings, sites see no front matter, and line numbers mean nothing.
fn with_sound_line_ends(text: Text) -> (Text, Option<Unreadable>) {
    if let Some(cause) = stand_in(text.as_str()) {
        let span = text.line(1);
        return (text, Some(Unreadable { cause, span }));
    }
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
    let span = Span::new(first, first + 1);
    (text, Some(Unreadable { cause: UnreadableCause::CarriageReturns, span }))
}

fn decode(bytes: Vec<u8>) -> (Text, Option<Unreadable>) {
    let error = match String::from_utf8(bytes) {
        Ok(content) => return with_sound_line_ends(Text::new(content)),
        Err(error) => error,
    };
    let bytes = error.as_bytes();
    let at = error.utf8_error().valid_up_to();
    let cause = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => UnreadableCause::Utf16,
        _ => UnreadableCause::NotUtf8(bytes[at]),
    };
    let text = Text::new(String::from_utf8_lossy(bytes).into_owned());
    let end = text.as_str()[at..].chars().next().map_or(at, |character| at + character.len_utf8());
    (text, Some(Unreadable { cause, span: Span::new(at, end) }))
}
