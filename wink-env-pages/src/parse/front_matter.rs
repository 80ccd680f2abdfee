//! The YAML between the `---` lines at the top of a page.

use super::plain_pairs::{self, PlainPairs};
use crate::page::FrontMatter;
use crate::text::{Span, Text};
use crate::url::is_hidden;
use crate::words::quoted;
use crate::yaml::{self, Node, Value};

/// The front matter, and the byte where the Markdown begins.
pub(super) fn read(text: &Text) -> (FrontMatter, usize) {
    let first = text.line(1);
    if text.slice(first).trim_end() != "---" {
        return (missing(text), text.start());
    }
    let closing = (2..=text.line_count()).find(|line| text.slice(text.line(*line)).trim_end() == "---");
    let Some(closing) = closing else {
        let reason = "the front matter is never closed".to_owned();
        let help = "put a line `---` below the last line of the front matter".to_owned();
        return (FrontMatter::Broken { reason, help, span: first }, first.end);
    };
    let start = text.line(2).start.min(text.line(closing).start);
    let block = Span::new(start, text.line(closing).start);
    let front_matter = examine(text, block);
    // A lost fence makes the next `---` of the page close the block: the tables in between still count.
    let holds_table = text.slice(block).lines().any(|line| line.trim_start().starts_with('|'));
    let is_broken = matches!(front_matter, FrontMatter::Broken { .. });
    let body = if is_broken && holds_table { first.end } else { text.line(closing).end };
    (front_matter, body)
}

fn missing(text: &Text) -> FrontMatter {
    let first = text.slice(text.line(1));
    let is_fence = |character: char| matches!(character, '-' | '‐'..='―' | '−' | '－');
    let trimmed = first.trim_matches(|character: char| is_hidden(character) || character.is_whitespace());
    if trimmed.chars().next().is_some_and(is_fence) && trimmed.chars().all(is_fence) {
        return FrontMatter::Broken {
            reason: format!("the first line is {}, which opens no front matter", quoted(first)),
            help: "write `---` at the very beginning of the line, three ASCII hyphens and nothing else"
                .to_owned(),
            span: text.line(1),
        };
    }
    let later = (2..=text.line_count().min(5)).find(|line| text.slice(text.line(*line)).trim_end() == "---");
    let (reason, help) = if later.is_some() {
        ("the front matter does not begin on the first line", "remove what stands above the first `---`")
    } else {
        (
            "the page has no front matter",
            "begin the page with a block between two lines `---` that holds a `title:`",
        )
    };
    FrontMatter::Broken { reason: reason.to_owned(), help: help.to_owned(), span: text.line(1) }
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
            return FrontMatter::Broken {
                reason: format!("the front matter is not YAML: {}", error.message),
                help: "put a text that holds `:` or `#` or begins with a special character between quotes, \
                       and indent with spaces"
                    .to_owned(),
                span: text.trimmed(text.line(text.line_at(error.at.min(block.end.saturating_sub(1))))),
            };
        }
    };
    let place = |node: &Node| yaml::place(text, block, node);
    if let Some((key, name)) = repeated_key(&pairs) {
        return FrontMatter::Broken {
            reason: format!("the front matter has the key {} twice", quoted(name)),
            help: "keep one of them".to_owned(),
            span: place(key),
        };
    }
    let (reason, help, span) = match pairs.get("title") {
        Some(Node { value: Value::Text(title), .. }) if !title.trim().is_empty() => {
            let order = pairs.get("sidebar").and_then(|sidebar| sidebar.entry("order"));
            let order = order.and_then(|(key, value)| written(text, place(key), value, place(value)));
            return FrontMatter::Sound { order, span: block };
        }
        None => (
            "the front matter has no `title`",
            "add a line `title:` with the page's title in its own language",
            text.line(1),
        ),
        Some(title) => (
            "the `title` in the front matter is no text",
            "write the page's title behind `title:`, between quotes if it is a number",
            text.trimmed(text.line(text.line_at(place(title).start))),
        ),
    };
    FrontMatter::Broken { reason: reason.to_owned(), help: help.to_owned(), span }
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
        let span = text.trimmed(text.line(number));
        return Some(FrontMatter::Broken { reason: reason.to_owned(), help: help.to_owned(), span });
    }
    None
}

/// A key that a group of keys has already.
fn repeated_key(node: &Node) -> Option<(&Node, &str)> {
    match &node.value {
        Value::Map(entries) => entries.iter().enumerate().find_map(|(at, (key, value))| {
            let is_same = |(other, _): &(Node, Node)| other.value == key.value;
            match &key.value {
                Value::Text(name) if entries[..at].iter().any(is_same) => Some((key, name.as_str())),
                _ => repeated_key(value),
            }
        }),
        Value::List(items) => items.iter().find_map(repeated_key),
        _ => None,
    }
}

/// A value as the page writes it, and the place of the pair.
fn written(text: &Text, key: Span, value: &Node, place: Span) -> Option<(String, Span)> {
    let content = match &value.value {
        Value::Text(content) => content.as_str(),
        Value::Number | Value::Truth => text.slice(place),
        _ => return None,
    };
    Some((content.to_owned(), Span::new(key.start, place.end.max(key.start))))
}
