//! Converts YAML values to what a key expects, and collects problems.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::lint_names::LintNames;
use super::problem::Found;
use crate::likeness::nearest;
use crate::words::quoted;
use crate::yaml::{Node, Value};

/// Reads the configuration and collects all its problems.
pub(super) struct Checker<'a> {
    pub(super) lints: &'a LintNames,
    pub(super) found: Vec<Found<'a>>,
}

/// A key with its value.
pub(super) struct Field<'a> {
    pub(super) name: &'a str,
    pub(super) key: &'a Node,
    pub(super) value: &'a Node,
}

/// The keys of one group, without duplicates.
pub(super) struct Fields<'a>(Vec<Field<'a>>);

impl<'a> Fields<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&Field<'a>> {
        self.0.iter().find(|field| field.name == name)
    }

    /// The value of a key, for problems that are found later.
    pub(super) fn node(&self, name: &str) -> Option<Node> {
        Some(self.get(name)?.value.clone())
    }
}

impl<'a> Checker<'a> {
    pub(super) fn wrong(&mut self, node: &'a Node, message: String, help: &str) {
        self.found.push(Found { node, earlier: None, message, help: help.to_owned() });
    }

    /// The keys of a group, with a problem for each unknown key; `of` is what a message calls the group.
    pub(super) fn fields(&mut self, node: &'a Node, of: &str, known: &[&'static str]) -> Option<Fields<'a>> {
        let Value::Map(entries) = &node.value else {
            self.wrong(node, format!("{of} is {}, not a mapping", kind(&node.value)), &known_words(known));
            return None;
        };
        let fields = self.distinct(entries);
        for field in fields.iter().filter(|field| !known.contains(&field.name)) {
            let message = format!("unknown key {} in {of}", quoted(field.name));
            self.wrong(field.key, message, &suggestion(field.name, known));
        }
        Some(Fields(fields))
    }

    /// The entries whose keys are strings, without duplicates, with a problem for every other entry.
    pub(super) fn distinct(&mut self, entries: &'a [(Node, Node)]) -> Vec<Field<'a>> {
        let mut distinct = Vec::new();
        let mut firsts: HashMap<&str, (&'a Node, &'a Node)> = HashMap::new();
        for (key, value) in entries {
            let Value::Text(name) = &key.value else {
                self.wrong(key, format!("a key is {}, not a string", kind(&key.value)), "put it in quotes");
                continue;
            };
            match firsts.entry(name) {
                Entry::Occupied(first) => self.given_twice(key, name, *first.get()),
                Entry::Vacant(entry) => {
                    entry.insert((key, value));
                    distinct.push(Field { name, key, value });
                }
            }
        }
        distinct
    }

    fn given_twice(&mut self, key: &'a Node, name: &str, (first, value): (&'a Node, &'a Node)) {
        let help = match value.value {
            Value::List(_) | Value::Map(_) => "put all entries there",
            _ => "keep one of them",
        };
        let message = format!("duplicate key {}", quoted(name));
        self.found.push(Found { node: key, earlier: Some(first), message, help: help.to_owned() });
    }

    /// A string that is not blank.
    pub(super) fn text(&mut self, field: &Field<'a>) -> Option<&'a str> {
        match &field.value.value {
            Value::Text(text) if !text.trim().is_empty() => Some(text),
            Value::Text(_) => {
                self.wrong(
                    field.value,
                    format!("`{}` is empty", field.name),
                    "write something between the quotes",
                );
                None
            }
            _ => {
                self.wrong_kind(field, "a string");
                None
            }
        }
    }

    /// The items of a list; none, with a problem, if it is not a list.
    pub(super) fn list(&mut self, field: &Field<'a>) -> &'a [Node] {
        if let Value::List(items) = &field.value.value {
            return items;
        }
        self.wrong_kind(field, "a list");
        &[]
    }

    /// A list of strings with their nodes, without duplicates, with a problem for every other item.
    pub(super) fn texts(&mut self, field: &Field<'a>) -> Vec<(&'a Node, &'a str)> {
        self.texts_among(field, |_| false)
    }

    /// The same, but items may have no value.
    pub(super) fn texts_or_nothing(&mut self, field: &Field<'a>) -> Vec<(&'a Node, &'a str)> {
        self.texts_among(field, |value| matches!(value, Value::Nothing))
    }

    fn texts_among(&mut self, field: &Field<'a>, is_ignored: fn(&Value) -> bool) -> Vec<(&'a Node, &'a str)> {
        let mut known = HashSet::new();
        let mut texts: Vec<(&Node, &str)> = Vec::new();
        for item in self.list(field) {
            match &item.value {
                Value::Text(text) if !known.insert(text) => {
                    self.wrong(
                        item,
                        format!("`{}` contains {} twice", field.name, quoted(text)),
                        "keep one of them",
                    );
                }
                Value::Text(text) => texts.push((item, text)),
                other if is_ignored(other) => {}
                other => {
                    let message = format!("an item of `{}` is {}, not a string", field.name, kind(other));
                    self.wrong(item, message, &remedy(other));
                }
            }
        }
        texts
    }

    pub(super) fn wrong_kind(&mut self, field: &Field<'a>, expected: &str) {
        let found = &field.value.value;
        if matches!(found, Value::Nothing) {
            let message = format!("`{}` has no value", field.name);
            self.wrong(field.key, message, &format!("write {expected} after it, or remove the key"));
            return;
        }
        let help = match found {
            Value::Text(text) if expected == "a list" => format!("write `{}: [{text}]`", field.name),
            _ if expected == "a string" => remedy(found),
            _ => format!("`{}` takes {expected}", field.name),
        };
        self.wrong(field.value, format!("`{}` is {}, not {expected}", field.name, kind(found)), &help);
    }
}

fn remedy(found: &Value) -> String {
    match found {
        Value::Number | Value::Truth => "put it in quotes".to_owned(),
        _ => "write a single string".to_owned(),
    }
}

pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Text(_) => "a string",
        Value::Number => "a number",
        Value::Truth => "a boolean",
        Value::Nothing => "nothing",
        Value::List(_) => "a list",
        Value::Map(_) => "a mapping",
    }
}

/// Help for an unknown word: the nearest known one, or all of them.
pub(super) fn suggestion(word: &str, known: &[&'static str]) -> String {
    match nearest(word, known) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => known_words(known),
    }
}

fn known_words(known: &[&str]) -> String {
    format!("expected one of `{}`", known.join("`, `"))
}
