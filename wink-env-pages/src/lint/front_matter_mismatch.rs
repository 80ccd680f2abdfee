//! The place of the page in the sidebar.

use std::collections::HashMap;

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Place, Problem, Severity, Source};
use crate::page::{FrontMatter, Page};
use crate::site::Site;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "front-matter-mismatch",
        level: Severity::Warning,
        summary: "the page has a different `sidebar.order` than the reference",
        explanation: include_str!("front-matter-mismatch.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let Some(exemplar) = exemplar(site) else { return };
    let Some((expected, their_place)) = written(&site.pages[exemplar]) else { return };
    for (index, page) in site.pages.iter().enumerate() {
        let Some((found, place)) = written(page).filter(|(found, _)| *found != expected) else { continue };
        let problem = Problem::FrontMatterMismatch {
            expected: expected.map(str::to_owned),
            found: found.map(str::to_owned),
        };
        let theirs = Place { source: Source::Page(exemplar), span: their_place };
        let facts = Facts::new(&RULE.lint, problem).reference(Some(theirs));
        findings.push(site.finding(facts, index, place));
    }
}

/// The page whose front matter counts: among pages that agree on the URLs, one whose value most of them share.
fn exemplar(site: &Site) -> Option<usize> {
    let reference = site.reference.page()?;
    let orders =
        site.reference.pages().iter().filter_map(|page| Some((*page, order_of(&site.pages[*page])?)));
    let mut support = HashMap::<&str, usize>::new();
    for (_, order) in orders.clone() {
        *support.entry(order).or_default() += 1;
    }
    // Among equally common values, the reference's, or else the first.
    let best = orders.max_by_key(|(page, order)| (support[order], *page == reference, usize::MAX - page));
    Some(best.map_or(reference, |(page, _)| page))
}

/// The order on a page with sound front matter, empty if unset.
fn order_of(page: &Page) -> Option<&str> {
    Some(written(page)?.0.unwrap_or_default())
}

/// The order on a page with sound front matter, and its place; if unset, the first line of the front matter.
fn written(page: &Page) -> Option<(Option<&str>, Span)> {
    match &page.front_matter {
        FrontMatter::Sound { order: Some((order, place)), .. } => Some((Some(order), *place)),
        FrontMatter::Sound { order: None, span } => {
            Some((None, page.text.line(page.text.line_at(span.start))))
        }
        _ => None,
    }
}
