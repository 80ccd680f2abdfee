//! A line of the catalogue: a service, and whether each section publishes or hides it.

use super::name::{Name, Names};

/// A service name and the sections that list it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    /// The name as Rust spells it.
    pub(crate) name: Name<'a>,
    /// All sections.
    sections: &'a str,
    /// A sign for each section: what it does with the service.
    signs: &'a str,
    /// Where it is not available.
    absent: &'a str,
}

impl<'a> Entry<'a> {
    pub(super) fn new(sections: &'a str, line: &'a str) -> Option<Self> {
        let (name, signs) = line.split_once(' ')?;
        let (signs, absent) = signs.split_once(' ').unwrap_or((signs, ""));
        Some(Self { name: Name(name), sections, signs, absent })
    }

    /// Whether it is available everywhere.
    pub(crate) fn is_complete(self) -> bool {
        self.absent.is_empty()
    }

    /// The place of its row, as `page:line`, if the section says that it is not available in the environment.
    pub(crate) fn absence(self, environment: Name, section: Name) -> Option<&'a str> {
        self.absent.split(' ').find_map(|place| {
            let (endpoint, place) = place.split_once('@')?;
            (endpoint.split_once('/')? == (environment.bare(), section.bare())).then_some(place)
        })
    }

    /// The sections that publish the service.
    pub(crate) fn published(self) -> Marked<'a> {
        self.marked(b'+')
    }

    fn marked(self, wanted: u8) -> Marked<'a> {
        Marked { sections: Names(self.sections), signs: self.signs.as_bytes(), wanted }
    }

    /// Whether the section publishes the service.
    pub(crate) fn is_published_in(self, section: Name) -> bool {
        self.published().has(section)
    }

    /// Whether its row is commented out in the section.
    pub(crate) fn is_hidden_in(self, section: Name) -> bool {
        self.marked(b'-').has(section)
    }

    /// The ways to write the service, with its section only if the name alone is ambiguous.
    pub(crate) fn spellings(self) -> Vec<String> {
        let mut spellings = self.qualified();
        if let [only] = spellings.as_mut_slice() {
            self.name.bare().clone_into(only);
        }
        spellings
    }

    /// The service with each section that publishes it.
    pub(crate) fn qualified(self) -> Vec<String> {
        self.published().map(|section| format!("{}::{}", section.bare(), self.name.bare())).collect()
    }

    /// The names of the sections that publish it.
    pub(crate) fn sections(self) -> Vec<String> {
        self.published().map(|section| section.bare().to_owned()).collect()
    }
}

/// The sections with the same sign for a service.
#[derive(Debug, Clone)]
pub(crate) struct Marked<'a> {
    sections: Names<'a>,
    signs: &'a [u8],
    wanted: u8,
}

impl Marked<'_> {
    fn has(mut self, section: Name) -> bool {
        self.any(|marked| marked.bare() == section.bare())
    }
}

impl<'a> Iterator for Marked<'a> {
    type Item = Name<'a>;

    fn next(&mut self) -> Option<Name<'a>> {
        while let [sign, signs @ ..] = self.signs {
            self.signs = signs;
            let section = self.sections.next()?;
            if *sign == self.wanted {
                return Some(section);
            }
        }
        None
    }
}

/// All service names, including hidden ones, sorted by bytes.
#[derive(Debug, Clone)]
pub(crate) struct Entries<'a> {
    pub(super) sections: &'a str,
    pub(super) lines: &'a str,
}

impl<'a> Iterator for Entries<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        let (line, rest) = self.lines.split_once('\n')?;
        self.lines = rest;
        Entry::new(self.sections, line)
    }
}
