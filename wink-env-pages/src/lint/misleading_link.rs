//! Links that lead elsewhere.

use super::faulty_cells;
use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::likeness::nearest;
use crate::site::Site;
use crate::url::Fault;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "misleading-link",
        level: Severity::Error,
        summary: "the page has a link whose text is one URL and whose target is another, or a name that leads to an unlisted host",
        explanation: include_str!("misleading-link.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&RULE.lint, site, findings, |fault| matches!(fault, Fault::Misleading(_)));
    names(site, findings);
}

/// Names that are links to a host of our domains that no table lists. The reference may mean such a host, unless it is
/// nearly that of a URL.
fn names(site: &Site, findings: &mut Vec<Finding>) {
    let mut listed: Option<Vec<&str>> = None;
    for (page, content) in site.pages.iter().enumerate() {
        // Hardly any name is a link.
        let holds_link = |index: &usize| content.sections[*index].rows.iter().any(|row| row.link.is_some());
        for index in (0..content.sections.len()).filter(holds_link) {
            let section = site.section(page, index);
            for row in section.rows().filter(|row| !row.row.is_hidden) {
                let Some(target) = row.row.link.as_deref() else { continue };
                let Some(host) = host(target) else { continue };
                let listed = listed.get_or_insert_with(|| listed_hosts(site));
                let is_listed = listed.iter().any(|known| known.eq_ignore_ascii_case(host));
                let is_meant = match row.counterpart {
                    Some((_, theirs)) => theirs.link.as_deref() == Some(target),
                    None => site.reference.page() == Some(page) && !is_misspelled(host, listed),
                };
                if !is_listed && !is_meant && listed.iter().any(|known| are_siblings(known, host)) {
                    let problem = Problem::LinkedName(target.to_owned());
                    let facts =
                        Facts::new(&RULE.lint, problem).about(site.subject(&section, Some(&row), None));
                    let finding = site.finding(facts, page, row.row.label.span);
                    findings.push(finding.at(section.at_row(&row)));
                }
            }
        }
    }
}

/// Whether a host is nearly one of those listed, with as many parts.
fn is_misspelled(host: &str, listed: &[&str]) -> bool {
    let parts = host.split('.').count();
    let alike: Vec<&str> = listed.iter().copied().filter(|known| known.split('.').count() == parts).collect();
    nearest(host, &alike).is_some()
}

/// The hosts of all URLs in the reference.
fn listed_hosts(site: &Site) -> Vec<&str> {
    let sections = site.reference_page().map_or(&[][..], |page| &page.sections);
    let cells = sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
    cells.filter_map(|cell| host(&cell.url.written)).collect()
}

/// The host of a URL.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    rest.split(['/', '?', '#', ':']).next().filter(|host| !host.is_empty())
}

/// Whether two hosts belong to one domain. Below a country's own registry, as `co.uk`, it has a third label.
fn are_siblings(known: &str, host: &str) -> bool {
    let labels = known.rsplit('.').zip(host.rsplit('.'));
    let same: Vec<&str> =
        labels.take_while(|(left, right)| left.eq_ignore_ascii_case(right)).map(|(label, _)| label).collect();
    match same.as_slice() {
        [] | [_] => false,
        [country, name] => name.len() > 3 || country.len() > 2 || known.split('.').count() == 3,
        _ => true,
    }
}
