//! Findings that are said once: the same drift on many pages, the same slip in many places of a page.

#[cfg(feature = "scan")]
use std::collections::HashMap;

use super::slip::Slips;
#[cfg(feature = "scan")]
use crate::finding::Facts;
use crate::finding::Finding;
use crate::index::Index;

/// Findings that say the same of several pages, at most one of each page, or of any number of places in other files; or
/// what one slip did in many places of a page.
pub(super) struct Group<'a> {
    pub(super) first: &'a Finding,
    pub(super) others: Vec<&'a Finding>,
}

#[cfg(feature = "formats")]
impl<'a> Group<'a> {
    pub(super) fn all(&self) -> impl Iterator<Item = &'a Finding> + use<'_, 'a> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// What belongs together; each also takes together what the one before does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// The same drift: nobody has to see another page's lines to understand it.
    Exactly,
    /// What one slip did in many rows of a page.
    BySlip,
    /// The same kind of damage, and pages that are wrong in different ways about the same thing.
    #[cfg_attr(
        not(feature = "formats"),
        expect(dead_code, reason = "only a format for programs asks for it")
    )]
    Roughly,
}

/// Groups in the order of their first findings.
pub(super) fn grouped(findings: &[Finding], alike: Alike) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let slips = if alike == Alike::Exactly { Slips::default() } else { Slips::among(findings) };
    // The second finding of a kind on one page belongs to another group than the first: places are groups.
    let mut known = Index::default();
    let mut seen = Index::default();
    // A scan says the same by the same facts, and may do so very often.
    #[cfg(feature = "scan")]
    let mut known_facts = HashMap::<*const Facts, usize>::new();
    for finding in findings {
        #[cfg(feature = "scan")]
        if finding.is_in_excerpt() {
            let next = groups.len();
            match *known_facts.entry(std::ptr::from_ref(&**finding)).or_insert(next) {
                at if at < next => groups[at].others.push(finding),
                _ => groups.push(Group { first: finding, others: Vec::new() }),
            }
            continue;
        }
        let (key, occurrence) = if let Some(slip) = slips.of(finding) {
            (slip, 0)
        } else {
            let key = key(finding, alike);
            let here = on_page(&key, finding);
            let occurrence = seen.places(&here).len();
            seen.add(here, 0);
            (key, occurrence)
        };
        if let Some(at) = known.places(&key).get(occurrence) {
            groups[*at].others.push(finding);
        } else {
            known.add(key, groups.len());
            groups.push(Group { first: finding, others: Vec::new() });
        }
    }
    groups
}

pub(super) fn on_page(key: &str, finding: &Finding) -> String {
    format!("{key}{SEPARATOR}{}", finding.path)
}

/// A character that no finding's words hold, as it cannot be seen.
pub(super) const SEPARATOR: char = '\0';

/// What must be equal: the facts, never the place.
fn key(finding: &Finding, alike: Alike) -> String {
    // Where there is something to compare with, the words between backticks are the page's own labels.
    let is_drift = finding.reference.is_some() || finding.expected.is_some() || finding.place.is_none();
    let subject = &finding.subject;
    let mut key = finding.lint.name.to_owned();
    let (found, path) = match alike {
        Alike::Exactly | Alike::BySlip => (finding.found.as_deref(), (!is_drift).then_some(&*finding.path)),
        Alike::Roughly => (None, None),
    };
    let facts = [
        subject.section.as_deref(),
        subject.service.as_deref(),
        subject.environment.as_deref(),
        finding.expected.as_deref(),
        found,
        path,
    ];
    for fact in &facts {
        key.push(SEPARATOR);
        // An absent fact is another one than an empty one.
        key.push(if fact.is_some() { '=' } else { '-' });
        key += fact.unwrap_or_default();
    }
    key.push(SEPARATOR);
    key += &if is_drift { without_quotations(&finding.message) } else { finding.message.clone() };
    key
}

pub(super) fn without_quotations(message: &str) -> String {
    let mut kept = String::new();
    let mut is_quotation = false;
    for part in message.split('`') {
        if !is_quotation {
            kept += part;
            kept += "`";
        }
        is_quotation = !is_quotation;
    }
    kept
}
