//! The YAML as values, numbered in the order of the file.
//!
//! The parser tells the place of an error and of nothing else. So a value's place is found by reading the file again and
//! refusing the value of that number: exact in every spelling that YAML has, and paid for only when it is needed.

use std::cell::Cell;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::Deserializer as Yaml;

use crate::text::{Span, Text};
use crate::words::leading;

/// A value, with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) number: usize,
    pub(crate) value: Value,
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
    pub(crate) at: usize,
}

impl Node {
    /// A key with its value.
    pub(crate) fn entry(&self, key: &str) -> Option<(&Self, &Self)> {
        let Value::Map(entries) = &self.value else { return None };
        for (found, value) in entries {
            if matches!(&found.value, Value::Text(text) if text == key) {
                return Some((found, value));
            }
        }
        None
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        Some(self.entry(key)?.1)
    }
}

/// Reads the YAML in `block`.
pub(crate) fn read(text: &Text, block: Span) -> Result<Node, NotYaml> {
    visit(text, block, None)
}

/// Where a value of the YAML in `block` stands.
pub(crate) fn place(text: &Text, block: Span, node: &Node) -> Span {
    let start = match visit(text, block, Some(node.number)) {
        Ok(_) => block.start,
        Err(error) => error.at,
    };
    Span::new(start, end(text, start, &node.value))
}

fn visit(text: &Text, block: Span, refused: Option<usize>) -> Result<Node, NotYaml> {
    let next = Cell::new(0);
    let content = text.slice(block);
    let error = match (NodeReader { next: &next, refused }.deserialize(Yaml::from_str(content))) {
        Ok(node) => return Ok(node),
        Err(error) => error,
    };
    let mut at = match error.location() {
        Some(location) => location.index().min(content.len()),
        None => 0,
    };
    while !content.is_char_boundary(at) {
        at -= 1;
    }
    let mut message = error.to_string();
    // The place is shown with the line itself.
    if let Some(end) = message.find(" at line ") {
        message.truncate(end);
    }
    Err(NotYaml { message, at: block.start + at })
}

/// The byte after a value that begins at `start`, on the same line.
fn end(text: &Text, start: usize, value: &Value) -> usize {
    let line = text.line(text.line_at(start));
    let rest = &text.as_str()[start..line.end.max(start)];
    let length = match (value, rest.chars().next()) {
        (_, None) => 0,
        (Value::List(_) | Value::Map(_), Some('[' | '{')) => 1,
        (_, Some(quote @ ('"' | '\''))) => quoted_length(rest, quote),
        (Value::Text(content), _) if !content.is_empty() && rest.starts_with(content.as_str()) => {
            content.len()
        }
        _ => leading(rest, |character| !matches!(character, '#' | ',' | ']' | '}')).trim_end().len(),
    };
    start + length
}

/// How long a text between quotes is, quotes included, or all of the line if it goes on below.
fn quoted_length(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, character) in rest.char_indices() {
        match character {
            _ if at == 0 => {}
            _ if is_escaped => is_escaped = false,
            '\\' if quote == '"' => is_escaped = true,
            _ if character == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[derive(Clone, Copy)]
struct NodeReader<'a> {
    next: &'a Cell<usize>,
    refused: Option<usize>,
}

impl<'de> DeserializeSeed<'de> for NodeReader<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let number = self.next.replace(self.next.get() + 1);
        let value = deserializer.deserialize_any(ValueReader { nodes: self, number })?;
        Ok(Node { number, value })
    }
}

struct ValueReader<'a> {
    nodes: NodeReader<'a>,
    number: usize,
}

impl ValueReader<'_> {
    /// The parser adds the place of the value that was being visited to an error without a place.
    fn visited<E: Error>(&self, value: Value) -> Result<Value, E> {
        if self.nodes.refused == Some(self.number) { Err(E::custom("refused")) } else { Ok(value) }
    }
}

impl<'de> Visitor<'de> for ValueReader<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, a list or a group of keys")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.visited(Value::Text(text.to_owned()))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Value, E> {
        self.visited(Value::Truth)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Value, E> {
        self.visited(Value::Number)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Value, E> {
        self.visited(Value::Number)
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<Value, E> {
        self.visited(Value::Number)
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Value, E> {
        self.visited(Value::Number)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        self.visited(Value::Number)
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.visited(Value::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visited(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.visited::<A::Error>(Value::Nothing)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.nodes)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.visited::<A::Error>(Value::Nothing)?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(self.nodes)? {
            map.push((key, entries.next_value_seed(self.nodes)?));
        }
        Ok(Value::Map(map))
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
        assert_eq!(places("a: >\n  b\n"), ["a", ">"]);
    }
}
