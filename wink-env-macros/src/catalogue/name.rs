//! Names in the catalogue.

use proc_macro2::{Ident, Span};

/// A name as Rust spells it, keywords with `r#`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name<'a>(pub(super) &'a str);

impl<'a> Name<'a> {
    /// Whether the caller's `word` is this name. The compiler has normalized the word to NFC, but names from the pages
    /// may not be normalized, so outside ASCII the compiler normalizes them too.
    pub(crate) fn is(self, word: &str) -> bool {
        let name = self.bare();
        name == word || !name.is_ascii() && !word.is_ascii() && Ident::new(name, Span::call_site()) == word
    }

    /// Without `r#`.
    pub(crate) fn bare(self) -> &'a str {
        self.0.strip_prefix("r#").unwrap_or(self.0)
    }

    /// Whether Rust needs `r#` before it.
    pub(crate) fn is_raw(self) -> bool {
        self.0.starts_with("r#")
    }
}

/// The names in a line.
#[derive(Debug, Clone)]
pub(crate) struct Names<'a>(pub(super) &'a str);

impl<'a> Names<'a> {
    /// All names without `r#`.
    pub(crate) fn bare(self) -> Vec<String> {
        self.map(|name| name.bare().to_owned()).collect()
    }

    pub(super) fn named(mut self, word: &str) -> Option<Name<'a>> {
        self.find(|name| name.is(word))
    }
}

impl<'a> Iterator for Names<'a> {
    type Item = Name<'a>;

    fn next(&mut self) -> Option<Name<'a>> {
        if self.0.is_empty() {
            return None;
        }
        let (name, rest) = self.0.split_once(' ').unwrap_or((self.0, ""));
        self.0 = rest;
        Some(Name(name))
    }
}
