//! Pointers of places in an `OpenAPI` description that is written in YAML.

use std::fmt::Write as _;

use super::json_pointer::escaped;

/// Whether the content of a file is such a description.
pub(super) fn is_open_api(content: &[u8]) -> bool {
    const LOOKED_AT: usize = 4096;
    let beginning = &content[..content.len().min(LOOKED_AT)];
    beginning.split(|byte| *byte == b'\n').any(|line| {
        let line = line.trim_ascii_start();
        [&b"openapi:"[..], b"swagger:", b"\"openapi\":", b"asyncapi:"].iter().any(|key| line.starts_with(key))
    })
}

/// The pointers of places, which are bytes of the content, in order.
pub(super) fn pointers(content: &[u8], places: &[usize]) -> Vec<String> {
    let mut pointers = Vec::new();
    let mut path = Trail::default();
    let mut begin = 0;
    let mut places = places.iter().peekable();
    for line in content.split_inclusive(|byte| *byte == b'\n') {
        let end = begin + line.len();
        path.pass(line.trim_ascii_end());
        while places.next_if(|place| **place < end).is_some() {
            pointers.push(path.pointer());
        }
        if places.peek().is_none() {
            break;
        }
        begin = end;
    }
    pointers
}

/// The keys and numbers that lead to a line, each with its indentation.
#[derive(Default)]
struct Trail(Vec<(usize, Part)>);

enum Part {
    Key(String),
    Item(usize),
}

impl Trail {
    fn pass(&mut self, line: &[u8]) {
        let rest = line.trim_ascii_start();
        if rest.is_empty() || rest.starts_with(b"#") {
            return;
        }
        let mut indent = line.len() - rest.len();
        let mut rest = rest;
        while let Some(behind) = rest.strip_prefix(b"- ") {
            self.item(indent);
            let value = behind.trim_ascii_start();
            indent += rest.len() - value.len();
            rest = value;
        }
        if let Some(key) = key(rest) {
            self.leave(indent);
            self.0.push((indent, Part::Key(key)));
        }
    }

    /// Goes on to the next item of the list at an indentation.
    fn item(&mut self, indent: usize) {
        // A list may be as far to the right as its key.
        while self.0.last().is_some_and(|(other, _)| *other > indent) {
            self.0.pop();
        }
        match self.0.last_mut() {
            Some((other, Part::Item(number))) if *other == indent => *number += 1,
            _ => self.0.push((indent, Part::Item(0))),
        }
    }

    /// Leaves what is as far to the right as a new key, or farther.
    fn leave(&mut self, indent: usize) {
        while self.0.last().is_some_and(|(other, _)| *other >= indent) {
            self.0.pop();
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for (_, part) in &self.0 {
            let _ = match part {
                Part::Key(key) => write!(pointer, "/{}", escaped(key)),
                Part::Item(number) => write!(pointer, "/{number}"),
            };
        }
        pointer
    }
}

/// The key that a line begins with.
fn key(line: &[u8]) -> Option<String> {
    let line = std::str::from_utf8(line).ok()?;
    if let Some(quote @ ('"' | '\'')) = line.chars().next() {
        let (key, rest) = line[1..].split_once(quote)?;
        return rest.trim_start().starts_with(':').then(|| key.to_owned());
    }
    let (key, rest) = line.split_once(':')?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| key.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_the_keys_and_numbers_that_lead_to_it() {
        let content = "openapi: 3.0.0\nservers:\n- url: a\n- url: @\n  x:\n    '/p/{q}':\n      - - 1\n        - @\npaths:\n  /a:\n    # c\n    get: @\n  z:\n    - 1\n    - k: @\n      l: @\nend: @\n";
        let places: Vec<usize> = content.match_indices('@').map(|(at, _)| at).collect();
        assert_eq!(
            pointers(content.as_bytes(), &places),
            [
                "/servers/1/url",
                "/servers/1/x/~1p~1{q}/0/1",
                "/paths/~1a/get",
                "/paths/z/1/k",
                "/paths/z/1/l",
                "/end"
            ]
        );
        assert!(is_open_api(content.as_bytes()) && !is_open_api(b"a: b"));
    }
}
