//! JSON pointers of places in JSON: of all of a file on one line, a line number says nothing.

use std::fmt::Write as _;

/// Deeper and longer than people read; a file may be deeper without needing more memory.
const DEEPEST: usize = 100;
const LONGEST_KEY: usize = 200;

/// Goes through a file piece by piece, and notes the pointers of places in it.
#[derive(Debug)]
pub struct JsonPointers {
    /// The places that are left, last first.
    places: Vec<usize>,
    /// The bytes before the piece.
    passed: usize,
    stack: Vec<Frame>,
    /// How many more are open than are on the stack.
    deeper: usize,
    text: Text,
    /// The text that has just been read, which is a key if a colon follows.
    last: Vec<u8>,
    pointers: Vec<String>,
}

#[derive(Debug)]
enum Frame {
    Object(Vec<u8>),
    Array(usize),
}

/// Whether a text in quotes is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Text {
    Outside,
    Inside,
    /// Behind a backslash.
    Escaped,
}

impl JsonPointers {
    /// Looks for the pointers of places, which are bytes of the file, in order.
    pub(super) fn of(places: &[usize]) -> Self {
        Self {
            places: places.iter().rev().copied().collect(),
            passed: 0,
            stack: Vec::new(),
            deeper: 0,
            text: Text::Outside,
            last: Vec::new(),
            pointers: Vec::new(),
        }
    }

    /// Reads the next piece. Returns whether places are left.
    pub fn piece(&mut self, content: &[u8]) -> bool {
        for (at, byte) in content.iter().enumerate() {
            while self.places.last() == Some(&(self.passed + at)) {
                self.places.pop();
                let pointer = self.pointer();
                self.pointers.push(pointer);
            }
            if self.places.is_empty() {
                return false;
            }
            self.read(*byte);
        }
        self.passed += content.len();
        true
    }

    /// The pointers of the places, in order; fewer if the file ended before.
    pub(super) fn found(self) -> Vec<String> {
        self.pointers
    }

    fn read(&mut self, byte: u8) {
        match (self.text, byte) {
            (Text::Escaped, _) => {
                self.text = Text::Inside;
                self.keep(byte);
            }
            (Text::Inside, b'\\') => self.text = Text::Escaped,
            (Text::Inside, b'"') => self.text = Text::Outside,
            (Text::Inside, _) => self.keep(byte),
            (Text::Outside, b'"') => {
                self.text = Text::Inside;
                self.last.clear();
            }
            (Text::Outside, b'{') => self.open(Frame::Object(Vec::new())),
            (Text::Outside, b'[') => self.open(Frame::Array(0)),
            (Text::Outside, b'}' | b']') if self.deeper > 0 => self.deeper -= 1,
            (Text::Outside, b'}' | b']') => {
                self.stack.pop();
            }
            (Text::Outside, b':' | b',') if self.deeper == 0 => self.go_on(byte),
            _ => {}
        }
    }

    fn keep(&mut self, byte: u8) {
        if self.last.len() < LONGEST_KEY {
            self.last.push(byte);
        }
    }

    fn open(&mut self, frame: Frame) {
        if self.stack.len() < DEEPEST {
            self.stack.push(frame);
        } else {
            self.deeper += 1;
        }
    }

    fn go_on(&mut self, byte: u8) {
        match (self.stack.last_mut(), byte) {
            (Some(Frame::Object(key)), b':') => *key = std::mem::take(&mut self.last),
            (Some(Frame::Object(key)), b',') => key.clear(),
            (Some(Frame::Array(index)), b',') => *index += 1,
            // One document per line.
            _ => {}
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for frame in &self.stack {
            match frame {
                Frame::Object(key) => {
                    let key = String::from_utf8_lossy(key);
                    // A place in a key itself.
                    if !key.is_empty() {
                        let _ = write!(pointer, "/{}", escaped(&key));
                    }
                }
                Frame::Array(index) => {
                    let _ = write!(pointer, "/{index}");
                }
            }
        }
        pointer
    }
}

/// A key as a part of a pointer.
pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointers(content: &str, size: usize) -> Vec<String> {
        let places: Vec<usize> = content.match_indices('@').map(|(at, _)| at).collect();
        let mut pointers = JsonPointers::of(&places);
        for piece in content.as_bytes().chunks(size) {
            pointers.piece(piece);
        }
        pointers.found()
    }

    #[test]
    fn a_place_has_the_keys_and_numbers_that_lead_to_it() {
        let content = r#"{"a":[1,{"b/c~":"@"},"x,[{@"],"d\"e":{"f":"@"},"g":"@","@":1,"h":[[],["@"]]}"#;
        let expected = ["/a/1/b~1c~0", "/a/2", "/d\"e/f", "/g", "", "/h/1/0"];
        for size in [1, 7, content.len()] {
            assert_eq!(pointers(content, size), expected);
        }
        assert_eq!(serde_json::from_str::<serde_json::Value>(content).expect("it is JSON")["h"][1][0], "@");
    }

    #[test]
    fn what_is_no_json_gives_pointers_in_little_memory() {
        let deep = "[".repeat(1000) + "@" + &"]".repeat(1000) + "@";
        let pointers = pointers(&deep, deep.len());
        assert_eq!((pointers[0].len(), pointers[1].as_str()), (2 * DEEPEST, ""));
    }
}
