//! The YAML between the `---` lines at the top of a page.

use super::plain_pairs::{self, PlainPairs};
use crate::page::FrontMatter;
use crate::text::{Span, Text};
use crate::url::is_hidden;
use crate::words::{consists_of, leading, quoted};
use crate::yaml::{self, Node, Value};

/// The front matter, and the byte where the Markdown begins.
pub(super) fn read(text: &Text) -> (FrontMatter, usize) {
    let first = text.line(1);
    if !is_fence(text, 1) {
        return (missing(text), text.start());
    }
    let Some(closing) = next_fence(text, text.line_count()) else {
        let reason = "the front matter is never closed";
        let help = "put a line `---` below the last line of the front matter";
        return (broken(reason, help, first), first.end);
    };
    let start = text.line(2).start.min(text.line(closing).start);
    let block = Span::new(start, text.line(closing).start);
    let front_matter = examine(text, block);
    // A lost fence makes the next `---` of the page close the block: the tables in between still count.
    if matches!(front_matter, FrontMatter::Broken { .. }) {
        for line in text.slice(block).split('\n') {
            if line.trim_start().starts_with('|') {
                return (front_matter, first.end);
            }
        }
    }
    (front_matter, text.line(closing).end)
}

fn is_fence(text: &Text, line: usize) -> bool {
    text.slice(text.line(line)).trim_end() == "---"
}

/// The next fence below the first line, up to line `last`.
fn next_fence(text: &Text, last: usize) -> Option<usize> {
    let mut line = 2;
    while line <= last && !is_fence(text, line) {
        line += 1;
    }
    (line <= last).then_some(line)
}

fn missing(text: &Text) -> FrontMatter {
    let first = text.slice(text.line(1));
    let is_blank = |character: char| is_hidden(character) || character.is_whitespace();
    let content = &first[leading(first, is_blank).len()..];
    let dashes = leading(content, |character| matches!(character, '-' | '‐'..='―' | '−' | '－'));
    if !dashes.is_empty() && consists_of(&content[dashes.len()..], is_blank) {
        let reason = format!("the first line is {}, which opens no front matter", quoted(first));
        let help = "write `---` at the very beginning of the line, three ASCII hyphens and nothing else";
        return broken(&reason, help, text.line(1));
    }
    let (reason, help) = if next_fence(text, text.line_count().min(5)).is_some() {
        ("the front matter does not begin on the first line", "remove what stands above the first `---`")
    } else {
        (
            "the page has no front matter",
            "begin the page with a block between two lines `---` that holds a `title:`",
        )
    };
    broken(reason, help, text.line(1))
}

fn broken(reason: &str, help: &str, span: Span) -> FrontMatter {
    FrontMatter::Broken { reason: reason.to_owned(), help: help.to_owned(), span }
}

fn examine(text: &Text, block: Span) -> FrontMatter {
    if let Some(PlainPairs { order }) = plain_pairs::read(text, block) {
        return FrontMatter::Sound { order, span: block };
    }
    let pairs = match yaml::read(text, block) {
        Ok(pairs) => pairs,
        Err(error) => {
            if let Some(broken) = slip(text, block) {
                return broken;
            }
            let line = text.line(text.line_at(error.at.min(block.end.saturating_sub(1))));
            if has_bare_colon(text.slice(line)) {
                let reason = "a text in the front matter holds a `:` and stands in no quotes";
                let help = "put all that stands behind the first `:` between straight quotes, `\"` and not `“` or `”`";
                return broken(reason, help, text.trimmed(line));
            }
            let reason = format!("the front matter is not YAML: {}", error.message);
            let help = "put a text that holds `:` or `#` or begins with a special character between straight quotes, \
                        `\"` and not `“` or `”`, and indent with spaces";
            return broken(&reason, help, text.trimmed(line));
        }
    };
    if let Some((key, name)) = pairs.repeated_key() {
        let reason = format!("the front matter has the key {} twice", quoted(name));
        return broken(&reason, "keep one of them", yaml::place(text, block, key));
    }
    let (reason, help, span) = match pairs.get("title") {
        Some(Node { value: Value::Text(title), .. }) if !title.trim().is_empty() => {
            return FrontMatter::Sound { order: order(text, block, &pairs), span: block };
        }
        None => (
            "the front matter has no `title`",
            "add a line `title:` with the page's title in its own language; the word `title` is never translated",
            text.line(1),
        ),
        Some(title) => (
            "the `title` in the front matter is no text",
            "write the page's title behind `title:`, between quotes if it is a number",
            text.trimmed(text.line(text.line_at(yaml::place(text, block, title).start))),
        ),
    };
    broken(reason, help, span)
}

/// What is often wrong with front matter that is not YAML, in plainer words than the parser's.
fn slip(text: &Text, block: Span) -> Option<FrontMatter> {
    for number in text.line_at(block.start)..text.line_at(block.end) {
        let line = text.slice(text.line(number));
        let indentation = &line[..line.len() - line.trim_start().len()];
        let (reason, help) = if indentation.contains('\t') {
            ("a line of the front matter is indented with a tab", "indent it with spaces")
        } else if line.contains('：') && !line.contains(':') {
            ("a line of the front matter has a full-width colon", "write `:` and a space behind the key")
        } else {
            continue;
        };
        return Some(broken(reason, help, text.trimmed(text.line(number))));
    }
    None
}

/// Whether the text behind a key holds what would end another key.
fn has_bare_colon(line: &str) -> bool {
    let Some((_, text)) = line.split_once(": ") else { return false };
    text.contains(": ") && !text.trim_start().starts_with(['"', '\'', '[', '{', '|', '>', '#', '&', '*', '!'])
}

/// `sidebar.order` as the page writes it, and the place of the pair.
fn order(text: &Text, block: Span, pairs: &Node) -> Option<(String, Span)> {
    let (key, value) = pairs.get("sidebar")?.entry("order")?;
    let start = yaml::place(text, block, key).start;
    let place = yaml::place(text, block, value);
    let content = match &value.value {
        Value::Text(content) => content.as_str(),
        Value::Number | Value::Truth => text.slice(place),
        _ => return None,
    };
    Some((content.to_owned(), Span::new(start, place.end.max(start))))
}
