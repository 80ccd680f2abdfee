//! A page's text while it is changed, line by line.

use crate::text::{Span, Text};

/// Lines that remember what surrounds them: line endings, byte-order mark, a missing final newline.
pub(super) struct Draft<'a> {
    text: &'a Text,
    slots: Vec<Slot>,
}

#[derive(Default)]
struct Slot {
    above: Vec<String>,
    /// `None` for the line as it is.
    content: Option<String>,
    is_deleted: bool,
    below: Vec<String>,
}

impl<'a> Draft<'a> {
    pub(super) fn of(text: &'a Text) -> Self {
        Self { text, slots: std::iter::repeat_with(Slot::default).take(text.line_count()).collect() }
    }

    pub(super) fn replace(&mut self, line: usize, content: String) {
        self.slots[line - 1].content = Some(content);
    }

    pub(super) fn delete(&mut self, line: usize) {
        self.slots[line - 1].is_deleted = true;
    }

    pub(super) fn insert_above(&mut self, line: usize, content: String) {
        self.slots[line - 1].above.push(content);
    }

    pub(super) fn insert_below(&mut self, line: usize, content: String) {
        self.slots[line - 1].below.push(content);
    }

    pub(super) fn is_changed(&self, line: usize) -> bool {
        let slot = &self.slots[line - 1];
        slot.is_deleted || slot.content.is_some()
    }

    pub(super) fn is_deleted(&self, line: usize) -> bool {
        self.slots[line - 1].is_deleted
    }

    pub(super) fn finish(self) -> String {
        let text = self.text;
        let ending_of = |line: usize| {
            let end = text.line(line).end;
            let next = if line < text.line_count() { text.line(line + 1).start } else { text.as_str().len() };
            text.slice(Span::new(end, next))
        };
        let usual = match ending_of(1) {
            "" => "\n",
            ending => ending,
        };
        let ends_with_newline = text.as_str().ends_with('\n');
        let mut lines: Vec<(String, &str)> = Vec::new();
        for (line, slot) in (1..=text.line_count()).zip(self.slots) {
            let ending = ending_of(line);
            let is_past_the_end = ends_with_newline && line == text.line_count();
            lines.extend(slot.above.into_iter().map(|content| (content, usual)));
            if !slot.is_deleted && !is_past_the_end {
                let content = slot.content.unwrap_or_else(|| text.slice(text.line(line)).to_owned());
                lines.push((content, if ending.is_empty() { usual } else { ending }));
            }
            lines.extend(slot.below.into_iter().map(|content| (content, usual)));
        }
        let mut written = text.as_str()[..text.start()].to_owned();
        if !ends_with_newline {
            let kept = lines.iter().rposition(|(content, _)| !content.is_empty()).map_or(0, |last| last + 1);
            lines.truncate(kept);
        }
        let last = lines.len().saturating_sub(1);
        for (at, (content, ending)) in lines.into_iter().enumerate() {
            written.push_str(&content);
            if at < last || ends_with_newline {
                written.push_str(ending);
            }
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_endings_mark_and_final_newline_are_kept() {
        for (before, after) in [
            ("\u{feff}a\r\nb\r\nc\r\n", "\u{feff}a\r\nx\r\nc\r\ny\r\n"),
            ("a\nb\nc", "a\nx\nc\ny"),
            ("a\r\nb\nc\r\n", "a\r\nx\nc\r\ny\r\n"),
        ] {
            let text = Text::new(before.to_owned());
            let mut draft = Draft::of(&text);
            draft.replace(2, "x".to_owned());
            draft.insert_below(3, "y".to_owned());
            assert_eq!(draft.finish(), after);
        }
    }

    #[test]
    fn a_deleted_last_line_leaves_no_newline_behind() {
        let text = Text::new("a\n\nb".to_owned());
        let mut draft = Draft::of(&text);
        draft.delete(3);
        assert_eq!(draft.finish(), "a");
    }
}
