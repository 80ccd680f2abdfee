//! From what a page calls a thing to what programs call it.

use heck::ToSnakeCase;

use crate::collect::CollectVec as _;
use crate::compare::{Drift, Reference};
use crate::page::{Page, Section};

/// What programs call the tables, columns and rows of the reference.
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
    /// The name that the reference's label gives; `None` for a label without a letter or digit.
    pub text: Option<String>,
    /// Other names that pages of the reference give to the same thing; a name can be relied on if there are none.
    pub others: Vec<String>,
}

/// Names that the configuration gives, because the pages cannot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenNames {
    /// One per table.
    pub sections: Option<Vec<String>>,
    /// One per URL column of every table.
    pub environments: Option<Vec<String>>,
}

/// A label as a Rust identifier in `snake_case`, or a keyword; `None` if nothing is left of it.
#[must_use]
pub fn identifier(label: &str) -> Option<String> {
    let snake: String = label
        .to_snake_case()
        .chars()
        .filter(|character| unicode_ident::is_xid_continue(*character))
        .collect();
    let first = snake.chars().find(|character| *character != '_')?;
    let snake = if unicode_ident::is_xid_start(first) { snake } else { format!("_{snake}") };
    // No raw identifier may have these names.
    Some(if matches!(snake.as_str(), "self" | "super" | "crate") { format!("{snake}_") } else { snake })
}

impl Names {
    /// Names everything on the reference page. `drifts` has, for each page, how it differs from the reference.
    #[must_use]
    pub fn of(pages: &[Page], reference: &Reference, drifts: &[Drift], given: &GivenNames) -> Self {
        let Some(page) = reference.page() else { return Self::default() };
        let witnesses = Witnesses { pages, members: reference.pages(), reference: page, drifts };
        let sections = &pages[page].sections;
        let mut names = Self::default();
        for (index, section) in sections.iter().enumerate() {
            let label = |section: &Section| section.heading.as_ref().map(|heading| heading.text.clone());
            let given_name = |names: &Option<Vec<String>>, at: usize| names.as_ref()?.get(at).cloned();
            names.sections.push(match given_name(&given.sections, index) {
                Some(name) => Name::given(name),
                None => witnesses.name(index, &label),
            });
            names.environments.push(
                (0..section.columns.len())
                    .map(|column| match given_name(&given.environments, column) {
                        Some(name) => Name::given(name),
                        None => witnesses.name_of_column(index, column),
                    })
                    .collect_vec(),
            );
            names
                .services
                .push((0..section.rows.len()).map(|row| witnesses.name_of_row(index, row)).collect_vec());
        }
        names
    }
}

impl Name {
    fn given(name: String) -> Self {
        Self { text: Some(name), others: Vec::new() }
    }
}

/// The pages that agree, each with its own words for the same things.
struct Witnesses<'a> {
    pages: &'a [Page],
    members: &'a [usize],
    reference: usize,
    drifts: &'a [Drift],
}

impl Witnesses<'_> {
    fn name(&self, section: usize, label: &dyn Fn(&Section) -> Option<String>) -> Name {
        self.collect(&|page| {
            let ours = if page == self.reference {
                section
            } else {
                self.drifts[page].sections.iter().find(|drift| drift.reference == section)?.page
            };
            label(&self.pages[page].sections[ours])
        })
    }

    fn name_of_column(&self, section: usize, column: usize) -> Name {
        self.collect(&|page| {
            let (section, column) = if page == self.reference {
                (section, column)
            } else {
                let drift = self.drifts[page].sections.iter().find(|drift| drift.reference == section)?;
                (drift.page, drift.columns.to_reference.iter().position(|theirs| *theirs == Some(column))?)
            };
            Some(self.pages[page].sections[section].columns.get(column)?.text.clone())
        })
    }

    fn name_of_row(&self, section: usize, row: usize) -> Name {
        self.collect(&|page| {
            let (section, row) = if page == self.reference {
                (section, row)
            } else {
                let drift = self.drifts[page].sections.iter().find(|drift| drift.reference == section)?;
                (drift.page, drift.by_reference[row]?)
            };
            Some(self.pages[page].sections[section].rows[row].label.text.clone())
        })
    }

    fn collect(&self, label: &dyn Fn(usize) -> Option<String>) -> Name {
        let text = label(self.reference).as_deref().and_then(identifier);
        let mut others = Vec::new();
        for page in self.members.iter().filter(|page| **page != self.reference) {
            if let Some(other) = label(*page).as_deref().and_then(identifier)
                && Some(&other) != text.as_ref()
                && !others.contains(&other)
            {
                others.push(other);
            }
        }
        Name { text, others }
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
        ] {
            assert_eq!(identifier(label).as_deref(), Some(name), "{label}");
        }
        assert_eq!(identifier("—"), None);
        assert_eq!(identifier(""), None);
    }
}
