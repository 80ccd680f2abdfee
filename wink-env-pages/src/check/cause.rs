//! Groups findings by cause: the same drift on many pages, or the same damage in many places of a page, as a bulk edit
//! causes it.

use std::collections::HashMap;
use std::hash::Hash;
use std::mem::{Discriminant, discriminant};
use std::sync::Arc;

use crate::finding::{Facts, Finding, Problem, Ragged, Subject};
use crate::likeness::differing_words;
use crate::page::FenceFault;
use crate::url::Fault;

/// The same damage in at least this many places of a page is one bulk edit.
const BULK: usize = 4;

/// Numbers the causes in the order of the findings.
pub(super) fn assign(findings: &mut [Finding]) {
    let causes = numbered(findings);
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
    /// The same difference from the reference: at most one per page; the number tells repeats apart.
    Drift(&'a Problem, &'a Subject, usize),
    /// Damage that is specific to one page.
    Damage(&'a Problem, &'a Subject, &'a str, usize),
}

fn numbered(findings: &[Finding]) -> Vec<usize> {
    let mut places = HashMap::<(Damage<'_>, &str), usize>::new();
    for finding in findings {
        if let Some(damage) = Damage::of(finding) {
            *places.entry((damage, &finding.path)).or_default() += 1;
        }
    }
    let mut occurrences = HashMap::<(&Problem, &Subject, &str), usize>::new();
    let mut numbers = HashMap::<Cause<'_>, usize>::new();
    let mut causes = Vec::with_capacity(findings.len());
    for finding in findings {
        let bulk = Damage::of(finding).filter(|damage| places[&(*damage, &*finding.path)] >= BULK);
        let cause = match bulk {
            _ if finding.is_in_excerpt() => Cause::Shared(Arc::as_ptr(&finding.facts)),
            Some(damage) => Cause::Bulk(finding.lint.name, damage),
            None => {
                let (problem, subject) = (&finding.problem, &finding.subject);
                let seen = occurrences.entry((problem, subject, &finding.path)).or_default();
                *seen += 1;
                if is_drift(finding) {
                    Cause::Drift(problem, subject, *seen)
                } else {
                    Cause::Damage(problem, subject, &finding.path, *seen)
                }
            }
        };
        let next = numbers.len();
        causes.push(*numbers.entry(cause).or_insert(next));
    }
    causes
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
    fn of(finding: &'a Finding) -> Option<Self> {
        match &finding.problem {
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
