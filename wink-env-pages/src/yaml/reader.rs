//! Reads YAML into nodes, within bounds.

use std::cell::Cell;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::Deserializer as Yaml;

use super::node::{Node, Value};

/// What the parser cannot read, and where.
pub(crate) struct NotYaml {
    pub(crate) message: String,
    /// A byte of the text.
    pub(crate) at: usize,
}

/// Reads a document.
pub(super) fn read(content: &str) -> Result<Node, NotYaml> {
    if let Some(at) = too_deep(content) {
        return Err(NotYaml { message: Refusal::TooDeep.message().to_owned(), at });
    }
    read_until(content, &Reading::new(content, None))
}

/// Where the value of a number begins, if the parser comes as far.
pub(super) fn start(content: &str, number: usize) -> Option<usize> {
    let reading = Reading::new(content, Some(number));
    let error = read_until(content, &reading).err()?;
    (reading.refusal.get() == Some(Refusal::Wanted)).then_some(error.at)
}

/// No file without aliases has more values than bytes; aliases may add as many values as this.
const REPEATED: usize = 10_000;

/// As deep as people can follow, and far less than the stack and the parser allow.
const DEEPEST: usize = 64;

/// More brackets than any file leaves open, those in its texts included: each makes the parser slower.
const UNCLOSED: usize = 1_000;

/// The first bracket in far too many others.
fn too_deep(content: &str) -> Option<usize> {
    let mut open: usize = 0;
    content.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > UNCLOSED
    })
}

/// Reads a document up to the first value that is refused.
fn read_until(content: &str, reading: &Reading) -> Result<Node, NotYaml> {
    NodeReader { reading, depth: 0 }.deserialize(Yaml::from_str(content)).map_err(|error| {
        let at = error.location().map_or(0, |location| location.index());
        let reason = error.to_string();
        // The place is shown with the line itself.
        let reason = reason.split_once(" at line ").map_or(&*reason, |(reason, _)| reason);
        let message = reading.refusal.get().map_or(reason, |refusal| refusal.message()).to_owned();
        NotYaml { message, at: floor_char_boundary(content, at) }
    })
}

/// The last boundary of characters up to a byte; `str` has this method since Rust 1.91.
fn floor_char_boundary(content: &str, at: usize) -> usize {
    (0..=at.min(content.len())).rev().find(|at| content.is_char_boundary(*at)).unwrap_or(0)
}

/// One reading of a file, bounded.
struct Reading {
    /// How many values have begun.
    begun: Cell<usize>,
    /// How many there may be.
    most: usize,
    /// The number of the value to refuse.
    wanted: Option<usize>,
    refusal: Cell<Option<Refusal>>,
}

impl Reading {
    fn new(content: &str, wanted: Option<usize>) -> Self {
        Self { begun: Cell::new(0), most: content.len() + REPEATED, wanted, refusal: Cell::new(None) }
    }
}

/// Why a value is refused that the parser can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    /// Its place is asked for.
    Wanted,
    TooMany,
    TooDeep,
}

impl Refusal {
    fn message(self) -> &'static str {
        match self {
            Self::Wanted => "its place is asked for",
            Self::TooMany => "its aliases multiply",
            Self::TooDeep => "it is nested too deep",
        }
    }
}

#[derive(Clone, Copy)]
struct NodeReader<'a> {
    reading: &'a Reading,
    /// How many lists and groups of keys are around the value.
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for NodeReader<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let begun = &self.reading.begun;
        let number = begun.replace(begun.get() + 1);
        let Self { reading, depth } = self;
        let value = deserializer.deserialize_any(ValueReader { reading, number, depth })?;
        Ok(Node { number, value })
    }
}

#[derive(Clone, Copy)]
struct ValueReader<'a> {
    reading: &'a Reading,
    number: usize,
    depth: usize,
}

impl<'a> ValueReader<'a> {
    fn visited<E: Error>(self, value: Value) -> Result<Value, E> {
        if self.reading.wanted == Some(self.number) {
            return Err(self.refused(Refusal::Wanted));
        }
        if self.number >= self.reading.most {
            return Err(self.refused(Refusal::TooMany));
        }
        Ok(value)
    }

    /// What reads the values in a list or a group of keys.
    fn inner<E: Error>(self) -> Result<NodeReader<'a>, E> {
        self.visited::<E>(Value::Nothing)?;
        let depth = self.depth + 1;
        if depth > DEEPEST {
            return Err(self.refused(Refusal::TooDeep));
        }
        Ok(NodeReader { reading: self.reading, depth })
    }

    /// The parser adds the place of the value that is being visited to an error without a place.
    fn refused<E: Error>(self, refusal: Refusal) -> E {
        self.reading.refusal.set(Some(refusal));
        E::custom(refusal.message())
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
        let reader = self.inner::<A::Error>()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(reader)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let reader = self.inner::<A::Error>()?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(reader)? {
            map.push((key, entries.next_value_seed(reader)?));
        }
        Ok(Value::Map(map))
    }
}
