//! Edits of a text, and the composition of two rounds of them.

use crate::text::Span;

/// A change of a page's text.
///
/// Edits are ordered by place, and those at the same place by the order of their texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edit {
    /// The bytes to remove; empty if text is only inserted.
    pub span: Span,
    /// The position among the edits at the same place.
    pub rank: usize,
    /// The text to insert.
    pub text: String,
}

/// Applies edits, which are sorted and do not overlap.
#[must_use]
pub fn apply<'a>(text: &str, edits: impl IntoIterator<Item = &'a Edit>) -> String {
    let whole = Span::new(0, text.len());
    replaced(text, whole, edits.into_iter().map(|edit| (edit.span, edit.text.as_str())))
}

/// A part of the text with some places replaced.
pub(super) fn replaced<'a>(text: &str, part: Span, places: impl Iterator<Item = (Span, &'a str)>) -> String {
    let mut written = String::with_capacity(part.end - part.start);
    let mut from = part.start;
    for (span, replacement) in places {
        written.push_str(&text[from..span.start]);
        written.push_str(replacement);
        from = span.end;
    }
    written + &text[from..part.end]
}

/// An edit with the numbers of the repairs that need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) text: String,
    pub(super) owners: Vec<usize>,
}

/// Pieces ordered by place, without overlaps.
#[derive(Debug, Default)]
pub(super) struct Patch {
    pub(super) pieces: Vec<Piece>,
}

impl Patch {
    pub(super) fn apply(&self, text: &str) -> String {
        let pieces = self.pieces.iter().map(|piece| (piece.span, piece.text.as_str()));
        replaced(text, Span::new(0, text.len()), pieces)
    }

    /// Merges this patch with a later one of the text `between` them. Overlapping pieces become one.
    pub(super) fn then(self, later: Self, between: &str) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for touch in touches(self.pieces, later.pieces) {
            match groups.last_mut() {
                Some(group) if touch.between.start < group.between.end => group.join(touch),
                _ => groups.push(Group { between: touch.between, touches: vec![touch] }),
            }
        }
        let (mut added, mut removed) = (0, 0);
        let mut pieces = Vec::with_capacity(groups.len());
        for Group { between: range, touches } in groups {
            let start = range.start + removed - added;
            for before in touches.iter().filter_map(|touch| touch.before) {
                removed += before.end - before.start;
            }
            added += touches.iter().map(Touch::added).sum::<usize>();
            let end = range.end + removed - added;
            let later = touches.iter().filter_map(|touch| Some((touch.between, touch.after.as_deref()?)));
            let text = replaced(between, range, later);
            let mut owners: Vec<usize> = touches.iter().flat_map(|touch| &touch.owners).copied().collect();
            owners.sort_unstable();
            owners.dedup();
            pieces.push(Piece { span: Span::new(start, end), text, owners });
        }
        Self { pieces }
    }
}

/// The effect of one of two patches on the text between them.
struct Touch {
    between: Span,
    /// The replacement by an earlier piece.
    before: Option<Span>,
    /// The text replaced by a later piece.
    after: Option<String>,
    owners: Vec<usize>,
}

impl Touch {
    /// How many bytes of the text between come from an earlier piece.
    fn added(&self) -> usize {
        if self.before.is_some() { self.between.end - self.between.start } else { 0 }
    }
}

fn touches(earlier: Vec<Piece>, later: Vec<Piece>) -> Vec<Touch> {
    let (mut added, mut removed) = (0, 0);
    let mut touches = Vec::with_capacity(earlier.len() + later.len());
    for Piece { span, text, owners } in earlier {
        let start = span.start + added - removed;
        added += text.len();
        removed += span.end - span.start;
        touches.push(Touch {
            between: Span::new(start, start + text.len()),
            before: Some(span),
            after: None,
            owners,
        });
    }
    touches.extend(later.into_iter().map(|Piece { span, text, owners }| Touch {
        between: span,
        before: None,
        after: Some(text),
        owners,
    }));
    touches.sort_by_key(|touch| (touch.between.start, touch.before.is_none()));
    touches
}

/// Touches that overlap.
struct Group {
    between: Span,
    touches: Vec<Touch>,
}

impl Group {
    fn join(&mut self, touch: Touch) {
        self.between.end = self.between.end.max(touch.between.end);
        self.touches.push(touch);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patch(pieces: &[(usize, usize, &str)]) -> Patch {
        let piece = |(at, (start, end, text)): (usize, &(usize, usize, &str))| Piece {
            span: Span::new(*start, *end),
            text: (*text).to_owned(),
            owners: vec![at],
        };
        Patch { pieces: pieces.iter().enumerate().map(piece).collect() }
    }

    #[test]
    fn two_patches_as_one_have_the_same_effect() {
        let text = "0123456789";
        let edits = [(2, 2, "ab"), (4, 6, ""), (7, 8, "xyz")];
        let between = patch(&edits).apply(text);
        for later in [
            vec![(0, 1, "A"), (3, 4, "B")],
            vec![(2, 2, "A"), (4, 4, "B"), (6, 6, "C"), (6, 7, "D")],
            vec![(1, 8, "A")],
            vec![(7, 10, ""), (10, 10, "B")],
        ] {
            let expected = patch(&later).apply(&between);
            let both = patch(&edits).then(patch(&later), &between);
            assert_eq!(both.apply(text), expected, "{later:?}");
        }
    }

    #[test]
    fn pieces_that_touch_different_text_stay_apart() {
        for (later, place) in [((6, 7, "x"), Span::new(3, 4)), ((5, 7, "x"), Span::new(2, 4))] {
            let both = patch(&[(1, 2, "long")]).then(patch(&[later]), "0long23456");
            assert_eq!(both.pieces.len(), 2);
            assert_eq!((both.pieces[1].span, both.pieces[1].text.as_str()), (place, "x"));
        }
    }
}
