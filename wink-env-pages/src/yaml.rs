//! YAML as values, numbered in the order of the file.
//!
//! The parser only reports the places of errors. So the place of a value is found by reading the file again and
//! rejecting the value with that number: exact for every spelling, but each place takes another read.

mod node;
mod reader;

pub(crate) use node::{Node, Value};
pub(crate) use reader::NotYaml;

use std::collections::HashMap;

use crate::text::{Span, Text};
use crate::words::leading;

/// Reads the YAML in `block`.
///
/// # Errors
///
/// If it is not YAML, has more than one document or custom tags, expands aliases to too many values, or is nested too
/// deeply.
pub(crate) fn read(text: &Text, block: Span) -> Result<Node, NotYaml> {
    let moved = |error: NotYaml| NotYaml { at: block.start + error.at, ..error };
    reader::read(text.slice(block)).map_err(moved)
}

/// The span of a value of the YAML in `block`, up to the end of its first line. What an alias repeats has the place
/// where it was written.
///
/// This reads `block` again: for many values, [`places`] is faster.
pub(crate) fn place(text: &Text, block: Span, node: &Node) -> Span {
    let start = start(text, block, node).unwrap_or(block.start);
    Span::new(start, end(text, start, &node.value))
}

/// The spans of values of the YAML in `block`, by their numbers.
///
/// For each value, this reads `block` again, up to the line of the value below it: for very many values, only pass the
/// first [`MOST_PLACES`].
pub(crate) fn places(text: &Text, block: Span, mut nodes: Vec<&Node>) -> HashMap<usize, Span> {
    nodes.sort_unstable_by_key(|node| node.number);
    nodes.dedup_by_key(|node| node.number);
    // Without aliases, values are in the order of their numbers.
    let has_order = !text.slice(block).contains('&');
    let mut upper = block;
    let places = nodes.into_iter().rev().map(|node| {
        // The cut may fall into a value that begins on a line above: then the parser fails before it reaches this one.
        let start = start(text, upper, node).or_else(|| start(text, block, node)).unwrap_or(block.start);
        if has_order {
            upper.end = text.line(text.line_at(start)).end.clamp(start, block.end);
        }
        (node.number, Span::new(start, end(text, start, &node.value)))
    });
    places.collect()
}

/// How many values of a file should be located at most.
pub(crate) const MOST_PLACES: usize = 100;

fn start(text: &Text, block: Span, node: &Node) -> Option<usize> {
    Some(block.start + reader::start(text.slice(block), node.number)?)
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

/// The length of a quoted string with its quotes, or the rest of the line if it continues below.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every scalar of the tree, with the text at its place.
    fn placed(yaml: &str) -> Vec<String> {
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
            placed("\u{feff}a: b # c\r\n'd e': \"f \\\" g\"\r\nü: [h, ü, { i: j }]\r\n"),
            ["a", "b", "'d e'", "\"f \\\" g\"", "ü", "h", "ü", "i", "j"]
        );
        assert_eq!(
            placed("a:\n  - b\n  - 3.5 # x\n  - { c: true, d: ~ }\n"),
            ["a", "b", "3.5", "c", "true", "d", "~"]
        );
        assert_eq!(placed("a: >\n  b\n  c\n"), ["a", ">"]);
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
        let deep = format!("{}{}", "[".repeat(65), "]".repeat(65));
        for (yaml, message) in [
            (multiplying.as_str(), "its aliases expand to too many values"),
            (&deep, "it is nested too deeply"),
            (&"[".repeat(10_000), "it is nested too deeply"),
            (&"- ".repeat(10_000), "it is nested too deeply"),
            ("a: &a [*a]", "it is nested too deeply"),
            ("!own x", "invalid type: enum, expected a string, a list or a mapping"),
            ("a: *unknown", "unknown anchor"),
            ("a\n---\nb", "deserializing from YAML containing more than one document is not supported"),
        ] {
            assert_eq!(read_all(yaml).err().map(|error| error.message).as_deref(), Some(message), "{yaml}");
        }
        assert!(read_all(&deep[1..deep.len() - 1]).is_ok());
    }

    #[test]
    fn the_place_of_what_is_refused_is_exact() {
        let at = |yaml: &str| read_all(yaml).err().map(|error| error.at);
        let deep = "[".repeat(65);
        assert_eq!(at(&format!("# a\n{deep}")), Some(4 + 64));
        assert_eq!(at("a: 1\nb: [!own x]"), Some(9));
    }

    /// Every value of the tree.
    fn all(tree: &Node) -> Vec<&Node> {
        let mut nodes = vec![tree];
        let mut at = 0;
        while let Some(node) = nodes.get(at).copied() {
            match &node.value {
                Value::Map(entries) => nodes.extend(entries.iter().flat_map(|(key, value)| [key, value])),
                Value::List(items) => nodes.extend(items),
                _ => {}
            }
            at += 1;
        }
        nodes
    }

    #[test]
    fn places_are_the_same_together_as_one_by_one() {
        for yaml in [
            "a: b\nc:\n- d\n-\n- { e: f, g: [h,\n  i] }\n? j\n? k\n: l\n",
            "- [\"a\", \"b\n  c\", { d:\n e }]\n- ? 'f\n\n    g'\n  : h\n- |\n  i\n\n- - j\n  - k\n",
            "a: b\n  c\nd: !!str\n  e\nf:\n  g:\n    h:\ni: >-\n  j\n",
            "a: &a [b, c]\nd: *a\ne: { f: *a, g: h }\n",
            "- a\r\n- b: c\r\n  d: [e, \"\u{fc}\r\n f\"]\r\n",
            "[a, [b, {c: d}],\n{e: 'f', 'g': h}\n, i]",
            "# a\n\na:\n\n# b\n\n  b: # c\n    - c\n    # d\n    - d # e\n",
            "",
        ] {
            let text = Text::new(yaml.to_owned());
            let block = text.whole();
            let Ok(tree) = read(&text, block) else { panic!("{yaml}") };
            let nodes = all(&tree);
            let together = places(&text, block, nodes.clone());
            for node in nodes {
                assert_eq!(together[&node.number], place(&text, block, node), "{node:?} of {yaml}");
            }
        }
    }

    #[test]
    fn a_repeated_key_is_found_at_any_depth() {
        let repeated =
            |yaml| read_all(yaml).ok()?.repeated_key().map(|(key, name)| (key.number, name.to_owned()));
        assert_eq!(repeated("a: [{ b: 1, b: 2 }]\na: 3"), Some((6, "b".to_owned())));
        assert_eq!(repeated("a: { a: 1 }\nb: { a: 1 }"), None);
    }
}
