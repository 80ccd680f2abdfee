//! The YAML between the `---` lines at the top of a page, or the TOML between `+++` lines.

use super::plain_pairs::{self, PlainPairs};
use super::wrapper;
use crate::generator::Profile;
use crate::page::{FrontMatter, FrontMatterFault, title_on};
use crate::text::{Span, Text};
use crate::url::is_hidden;
use crate::words::{consists_of, leading};
use crate::yaml::{self, Node, NotYaml, Value};

/// What is above and below YAML.
const DASHES: &str = "---";
/// What is above and below TOML.
const PLUSES: &str = "+++";

/// The front matter, and the byte where the Markdown begins.
pub(super) fn read(text: &Text, profile: &Profile) -> (FrontMatter, usize) {
    let top = if profile.skips_lines_above_front_matter { first_filled(text, 1).unwrap_or(1) } else { 1 };
    if is_fence(text, top, DASHES) {
        return read_from(text, top, DASHES);
    }
    if profile.reads_toml && is_fence(text, top, PLUSES) {
        return read_from(text, top, PLUSES);
    }
    if let Some(top) = wrapper::top(text)
        && let (FrontMatter::Sound { .. }, body) = read_from(text, top, DASHES)
    {
        return (FrontMatter::Broken { fault: FrontMatterFault::Wrapped, span: text.line(1) }, body);
    }
    if let Some(closing) = closing_of_unopened(text) {
        let broken = FrontMatter::Broken { fault: FrontMatterFault::NeverOpened, span: text.line(1) };
        return (broken, text.line(closing).end);
    }
    (FrontMatter::Broken { fault: missing(text), span: text.line(1) }, text.start())
}

/// The second fence of front matter whose first one is missing: everything above it is a block with a title.
fn closing_of_unopened(text: &Text) -> Option<usize> {
    const MOST_LINES: usize = 50;
    let closing = next_fence(text, 2, text.line_count().min(MOST_LINES), DASHES)?;
    let block = Span::new(text.line(1).start, text.line(closing).start);
    examine(text, block).is_ok().then_some(closing)
}

/// The first line from a line on that is not blank.
pub(crate) fn first_filled(text: &Text, from: usize) -> Option<usize> {
    (from..=text.line_count()).find(|line| !text.slice(text.line(*line)).trim().is_empty())
}

/// The front matter whose first fence is on that line.
fn read_from(text: &Text, top: usize, fence: &'static str) -> (FrontMatter, usize) {
    let first = text.line(top);
    let Some(closing) = next_fence(text, top + 1, text.line_count(), fence) else {
        let broken = FrontMatter::Broken { fault: FrontMatterFault::NeverClosed(fence), span: first };
        return (broken, first.end);
    };
    let start = text.line(top + 1).start.min(text.line(closing).start);
    let block = Span::new(start, text.line(closing).start);
    let examined =
        if fence == PLUSES { examine_toml(text, block).map(|()| None) } else { examine(text, block) };
    if examined.is_ok()
        && let Some((again, end)) = repeated(text, closing)
    {
        return (FrontMatter::Broken { fault: FrontMatterFault::Twice, span: again }, end);
    }
    let front_matter = match examined {
        Ok(order) => FrontMatter::Sound { order, span: block },
        Err((fault, span)) => FrontMatter::Broken { fault, span },
    };
    // If a fence is lost, the next `---` of the page closes the block: the tables in between still count.
    if matches!(front_matter, FrontMatter::Broken { .. }) {
        let is_row = |line: &str| line.trim_start().starts_with('|');
        if text.slice(block).split('\n').any(is_row) {
            return (front_matter, first.end);
        }
    }
    (front_matter, text.line(closing).end)
}

/// The first fence of another block with a title directly below the front matter, and where that block ends.
fn repeated(text: &Text, closing: usize) -> Option<(Span, usize)> {
    let first = first_filled(text, closing + 1).filter(|line| is_fence(text, *line, DASHES))?;
    let last = next_fence(text, first + 1, text.line_count(), DASHES)?;
    let block = Span::new(text.line(first + 1).start, text.line(last).start);
    examine(text, block).is_ok().then(|| (text.line(first), text.line(last).end))
}

fn is_fence(text: &Text, line: usize, fence: &str) -> bool {
    text.slice(text.line(line)).trim_end() == fence
}

