//! Whether the configuration fits the pages.

use crate::config::Config;
use crate::names::Name;
use crate::site::Site;
use crate::text::Span;

/// The configuration has more or fewer names than the reference needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// `sections` does not have one name per table.
    Sections {
        /// The place of the names in the configuration.
        span: Span,
        /// How many names there are.
        names: usize,
    },
    /// `environments` does not have one name per URL column of a table.
    Environments {
        /// The place of the names in the configuration.
        span: Span,
        /// How many names there are.
        names: usize,
        /// The first table of the reference with a different number of columns.
        table: usize,
    },
}

/// All mismatches.
pub(super) fn misfits(config: &Config, site: &Site) -> Vec<Misfit> {
    let Some(page) = site.reference_page() else { return Vec::new() };
    let sections = config.names.sections.as_ref().map(Vec::len).and_then(|names| {
        let span = config.place_of("sections")?;
        (names != page.sections.len()).then_some(Misfit::Sections { span, names })
    });
    let environments = config.names.environments.as_ref().map(Vec::len).and_then(|names| {
        let given = config.names.environments.as_deref()?;
        let is_listed = |name: &Name| name.text.as_ref().is_some_and(|text| given.contains(text));
        let mut tables = site.names.environments.iter().zip(&site.names.ignored);
        let is_misfit = |found: &[Name]| found.len() != names && !found.iter().all(is_listed);
        let table = tables.position(|(found, is_ignored)| !is_ignored && is_misfit(found))?;
        let span = config.place_of("environments")?;
        Some(Misfit::Environments { span, names, table })
    });
    sections.into_iter().chain(environments).collect()
}
