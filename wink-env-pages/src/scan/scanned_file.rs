//! The findings in one file.

use std::sync::Arc;

use super::json_pointer::JsonPointers;
use crate::excerpt::Excerpt;
use crate::finding::Facts;
use crate::text::Span;

/// The findings in one file.
#[derive(Debug)]
pub struct ScannedFile {
    pub(super) excerpt: Excerpt,
    /// What is wrong, with places in the excerpt: smaller than findings, because many are kept until the report is
    /// made.
    pub(super) found: Vec<(Span, Arc<Facts>)>,
    /// How many more there are.
    pub(super) unlisted: usize,
    /// Where they are in the file, if they have pointers that are not known yet.
    pub(super) places: Vec<usize>,
}

impl ScannedFile {
    /// What finds the JSON pointers, if they are not known: the file was not in memory as a whole, and has to be read
    /// again from its beginning.
    #[must_use]
    pub fn pointers(&self) -> Option<JsonPointers> {
        (!self.places.is_empty()).then(|| JsonPointers::of(&self.places))
    }

    /// Takes what has been found.
    pub fn take_pointers(&mut self, pointers: JsonPointers) {
        self.set_pointers(pointers.found());
    }

    pub(super) fn set_pointers(&mut self, pointers: Vec<String>) {
        let places = self.found.iter().map(|(span, _)| span.start);
        self.excerpt.pointers = places.zip(pointers).filter(|(_, pointer)| !pointer.is_empty()).collect();
    }
}
