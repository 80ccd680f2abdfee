//! Groups findings by cause: the same drift on many pages, or the same damage in many places of a page, as a bulk edit
//! causes it.

use std::collections::HashMap;
use std::hash::Hash;
use std::mem::{Discriminant, discriminant};
use std::sync::Arc;

use crate::blame::Fact;
use crate::finding::{At, Facts, Finding, Problem, Ragged, Subject};
use crate::likeness::differing_words;
use crate::page::FenceFault;
use crate::site::Site;
use crate::url::Fault;
use crate::url::domain::{self, Move};

/// The same damage in at least this many places of a page is one bulk edit.
const BULK: usize = 4;

/// As many URLs of a page that only differ in the domain are a domain that moved.
const MOVED: usize = 2;

/// Numbers the causes in the order of the findings.
pub(super) fn assign(site: &Site, findings: &mut [Finding]) {
    let causes = numbered(site, findings);
    for (finding, cause) in findings.iter_mut().zip(causes) {
        finding.cause = cause;
    }
}

/// Findings with equal keys have one cause.
#[derive(PartialEq, Eq, Hash)]
enum Cause<'a> {
    /// A finding of a scan with the same facts.
    Shared(*const Facts),
    /// A bulk edit, which may affect several pages.
    Bulk(&'static str, Damage<'a>),
    /// A change of the source, counted from the latest.
    Behind(usize),
    /// A domain that moved, which may affect several rows and pages.
    Domain(&'static str, Move<'a>),
    /// A service that moved to other URLs, by its row in the reference and its URLs.
    Service(&'static str, Fact, Vec<&'a str>),
    /// The same difference from the reference, whatever a page calls it.
    Drift(&'static str, Fact),
    /// The same damage of something in the reference: at most one per page; the number tells repeats apart.
    Shown(&'a Problem, &'a Subject, usize),
    /// Damage that is specific to one page.
    Damage(&'a Problem, &'a Subject, &'a str, usize),
}

fn numbered(site: &Site, findings: &[Finding]) -> Vec<usize> {
    let places = Places::of(findings);
    let mut occurrences = HashMap::<(&Problem, &Subject, &str), usize>::new();
    let mut numbers = HashMap::<Cause<'_>, usize>::new();
    let mut causes = Vec::with_capacity(findings.len());
    for finding in findings {
        let cause = places.common_cause(site, finding).unwrap_or_else(|| {
            let (problem, subject) = (&finding.problem, &finding.subject);
            let seen = occurrences.entry((problem, subject, &finding.path)).or_default();
            *seen += 1;
            if is_drift(finding) {
                Cause::Shown(problem, subject, *seen)
            } else {
                Cause::Damage(problem, subject, &finding.path, *seen)
            }
        });
        let next = numbers.len();
        causes.push(*numbers.entry(cause).or_insert(next));
    }
    causes
}

/// How often a page has what a single edit may have done.
struct Places<'a> {
    damage: HashMap<(Damage<'a>, &'a str), usize>,
    moves: HashMap<(Move<'a>, &'a str), usize>,
    /// Different URLs of a row.
    urls: HashMap<(At, &'a str), Vec<&'a str>>,
}

impl<'a> Places<'a> {
    fn of(findings: &'a [Finding]) -> Self {
        let mut places = Self { damage: HashMap::new(), moves: HashMap::new(), urls: HashMap::new() };
        for finding in findings.iter().filter(|finding| !finding.is_in_excerpt()) {
            let path = &*finding.path;
            if let Some(damage) = Damage::of(drift(finding)) {
                *places.damage.entry((damage, path)).or_default() += 1;
            }
            if let Problem::UrlMismatch { expected, found, .. } = drift(finding) {
                if let Some(moved) = domain::moved(found, expected) {
                    *places.moves.entry((moved.of_domains(), path)).or_default() += 1;
                }
                places.urls.entry((row_of(finding), path)).or_default().push(found);
            }
        }
        places
    }

    /// The cause of a finding, if it may have others on other pages or in other rows, whatever these are called.
    fn common_cause(&self, site: &Site, finding: &'a Finding) -> Option<Cause<'a>> {
        if finding.is_in_excerpt() {
            return Some(Cause::Shared(Arc::as_ptr(&finding.facts)));
        }
        let (lint, path) = (finding.lint.name, &*finding.path);
        if let Problem::Behind { change, .. } = finding.problem {
            return Some(Cause::Behind(change));
        }
        let problem = drift(finding);
        if let Problem::UrlMismatch { expected, found, .. } = problem
            && let Some(moved) = domain::moved(found, expected).map(Move::of_domains)
            && self.moves[&(moved, path)] >= MOVED
        {
            return Some(Cause::Domain(lint, moved));
        }
        if let Some(damage) = Damage::of(problem).filter(|damage| self.damage[&(*damage, path)] >= BULK) {
            return Some(Cause::Bulk(lint, damage));
        }
        let fact = Fact::of(site, finding)?;
        Some(match self.urls.get(&(row_of(finding), path)) {
            Some(urls) if fact.is_url() && Self::is_whole_row(site, finding, urls.len()) => {
                Cause::Service(lint, fact.of_row(), urls.clone())
            }
            _ => Cause::Drift(lint, fact),
        })
    }

    /// Whether a row has no other URLs than these, and more than one.
    fn is_whole_row(site: &Site, finding: &Finding, urls: usize) -> bool {
        let cells = || {
            let section = &site.pages[finding.page()?].sections[finding.at.table?];
            Some(section.rows[finding.at.row?].cells.len())
        };
        urls > 1 && cells() == Some(urls)
    }
}

fn row_of(finding: &Finding) -> At {
    At { column: None, ..finding.at }
}

/// What is wrong with a page if the source is right.
fn drift(finding: &Finding) -> &Problem {
    match &finding.problem {
        Problem::SourceAlone { drift, .. } => drift,
        problem => problem,
    }
}

/// Whether the reference shows what is wrong, so that other pages may have the same drift.
fn is_drift(finding: &Finding) -> bool {
    finding.reference.is_some() || finding.expected().is_some() || finding.place.is_none()
}

/// What a single edit may have done to many cells or rows of a page, whatever their text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Damage<'a> {
    /// The words of the URLs that differ, and whether the URL belongs to another environment.
    Url(&'a str, &'a str, bool),
    Cell(Discriminant<Fault>, &'a [char]),
    Row(&'a Ragged),
    Directive(Option<FenceFault>),
}

impl<'a> Damage<'a> {
    fn of(problem: &'a Problem) -> Option<Self> {
        match problem {
            Problem::UrlMismatch { expected, found, other_column, .. } => {
                let (expected, found) = differing_words(expected, found);
                Some(Self::Url(expected, found, other_column.is_some()))
            }
            Problem::FaultyCell { fault, .. } => {
                let characters: &[char] = match fault {
                    Fault::Hidden(characters) | Fault::Lookalike(characters) => characters,
                    _ => &[],
                };
                Some(Self::Cell(discriminant(fault), characters))
            }
            Problem::RaggedRow(ragged) => Some(Self::Row(ragged)),
            Problem::UnknownDirective { fault, .. } => Some(Self::Directive(*fault)),
            _ => None,
        }
    }
}
