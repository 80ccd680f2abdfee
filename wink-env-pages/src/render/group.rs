//! Groups findings that are shown once.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::check::Report;
use crate::finding::Finding;
#[cfg(feature = "formats")]
use crate::finding::{Problem, Subject};
use crate::locale::Locale;

/// Findings that are shown once: those with the same cause, in the order of the report.
pub struct Group<'a> {
    /// The first finding, which speaks for all.
    pub first: &'a Finding,
    /// The others.
    pub others: Vec<&'a Finding>,
}

impl<'a> Group<'a> {
    /// The languages of the other findings, each once, in the order of the report.
    pub(super) fn other_locales(&self) -> Vec<&'a str> {
        let locales = self.others.iter().filter_map(|finding| finding.locale.as_ref()).map(Locale::as_str);
        let mut seen: HashSet<&str> = self.first.locale.iter().map(Locale::as_str).collect();
        locales.filter(|locale| seen.insert(locale)).collect()
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &'a Finding> + use<'_, 'a> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// One group per cause, errors on the source first: other pages may only be wrong because of them.
#[must_use]
pub fn by_cause(report: &Report) -> Vec<Group<'_>> {
    source_first(report, grouped(&report.findings, |finding| finding.cause))
}

fn source_first<'a>(report: &Report, mut groups: Vec<Group<'a>>) -> Vec<Group<'a>> {
    groups.sort_by_key(|group| !report.is_error_on_source(group.first));
    groups
}

/// One group per cause, ordered by host: what a scan finds is one task per host, not per file.
pub(super) fn by_host(report: &Report) -> Vec<Group<'_>> {
    let mut groups = by_cause(report);
    groups.sort_by_cached_key(|group| {
        let finding = group.first;
        (finding.severity, finding.found().map(str::to_owned), finding.lint.name)
    });
    groups
}

/// Fewer groups, for output limited to ten: also merges pages that are damaged in the same way, and pages that are
/// wrong about the same thing in different ways.
#[cfg(feature = "formats")]
pub(super) fn by_topic(report: &Report) -> Vec<Group<'_>> {
    /// What causes of one topic have in common, and which of several on a page it is.
    type Topic<'a> = (&'static str, &'a Subject, Result<&'a str, &'a Problem>, usize);
    let mut causes = HashMap::<usize, Topic<'_>>::new();
    let mut occurrences = HashMap::<_, (Option<&str>, usize)>::new();
    let findings = &report.findings;
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
    source_first(report, grouped(findings, |finding| causes[&finding.cause]))
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
