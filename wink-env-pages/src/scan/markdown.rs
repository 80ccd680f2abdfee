//! Blocks of code in Markdown, where words are no prose.

use memchr::memchr;

use super::kind::Kind;

/// Goes through the lines of a file and remembers which block of code it is in.
#[derive(Debug, Default)]
pub(super) struct Fences {
    /// The beginning of the line to go on with.
    at: usize,
    /// Whether that line began in an earlier piece of the file.
    is_within_line: bool,
    /// The mark that ends the block, how often, and the kind of what is in it.
    open: Option<(u8, usize, Kind)>,
}

impl Fences {
    /// The kind of the block of code around byte `at`, if there is one. Must be asked in order.
    pub(super) fn kind_at(&mut self, content: &[u8], at: usize) -> Option<Kind> {
        while let Some(end) = memchr(b'\n', &content[self.at..at.max(self.at)]) {
            let line = &content[self.at..self.at + end];
            if !std::mem::take(&mut self.is_within_line) {
                self.pass(line);
            }
            self.at += end + 1;
        }
        self.open.map(|(_, _, kind)| kind)
    }

    /// Forgets the first bytes of a piece.
    pub(super) fn forget(&mut self, content: &[u8], done: usize) {
        if done > self.at {
            // A line that goes on behind is passed as a whole, if it can be seen.
            let end = memchr(b'\n', &content[done..]).map(|end| done + end + 1);
            self.kind_at(content, end.unwrap_or(done));
            self.is_within_line |= end.is_none() && self.at < done;
        }
        self.at = self.at.saturating_sub(done);
    }

    fn pass(&mut self, line: &[u8]) {
        let line = line.trim_ascii();
        let Some(mark @ (b'`' | b'~')) = line.first().copied() else { return };
        let count = line.iter().take_while(|byte| **byte == mark).count();
        match self.open {
            Some((open, least, _)) if mark == open && count >= least && count == line.len() => {
                self.open = None;
            }
            None if count >= 3 => {
                let language = String::from_utf8_lossy(&line[count..]).to_ascii_lowercase();
                let language =
                    language.split(|letter: char| !letter.is_alphanumeric() && !"+#".contains(letter));
                let language = language.into_iter().find(|word| !word.is_empty()).unwrap_or_default();
                let kind = match Kind::named(language) {
                    Kind::Prose => Kind::Data,
                    kind => kind,
                };
                self.open = Some((mark, count, kind));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_of_code_has_the_kind_of_its_language() {
        let text = "a\n```js\nb\n``\n```\nc\n~~~~ yaml\nd\n~~~\n~~~~\ne";
        let mut fences = Fences::default();
        let kinds = ["a", "b", "c", "d", "e"].map(|letter| {
            fences.kind_at(text.as_bytes(), text.find(&format!("{letter}\n")).unwrap_or(text.len()))
        });
        assert_eq!(kinds, [None, Some(Kind::Code), None, Some(Kind::Data), None]);
    }

    #[test]
    fn pieces_do_not_matter() {
        let text = b"a\n```\nb\n```\nc";
        for cut in 0..6 {
            let mut fences = Fences::default();
            fences.forget(text, cut);
            assert!(fences.kind_at(&text[cut..], 6 - cut).is_some(), "{cut}");
            assert!(fences.kind_at(&text[cut..], 12 - cut).is_none(), "{cut}");
        }
    }
}
