//! The names in the pages, read from the string literal that arrives with every call.
//!
//! Its format is documented where it is written, in `wink-env-pages`, `codegen/catalogue.rs`.

use std::cmp::Ordering;

/// The catalogue's text, never copied and never split as a whole on the way to a name that exists.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Catalogue<'a> {
    environments: &'a str,
    sections: &'a str,
    services: &'a str,
}

/// A service name with the sections that know it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    /// The name as Rust spells it.
    pub(crate) name: Name<'a>,
    sections: &'a str,
}

/// A name as Rust spells it, keywords with `r#`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name<'a>(&'a str);

impl<'a> Catalogue<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let (environments, rest) = text.split_once('\n').unwrap_or_default();
        let (sections, services) = rest.split_once('\n').unwrap_or_default();
        Self { environments, sections, services }
    }

    pub(crate) fn environments(self) -> impl Iterator<Item = Name<'a>> {
        names(self.environments)
    }

    pub(crate) fn sections(self) -> impl Iterator<Item = Name<'a>> {
        names(self.sections)
    }

    pub(crate) fn environment(self, name: &str) -> Option<Name<'a>> {
        self.environments().find(|known| known.bare() == name)
    }

    pub(crate) fn section(self, name: &str) -> Option<Name<'a>> {
        self.sections().find(|known| known.bare() == name)
    }

    /// Every service name, hidden ones included, sorted by bytes.
    pub(crate) fn entries(self) -> impl Iterator<Item = Entry<'a>> {
        self.services.lines().filter_map(Entry::new)
    }

    /// Binary search over the lines.
    pub(crate) fn service(self, name: &str) -> Option<Entry<'a>> {
        let mut lines = self.services;
        while !lines.is_empty() {
            let middle = lines.len() / 2;
            let start =
                lines.as_bytes()[..middle].iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
            let (line, after) = lines[start..].split_once('\n')?;
            let entry = Entry::new(line)?;
            match entry.name.bare().cmp(name) {
                Ordering::Equal => return Some(entry),
                Ordering::Less => lines = after,
                Ordering::Greater => lines = &lines[..start],
            }
        }
        None
    }
}

impl<'a> Entry<'a> {
    fn new(line: &'a str) -> Option<Self> {
        let (name, sections) = line.split_once(' ')?;
        Some(Self { name: Name(name), sections })
    }

    /// The sections that publish the service.
    pub(crate) fn published(self) -> impl Iterator<Item = Name<'a>> {
        names(self.sections).filter(|section| !section.0.starts_with('-'))
    }

    /// The sections where its row is commented out.
    pub(crate) fn hidden(self) -> impl Iterator<Item = Name<'a>> {
        self.sections.split(' ').filter_map(|section| section.strip_prefix('-')).map(Name)
    }

    /// The ways to write the service, with its section only where the name alone is ambiguous.
    pub(crate) fn spellings(self) -> impl Iterator<Item = String> {
        let is_ambiguous = self.published().nth(1).is_some();
        let name = self.name.bare();
        self.published().map(move |section| {
            if is_ambiguous { format!("{}::{name}", section.bare()) } else { name.to_owned() }
        })
    }
}

impl<'a> Name<'a> {
    /// Without `r#`.
    pub(crate) fn bare(self) -> &'a str {
        self.0.strip_prefix("r#").unwrap_or(self.0)
    }

    /// Whether Rust wants `r#` before it.
    pub(crate) fn is_raw(self) -> bool {
        self.0.starts_with("r#")
    }
}

fn names(line: &str) -> impl Iterator<Item = Name<'_>> {
    line.split(' ').filter(|name| !name.is_empty()).map(Name)
}
