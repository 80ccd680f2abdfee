//! Entries of `names` and `ignore` that match nothing on the reference page.

use std::collections::HashSet;

use crate::config::Config;
use crate::finding::{Facts, Finding, Problem};
use crate::likeness::nearest;
use crate::lint::unused_name;
use crate::page::{Label, Page, Section};
use crate::site::Site;

/// How many labels an unknown one is compared with.
const MOST_COMPARED: usize = 256;

/// A warning for each such entry. A damaged page may have more labels than can be read.
pub(super) fn unused(config: &Config, site: &Site) -> Vec<Finding> {
    let Some(page) = site.reference_page().filter(|page| page.unreadable.is_none() && page.breaks.is_empty())
    else {
        return Vec::new();
    };
    let names = config.names.labels.iter().map(|(label, _)| label.as_str());
    let mut findings = of_key(config, "names", names, &labels(page));
    let ignored = config.names.ignored.iter().map(String::as_str);
    let headings = headings(page);
    // What is not read has no label, but may be ignored as well.
    let unknown = ignored.filter(|heading| !page.text.as_str().contains(heading));
    findings.extend(of_key(config, "ignore", unknown, &headings));
    findings
}

fn of_key<'a>(
    config: &Config,
    key: &'static str,
    entries: impl Iterator<Item = &'a str>,
    known: &HashSet<&str>,
) -> Vec<Finding> {
    let unknown: Vec<&str> = entries.filter(|entry| !known.contains(entry)).collect();
    if unknown.is_empty() {
        return Vec::new();
    }
    let mut compared: Vec<&str> = known.iter().copied().collect();
    compared.sort_unstable();
    compared.truncate(MOST_COMPARED);
    let places = config.places_of_texts(key, &unknown);
    let finding = |(label, place): (&&str, _)| {
        let nearest = nearest(label, &compared).map(str::to_owned);
        let problem = Problem::UnusedName { key, label: (*label).to_owned(), nearest };
        Finding::in_config(Facts::new(&unused_name::RULE.lint, problem), &config.file.path, place)
    };
    unknown.iter().zip(places).map(finding).collect()
}

/// The labels that may be given a name.
fn labels<'a>(page: &'a Page) -> HashSet<&'a str> {
    let of_section = |section: &'a Section| {
        let Section { heading, columns, rows, .. } = section;
        let rows = rows.iter().map(|row| &row.label);
        heading.iter().chain(columns).chain(rows)
    };
    page.sections.iter().flat_map(of_section).map(|label: &Label| label.text.as_str()).collect()
}

fn headings(page: &Page) -> HashSet<&str> {
    let headings = page.sections.iter().filter_map(|section| section.heading.as_ref());
    headings.map(|heading| heading.text.as_str()).collect()
}
