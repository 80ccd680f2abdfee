//! The YAML between the `---` lines at the top of a page.

use serde_yaml::Value;

use super::plain_pairs;
use crate::page::FrontMatter;
use crate::text::{Span, Text};
use crate::url::is_hidden;
use crate::words::quoted;

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
    if let Some(pairs) = plain_pairs::read(text.slice(block)) {
        return sound(text, block, pairs.order.map(str::to_owned));
    }
    let value: Value = match serde_yaml::from_str(text.slice(block)) {
        Ok(value) => value,
        Err(error) => {
            let line = error.location().map_or(1, |location| location.line()).max(1);
            let line = (text.line_at(block.start) + line - 1).min(text.line_at(block.end));
            return FrontMatter::Broken {
                reason: format!("the front matter is not YAML: {}", without_place(&error.to_string())),
                help: "put a text that holds `:` or `#` or begins with a special character between quotes, \
                       and indent with spaces"
                    .to_owned(),
                span: text.trimmed(text.line(line)),
            };
        }
    };
    match value.get("title") {
        Some(Value::String(title)) if !title.trim().is_empty() => {}
        title => {
            let (reason, help, span) = match title {
                None => (
                    "the front matter has no `title`",
                    "add a line `title:` with the page's title in its own language",
                    text.line(1),
                ),
                Some(_) => (
                    "the `title` in the front matter is no text",
                    "write the page's title behind `title:`, between quotes if it is a number",
                    line_of_title(text, block),
                ),
            };
            return FrontMatter::Broken { reason: reason.to_owned(), help: help.to_owned(), span };
        }
    }
    let order = value.get("sidebar").and_then(|sidebar| sidebar.get("order")).and_then(written);
    sound(text, block, order)
}

fn sound(text: &Text, block: Span, order: Option<String>) -> FrontMatter {
    FrontMatter::Sound { order: order.map(|order| (order, place_of_order(text, block))), span: block }
}

fn line_of_title(text: &Text, block: Span) -> Span {
    let lines =
        (text.line_at(block.start)..=text.line_at(block.end)).map(|line| text.trimmed(text.line(line)));
    lines.into_iter().find(|line| text.slice(*line).starts_with("title")).unwrap_or_else(|| text.line(1))
}

/// The place is shown with the page's own lines; the parser counts from the block's first.
fn without_place(message: &str) -> &str {
    message.split(" at line ").next().unwrap_or(message)
}

fn written(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

/// The parser gives no places for values: the last `order:` of the block is close enough to point at.
fn place_of_order(text: &Text, block: Span) -> Span {
    let found = text.slice(block).rmatch_indices("order").next();
    found.map_or(block, |(at, _)| {
        let line = text.line(text.line_at(block.start + at));
        text.trimmed(Span::new(block.start + at, line.end))
    })
}
