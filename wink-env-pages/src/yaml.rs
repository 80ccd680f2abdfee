//! YAML as values, each with its place in the text.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use granit_parser::{Event, Options, Parser, ScalarStyle, Span as Range, StrInput, Tag, options};

use crate::text::{Span, Text};
use crate::words::leading;

/// A value, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) value: Value,
    /// Where the value stands, or as much of it as stands on its first line. An alias has the place of what it repeats.
    pub(crate) span: Span,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Number,
    Truth,
    Nothing,
    List(Vec<Node>),
    /// Keys and values as the file has them, a key that is given twice included.
    Map(Vec<(Node, Node)>),
}

/// What the parser cannot read, and where.
pub(crate) struct NotYaml {
    pub(crate) message: String,
    /// A byte of the text.
    pub(crate) at: usize,
}

impl Node {
    /// A key with its value.
    pub(crate) fn entry(&self, key: &str) -> Option<(&Self, &Self)> {
        let Value::Map(entries) = &self.value else { return None };
        let (key, value) =
            entries.iter().find(|(found, _)| matches!(&found.value, Value::Text(text) if text == key))?;
        Some((key, value))
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        Some(self.entry(key)?.1)
    }

    /// The first key, here or further down, that its group of keys has already; with its text.
    pub(crate) fn repeated_key(&self) -> Option<(&Self, &str)> {
        match &self.value {
            Value::List(items) => items.iter().find_map(Self::repeated_key),
            Value::Map(entries) => {
                let mut known = HashSet::new();
                entries.iter().find_map(|(key, value)| match &key.value {
                    Value::Text(name) if !known.insert(name) => Some((key, name.as_str())),
                    _ => value.repeated_key(),
                })
            }
            _ => None,
        }
    }
}

/// Reads the YAML in `block`.
///
/// # Errors
///
/// When it is not YAML, has more than one document, tags of its own, or aliases that multiply or go too deep.
pub(crate) fn read(text: &Text, block: Span) -> Result<Node, NotYaml> {
    let content = text.slice(block);
    let events = Parser::new_from_str_with_options(content, options());
    let mut reader = Reader { text, block, events, anchors: HashMap::new(), left: content.len() + REPEATED };
    reader.document()
}

/// Where a value stands.
pub(crate) fn place(_: &Text, _: Span, node: &Node) -> Span {
    node.span
}

/// No file without aliases has more values than bytes; aliases may add as many values as this.
const REPEATED: usize = 10_000;

fn options() -> Options {
    // No deeper than people can follow, nor than the stack.
    const DEEPEST: usize = 64;
    options! {
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
        // As in what sites read pages with; elsewhere it is a hidden character.
        bom_inside_document_as_content: true,
    }
}

struct Reader<'a> {
    text: &'a Text,
    block: Span,
    events: Parser<'a, StrInput<'a>>,
    /// What has a name for aliases, and of how many values it consists.
    anchors: HashMap<usize, (Node, usize)>,
    /// How many more values there may be.
    left: usize,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Node, NotYaml> {
        let mut root = None;
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => {
                    let span = Span::new(self.block.start, self.block.start);
                    return Ok(root.unwrap_or(Node { value: Value::Nothing, span }));
                }
                _ if root.is_some() => return Err(self.refused(range, "there is more than one document")),
                event => root = Some(self.node(event, range)?),
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Range), NotYaml> {
        match self.events.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(NotYaml {
                message: error.kind().to_string(),
                at: self.block.start + error.marker().byte_offset().unwrap_or(0),
            }),
            // The stream ends with an event of its own.
            None => Err(NotYaml { message: "it ends too early".to_owned(), at: self.block.end }),
        }
    }

    /// The value that begins with an event.
    fn node(&mut self, event: Event<'a>, range: Range) -> Result<Node, NotYaml> {
        let before = self.left;
        self.count(1, range)?;
        let (value, anchor, tag) = match event {
            Event::Scalar(content, style, anchor, tag) => {
                (scalar(content, style, tag.as_deref()), anchor, tag)
            }
            Event::SequenceStart(_, anchor, tag) => (Value::List(self.items()?), anchor, tag),
            Event::MappingStart(_, anchor, tag) => (Value::Map(self.entries()?), anchor, tag),
            Event::Alias(anchor) => return self.repeated(anchor, range),
            _ => return Err(self.refused(range, "a value is missing")),
        };
        if tag.is_some_and(|tag| tag.is_custom()) {
            return Err(self.refused(range, "a value has a tag of its own"));
        }
        let node = Node { span: self.span(range, &value), value };
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), before - self.left));
        }
        Ok(node)
    }

    fn items(&mut self) -> Result<Vec<Node>, NotYaml> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(items),
                (event, range) => items.push(self.node(event, range)?),
            }
        }
    }

    fn entries(&mut self) -> Result<Vec<(Node, Node)>, NotYaml> {
        let mut entries = Vec::new();
        loop {
            let (event, range) = self.next()?;
            if event == Event::MappingEnd {
                return Ok(entries);
            }
            let key = self.node(event, range)?;
            let (event, range) = self.next()?;
            entries.push((key, self.node(event, range)?));
        }
    }

    /// What an alias repeats.
    fn repeated(&mut self, anchor: usize, range: Range) -> Result<Node, NotYaml> {
        let Some((_, count)) = self.anchors.get(&anchor) else {
            return Err(self.refused(range, "an alias stands in what it repeats"));
        };
        self.count(*count, range)?;
        Ok(self.anchors[&anchor].0.clone())
    }

    /// Counts values; refuses those that are too many.
    fn count(&mut self, values: usize, range: Range) -> Result<(), NotYaml> {
        match self.left.checked_sub(values) {
            Some(left) => self.left = left,
            None => return Err(self.refused(range, "its aliases multiply")),
        }
        Ok(())
    }

    fn refused(&self, range: Range, message: &str) -> NotYaml {
        NotYaml { message: message.to_owned(), at: self.range(range).0 }
    }

    /// The bytes of a range in the text; an end on a later line is moved to that of the first.
    fn range(&self, range: Range) -> (usize, usize) {
        let start = self.block.start + range.start.byte_offset().unwrap_or(0);
        let end = self.block.start + range.end.byte_offset().unwrap_or(0);
        let line = self.text.line(self.text.line_at(start));
        (start, end.min(line.end).max(start))
    }

    fn span(&self, range: Range, value: &Value) -> Span {
        let (start, end) = self.range(range);
        let is_group = matches!(value, Value::List(_) | Value::Map(_));
        if !is_group || self.text.as_str()[start..].starts_with(['[', '{']) {
            return Span::new(start, end);
        }
        // Without brackets, a group of keys has no end of its own.
        let line = self.text.line(self.text.line_at(start));
        let rest = &self.text.as_str()[start..line.end.max(start)];
        Span::new(start, start + leading(rest, |character| character != '#').trim_end().len())
    }
}

