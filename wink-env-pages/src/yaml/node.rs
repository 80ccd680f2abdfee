//! Values of YAML.

use std::collections::HashSet;

/// A value, with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// How many values begin before it. What an alias repeats counts again.
    pub(crate) number: usize,
    pub(crate) value: Value,
}

/// The content of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Number,
    Truth,
    Nothing,
    List(Vec<Node>),
    /// Keys and values in the order of the file, including duplicate keys.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// Its text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

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

    /// The first duplicate key in a mapping, here or further down, with its text.
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