/// The next fence from one line up to another.
pub(crate) fn next_fence(text: &Text, first: usize, last: usize, fence: &str) -> Option<usize> {
    (first..=last).find(|line| is_fence(text, *line, fence))
}

fn missing(text: &Text) -> FrontMatterFault {
    let first = text.slice(text.line(1));
    if is_meant_as_fence(first) {
        FrontMatterFault::OddFence(first.to_owned())
    } else if next_fence(text, 2, text.line_count().min(5), DASHES).is_some() {
        FrontMatterFault::NotOnFirstLine
    } else {
        FrontMatterFault::Missing
    }
}

/// Whether a line has only dashes, of whatever kind.
pub(crate) fn is_meant_as_fence(line: &str) -> bool {
    let is_blank = |character: char| is_hidden(character) || character.is_whitespace();
    let content = &line[leading(line, is_blank).len()..];
    let dashes = leading(content, |character| matches!(character, '-' | '‐'..='―' | '−' | '－'));
    !dashes.is_empty() && consists_of(&content[dashes.len()..], is_blank)
}

/// The problem and its place.
type Fault = (FrontMatterFault, Span);

/// `sidebar.order` and its place.
fn examine(text: &Text, block: Span) -> Result<Option<(String, Span)>, Fault> {
    if let Some(PlainPairs { order }) = plain_pairs::read(text, block) {
        return Ok(order);
    }
    let pairs = yaml::read(text, block).map_err(|error| not_yaml(text, block, error))?;
    if let Some((key, name)) = pairs.repeated_key() {
        return Err((FrontMatterFault::RepeatedKey(name.to_owned()), yaml::place(text, block, key)));
    }
    match pairs.get("title") {
        Some(Node { value: Value::Text(title), .. }) if !title.trim().is_empty() => {
            Ok(order(text, block, &pairs))
        }
        Some(title) => {
            let line = text.line_at(yaml::place(text, block, title).start);
            Err((FrontMatterFault::TitleIsNoText, text.trimmed(text.line(line))))
        }
        None => Err(without_title(text, block, "title:")),
    }
}

fn without_title(text: &Text, block: Span, begin: &'static str) -> Fault {
    (FrontMatterFault::NoTitle(begin), text.line(text.line_at(block.start).max(2) - 1))
}

/// TOML only needs a title above its tables; the rest of it is left to the generator.
fn examine_toml(text: &Text, block: Span) -> Result<(), Fault> {
    let is_above_tables = |line: &&str| !line.trim_start().starts_with('[');
    let mut lines = text.slice(block).lines().take_while(is_above_tables);
    lines.find_map(title_on).map(drop).ok_or_else(|| without_title(text, block, "title ="))
}

/// Frequent problems are reported in plainer words than the parser's.
fn not_yaml(text: &Text, block: Span, error: NotYaml) -> Fault {
    let lines = text.line_at(block.start)..text.line_at(block.end);
    let slip = lines.into_iter().find_map(|number| Some((slip(text.slice(text.line(number)))?, number)));
    if let Some((fault, number)) = slip {
        return (fault, text.trimmed(text.line(number)));
    }
    let line = text.line(text.line_at(error.at.min(block.end.saturating_sub(1))));
    let fault = if has_bare_colon(text.slice(line)) {
        FrontMatterFault::BareColon
    } else {
        FrontMatterFault::NotYaml(error.message)
    };
    (fault, text.trimmed(line))
}

fn slip(line: &str) -> Option<FrontMatterFault> {
    let indentation = &line[..line.len() - line.trim_start().len()];
    if indentation.contains('\t') {
        Some(FrontMatterFault::Tab)
    } else if line.contains('：') && !line.contains(':') && !line.trim_start().starts_with('#') {
        Some(FrontMatterFault::FullWidthColon)
    } else {
        None
    }
}

/// Whether the text after a key contains what would end another key.
fn has_bare_colon(line: &str) -> bool {
    let Some((_, text)) = line.split_once(": ") else { return false };
    text.contains(": ") && !text.trim_start().starts_with(['"', '\'', '[', '{', '|', '>', '#', '&', '*', '!'])
}

/// `sidebar.order` as written on the page, and the place of the pair.
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
