//! The names that programs use for what the pages list.

mod snake_case;

use std::sync::Arc;

use crate::compare::{Drift, Reference, SectionDrift};
use crate::page::{Label, Page, Section};
use snake_case::snake_case;

/// The names of the tables, columns and rows of the reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// One per table.
    pub sections: Vec<Name>,
    /// For each table, one per URL column.
    pub environments: Vec<Vec<Name>>,
    /// For each table, one per row.
    pub services: Vec<Vec<Name>>,
}

/// A name in `snake_case`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name made from the reference's label; `None` if the label has no letter or digit.
    pub text: Option<String>,
    /// Different names that other pages of the reference give to the same thing. If there are any, the name is not
    /// settled.
    pub others: Vec<String>,
}

/// Names from the configuration. They take the place of those made from labels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenNames {
    /// One per table.
    pub sections: Option<Vec<String>>,
    /// One per URL column of every table.
    pub environments: Option<Vec<String>>,
}

/// Makes a Rust identifier in `snake_case` from a label; `None` if the label has no letter or digit. It may be a keyword.
#[must_use]
pub fn identifier(label: &str) -> Option<String> {
    let mut snake = snake_case(label);
    snake.retain(unicode_ident::is_xid_continue);
    let first = snake.trim_start_matches('_').chars().next()?;
    if !unicode_ident::is_xid_start(first) {
        snake.insert(0, '_');
    }
    // These cannot be raw identifiers.
    if matches!(snake.as_str(), "self" | "super" | "crate") {
        snake.push('_');
    }
    Some(snake)
}

impl Names {
    /// Names everything on the reference page. `drifts` has an entry for each page.
    #[must_use]
    pub fn of(pages: &[Arc<Page>], reference: &Reference, drifts: &[Drift], given: &GivenNames) -> Self {
        let Some(page) = reference.page() else { return Self::default() };
        let witnesses = Witnesses { pages, members: reference.pages(), reference: page, drifts };
        let mut names = Self::default();
        for (index, section) in pages[page].sections.iter().enumerate() {
            let section_name = given_name(given.sections.as_deref(), index);
            names.sections.push(section_name.unwrap_or_else(|| witnesses.name(index, Part::Heading)));
            let environment = |column| {
                given_name(given.environments.as_deref(), column)
                    .unwrap_or_else(|| witnesses.name(index, Part::Column(column)))
            };
            names.environments.push((0..section.columns.len()).map(environment).collect());
            let service = |row| witnesses.name(index, Part::Row(row));
            names.services.push((0..section.rows.len()).map(service).collect());
        }
        names
    }
}

fn given_name(names: Option<&[String]>, at: usize) -> Option<Name> {
    Some(Name { text: Some(names?.get(at)?.clone()), others: Vec::new() })
}

/// A part of a table that has a label.
#[derive(Clone, Copy)]
enum Part {
    Heading,
    Column(usize),
    Row(usize),
}

impl Part {
    /// The same part of the table of another page.
    fn on_page(self, drift: &SectionDrift) -> Option<Self> {
        Some(match self {
            Self::Heading => self,
            Self::Column(column) => {
                let theirs = &drift.columns.to_reference;
                Self::Column(theirs.iter().position(|theirs| *theirs == Some(column))?)
            }
            Self::Row(row) => Self::Row(drift.by_reference[row]?),
        })
    }

    fn label(self, section: &Section) -> Option<&Label> {
        match self {
            Self::Heading => section.heading.as_ref(),
            Self::Column(column) => section.columns.get(column),
            Self::Row(row) => Some(&section.rows[row].label),
        }
    }
}

/// The pages of the reference, each with its own words for the same things.
struct Witnesses<'a> {
    pages: &'a [Arc<Page>],
    members: &'a [usize],
    reference: usize,
    drifts: &'a [Drift],
}

impl Witnesses<'_> {
    /// The name of a part of the reference's table.
    fn name(&self, section: usize, part: Part) -> Name {
        let text = self.identifier(self.reference, section, part);
        let mut others = Vec::new();
        for other in self.members.iter().filter_map(|page| self.identifier(*page, section, part)) {
            if Some(&other) != text.as_ref() && !others.contains(&other) {
                others.push(other);
            }
        }
        Name { text, others }
    }

    fn identifier(&self, page: usize, section: usize, part: Part) -> Option<String> {
        let sections = &self.pages[page].sections;
        if page == self.reference {
            return identifier(&part.label(&sections[section])?.text);
        }
        let drift = self.drifts[page].sections.iter().find(|drift| drift.reference == section)?;
        identifier(&part.on_page(drift)?.label(&sections[drift.page])?.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_identifiers() {
        for (label, name) in [
            ("IAM", "iam"),
            ("My Account", "my_account"),
            ("Booking engine", "booking_engine"),
            ("WinkLinks", "wink_links"),
            ("3D tour", "_3d_tour"),
            ("Zahlung (alt)", "zahlung_alt"),
            ("R&D", "r_d"),
            ("예약", "예약"),
            ("Self", "self_"),
            ("type", "type"),
            ("एक्स्ट्रानेट", "एक्स्ट्रानेट"),
            ("ที่พัก ใหม่", "ที่พัก_ใหม่"),
            ("Cafe\u{301} Be\u{301}aBar", "cafe\u{301}_be\u{301}a_bar"),
            ("CAFE\u{301}S", "cafe\u{301}s"),
            ("Cafe\u{301}Bar", "cafe\u{301}_bar"),
            ("予約・検索", "予約_検索"),
            ("Cafe\u{301} —\u{301} Bar", "cafe\u{301}_bar"),
            ("Wink · Links —\u{301}", "wink_links"),
        ] {
            assert_eq!(identifier(label).as_deref(), Some(name), "{label}");
        }
        assert_eq!(identifier("—"), None);
        assert_eq!(identifier(""), None);
    }
}