fn scalar(content: Cow<'_, str>, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    if style != ScalarStyle::Plain || tag.is_some_and(|tag| tag.is_yaml_core_schema_tag("str")) {
        return Value::Text(content.into_owned());
    }
    match &*content {
        "" | "~" | "null" | "Null" | "NULL" => Value::Nothing,
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Value::Truth,
        number if is_number(number) => Value::Number,
        _ => Value::Text(content.into_owned()),
    }
}

/// Whether a plain text is a number: decimal, with a base, or not finite.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let has_leading_zero =
        digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let with_base =
        |digits: &str, base| !digits.starts_with('+') && u128::from_str_radix(digits, base).is_ok();
    match (digits.get(..2), digits) {
        (_, ".inf" | ".Inf" | ".INF") => true,
        (_, ".nan" | ".NaN" | ".NAN") => digits == text,
        (Some("0x"), _) => with_base(&digits[2..], 16),
        (Some("0o"), _) => with_base(&digits[2..], 8),
        (Some("0b"), _) => with_base(&digits[2..], 2),
        _ if has_leading_zero || digits.starts_with(['+', '-']) => false,
        _ => digits.parse().is_ok_and(f64::is_finite),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of the tree with what stands at its place.
    fn places(yaml: &str) -> Vec<String> {
        let text = Text::new(yaml.to_owned());
        let block = text.whole();
        let Ok(tree) = read(&text, block) else { panic!("{yaml}") };
        let mut places = Vec::new();
        let mut nodes = vec![&tree];
        while let Some(node) = nodes.pop() {
            match &node.value {
                Value::Map(entries) => {
                    nodes.extend(entries.iter().rev().flat_map(|(key, value)| [value, key]));
                }
                Value::List(items) => nodes.extend(items.iter().rev()),
                _ => places.push(text.slice(place(&text, block, node)).to_owned()),
            }
        }
        places
    }

    #[test]
    fn every_spelling_has_exact_places() {
        assert_eq!(
            places("\u{feff}a: b # c\r\n'd e': \"f \\\" g\"\r\nü: [h, ü, { i: j }]\r\n"),
            ["a", "b", "'d e'", "\"f \\\" g\"", "ü", "h", "ü", "i", "j"]
        );
        assert_eq!(
            places("a:\n  - b\n  - 3.5 # x\n  - { c: true, d: ~ }\n"),
            ["a", "b", "3.5", "c", "true", "d", "~"]
        );
        assert_eq!(places("a: >\n  b\n  c\n"), ["a", "b"]);
    }

    fn read_all(yaml: &str) -> Result<Node, NotYaml> {
        let text = Text::new(yaml.to_owned());
        read(&text, text.whole())
    }

    #[test]
    fn plain_texts_are_what_they_look_like() {
        for (yaml, value) in [
            ("0x1F", Value::Number),
            ("-1.5e3", Value::Number),
            (".inf", Value::Number),
            ("No", Value::Text("No".to_owned())),
            ("007", Value::Text("007".to_owned())),
            ("1_000", Value::Text("1_000".to_owned())),
            ("inf", Value::Text("inf".to_owned())),
            ("!!str 5", Value::Text("5".to_owned())),
            ("'5'", Value::Text("5".to_owned())),
            ("~", Value::Nothing),
            ("# nothing", Value::Nothing),
        ] {
            assert_eq!(read_all(yaml).ok().map(|node| node.value), Some(value), "{yaml}");
        }
    }

    #[test]
    fn what_cannot_be_trusted_is_refused() {
        let multiplying =
            format!("a: &a [{}]\nb: &b [{}]\nc: [{}]", "x,".repeat(99), "*a,".repeat(99), "*b,".repeat(99));
        let deep = "[".repeat(1000);
        for yaml in [&multiplying, &deep, "a: &a [*a]", "!own x", "a: *unknown", "a\n---\nb"] {
            assert!(read_all(yaml).is_err(), "{yaml}");
        }
    }

    #[test]
    fn a_repeated_key_is_found_at_any_depth() {
        let repeated =
            |yaml| read_all(yaml).ok()?.repeated_key().map(|(key, name)| (key.span.start, name.to_owned()));
        assert_eq!(repeated("a: [{ b: 1, b: 2 }]\na: 3"), Some((12, "b".to_owned())));
        assert_eq!(repeated("a: { a: 1 }\nb: { a: 1 }"), None);
    }
}
