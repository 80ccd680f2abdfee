//! Groups findings that are shown once.

use std::collections::HashMap;
use std::hash::Hash;

use crate::finding::Finding;
#[cfg(feature = "formats")]
use crate::finding::{Problem, Subject};

/// Findings that are shown once: those with the same cause, in the order of the report.
pub(super) struct Group<'a> {
    pub(super) first: &'a Finding,
    pub(super) others: Vec<&'a Finding>,
}

impl<'a> Group<'a> {
    pub(super) fn all(&self) -> impl Iterator<Item = &'a Finding> + use<'_, 'a> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// One group per cause.
pub(super) fn by_cause(findings: &[Finding]) -> Vec<Group<'_>> {
    grouped(findings, |finding| finding.cause)
}

/// One group per cause, ordered by host: what a scan finds is one task per host, not per file.
pub(super) fn by_host(findings: &[Finding]) -> Vec<Group<'_>> {
    let mut groups = by_cause(findings);
    groups.sort_by_cached_key(|group| {
        let finding = group.first;
        (finding.severity, finding.found().map(str::to_owned), finding.lint.name)
    });
    groups
}

/// Fewer groups, for output limited to ten: also merges pages that are damaged in the same way, and pages that are
/// wrong about the same thing in different ways.
#[cfg(feature = "formats")]
pub(super) fn by_topic(findings: &[Finding]) -> Vec<Group<'_>> {
    /// What causes of one topic have in common, and which of several on a page it is.
    type Topic<'a> = (&'static str, &'a Subject, Result<&'a str, &'a Problem>, usize);
    let mut causes = HashMap::<usize, Topic<'_>>::new();
    let mut occurrences = HashMap::<_, (Option<&str>, usize)>::new();
    for finding in findings {
        let expected = finding.expected().ok_or(&finding.problem);
        causes.entry(finding.cause).or_insert_with(|| {
            let key = (finding.lint.name, &finding.subject, expected);
            // The second cause of a topic on one page is another topic: places are groups.
            let (page, count) = occurrences.entry(key).or_insert((None, 0));
            *count = if *page == Some(&*finding.path) { *count + 1 } else { 0 };
            *page = Some(&finding.path);
            (key.0, key.1, key.2, *count)
        });
    }
    grouped(findings, |finding| causes[&finding.cause])
}

fn grouped<'a, K: Eq + Hash>(findings: &'a [Finding], key: impl Fn(&'a Finding) -> K) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known = HashMap::new();
    for finding in findings {
        let next = groups.len();
        let at = *known.entry(key(finding)).or_insert(next);
        if at == next {
            groups.push(Group { first: finding, others: Vec::new() });
        } else {
            groups[at].others.push(finding);
        }
    }
    groups
}
