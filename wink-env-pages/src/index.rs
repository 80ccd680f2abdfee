//! Places by text.

use std::borrow::Cow;
use std::collections::HashMap;

/// Where each text was met, by numbers that mean what the caller wants: one kind of map, so that integrators compile one.
#[derive(Debug, Default)]
pub(crate) struct Index<'a>(HashMap<Cow<'a, str>, Vec<usize>>);

impl<'a> Index<'a> {
    /// Adds a place, and tells the first place of the text if it has one already.
    pub(crate) fn add(&mut self, text: impl Into<Cow<'a, str>>, at: usize) -> Option<usize> {
        let places = self.0.entry(text.into()).or_default();
        places.push(at);
        if places.len() > 1 { Some(places[0]) } else { None }
    }

    /// Notes a text whose places do not matter, and tells whether it is a new one.
    pub(crate) fn note(&mut self, text: impl Into<Cow<'a, str>>) -> bool {
        self.add(text, 0).is_none()
    }

    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}
