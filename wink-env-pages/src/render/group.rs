//! The same drift on many pages, said once.

use std::collections::HashMap;

use crate::collect::CollectVec as _;
use crate::finding::Finding;

/// Findings that say the same of several pages, at most one of each page.
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

/// What belongs together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// The same drift: nobody has to see another page's lines to understand it.
    Exactly,
    /// Also the same kind of damage, and pages that are wrong in different ways about the same thing.
    #[cfg_attr(
        not(feature = "formats"),
        expect(dead_code, reason = "only a format for programs asks for it")
    )]
    Roughly,
}

/// What must be equal: the facts, never the place.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key<'a> {
    lint: &'static str,
    facts: [Option<&'a str>; 5],
    message: String,
    path: Option<&'a str>,
}

/// Groups in the order of their first findings.
pub(super) fn grouped(findings: &[Finding], alike: Alike) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known = HashMap::<(Key<'_>, usize), usize>::new();
    // The second finding of a kind on one page belongs to another group than the first.
    let mut on_page = HashMap::<(Key<'_>, &str), usize>::new();
    for finding in findings {
        let key = key(finding, alike);
        let occurrence = on_page.entry((key.clone(), &finding.path)).or_default();
        *occurrence += 1;
        if let Some(at) = known.get(&(key.clone(), *occurrence)) {
            groups[*at].others.push(finding);
        } else {
            known.insert((key, *occurrence), groups.len());
            groups.push(Group { first: finding, others: Vec::new() });
        }
    }
    groups
}

fn key(finding: &Finding, alike: Alike) -> Key<'_> {
    // Where there is something to compare with, the words between backticks are the page's own labels.
    let is_drift = finding.reference.is_some() || finding.expected.is_some() || finding.place.is_none();
    let subject = &finding.subject;
    Key {
        lint: finding.lint.name,
        facts: [
            subject.section.as_deref(),
            subject.service.as_deref(),
            subject.environment.as_deref(),
            finding.expected.as_deref(),
            finding.found.as_deref().filter(|_| alike == Alike::Exactly),
        ],
        message: if is_drift { without_quotations(&finding.message) } else { finding.message.clone() },
        path: (!is_drift && alike == Alike::Exactly).then_some(finding.path.as_str()),
    }
}

fn without_quotations(message: &str) -> String {
    message.split('`').step_by(2).collect_vec().join("`")
}
