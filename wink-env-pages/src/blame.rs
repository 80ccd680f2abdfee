//! Who is wrong where a page and the source disagree: the page, which may only be behind, or the source.

mod alone;
mod damage;
#[cfg(feature = "history")]
mod evidence;
mod fact;

pub(crate) use fact::Fact;

use std::collections::{HashMap, HashSet};

use crate::compare::Reference;
use crate::config::Level;
use crate::finding::{Finding, Severity};
use crate::site::Site;
use damage::Damaged;

/// What is assumed about the source.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assumptions {
    /// The source is right, even if all other pages agree against it.
    pub(crate) trusts_source: bool,
    /// The level of drift that nobody can blame on anything, if the past of the source is unknown.
    pub(crate) level_of_drift: Option<Level>,
}

/// Which findings are told as something else.
#[derive(Debug, Clone, Default)]
pub(crate) struct Blame {
    /// For each page that is behind, by its path, the drift that comes from that.
    pub(crate) outdated: HashMap<Box<str>, Vec<Finding>>,
    /// What all other pages say against the source.
    pub(crate) disputed: HashSet<Fact>,
    /// Pages that are too damaged to say anything about that.
    pub(crate) silent: HashSet<usize>,
    /// Whether there is drift that more of the past might explain.
    pub(crate) is_open: bool,
    /// Whether drift has another level because the past is unknown.
    pub(crate) is_lenient: bool,
    /// What is said instead.
    pub(crate) told: Vec<Finding>,
}

impl Blame {
    /// Replaces drift by its cause: what a page has because it is behind, and what all others have and the source has
    /// not. Drift that depends on damage of the source is dropped.
    pub(crate) fn assign(site: &Site, findings: &mut Vec<Finding>, assumptions: Assumptions) -> Self {
        let mut blame = Self::default();
        let Reference::Source(source) = site.reference else { return blame };
        let is_drift = |finding: &Finding| finding.page().is_some_and(|page| page != source);
        let mut drift = Vec::new();
        let mut rest = Vec::with_capacity(findings.len());
        for finding in findings.drain(..) {
            match Fact::of(site, &finding).filter(|_| is_drift(&finding)) {
                Some(fact) => drift.push((fact, finding)),
                None => rest.push(finding),
            }
        }
        *findings = rest;
        if drift.is_empty() {
            return blame;
        }
        let damaged = Damaged::of(site, source, findings);
        drift.retain(|(fact, _)| !damaged.affects(fact));
        #[cfg(feature = "history")]
        let drift = evidence::explain(site, drift, &mut blame);
        blame.is_open = !drift.is_empty();
        match assumptions.level_of_drift.filter(|_| !site.past.is_known) {
            Some(level) => {
                let drift = drift.into_iter().map(|(_, finding)| finding);
                findings.extend(drift.filter_map(|finding| blame.with_level(finding, level)));
            }
            None if assumptions.trusts_source => {
                findings.extend(drift.into_iter().map(|(_, finding)| finding));
            }
            None => findings.extend(alone::accuse(site, source, drift, &mut blame)),
        }
        blame
    }

    /// The finding, if it is reported at that level.
    fn with_level(&mut self, mut finding: Finding, level: Level) -> Option<Finding> {
        self.is_lenient |= finding.severity == Severity::Error && level != Level::As(Severity::Error);
        match level {
            Level::Off => None,
            Level::As(severity) => {
                finding.severity = finding.severity.max(severity);
                Some(finding)
            }
        }
    }
}
