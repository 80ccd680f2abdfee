//! The causes, each with what is needed to understand and to repair it.

use std::collections::{BTreeSet, HashSet};

use wink_env_pages::check::Report;
use wink_env_pages::describe::{self, Description, describe};
use wink_env_pages::finding::{Finding, Place, Severity, Source, Subject};
use wink_env_pages::fix::{Repair, Repairs, Safety};
use wink_env_pages::render::{Group, by_cause};
use wink_env_pages::words::plain;

use crate::excerpt::Excerpt;
use crate::hunk::{self, Hunk};
use crate::sentence::Sentence;

/// Findings with the same cause.
pub(crate) struct Cause {
    /// For links, from 1.
    pub(crate) number: usize,
    pub(crate) severity: Severity,
    pub(crate) lint: &'static str,
    pub(crate) message: Sentence,
    pub(crate) excerpts: Vec<Excerpt>,
    pub(crate) help: Option<Sentence>,
    /// The repair of its first finding.
    pub(crate) repair: Option<Proposal>,
    pub(crate) places: Vec<Spot>,
    /// The languages, sorted.
    pub(crate) locales: BTreeSet<String>,
    /// The services by their names in programs, sorted.
    pub(crate) services: BTreeSet<String>,
}

/// Where a finding is.
pub(crate) struct Spot {
    pub(crate) path: String,
    pub(crate) href: String,
    pub(crate) line: Option<usize>,
}

/// What `wink-env fix` would do.
pub(crate) struct Proposal {
    pub(crate) title: Sentence,
    pub(crate) is_safe: bool,
    pub(crate) hunks: Vec<Hunk>,
    /// How many lines are left out.
    pub(crate) rest: usize,
}

/// How many changed lines of a repair are shown.
const MOST_LINES: usize = 60;

/// Errors on the source first.
pub(crate) fn all(report: &Report, repairs: &Repairs, href: &impl Fn(&str) -> String) -> Vec<Cause> {
    let mut numbers =
        vec![0; report.findings.iter().map(|finding| finding.cause + 1).max().unwrap_or_default()];
    for (number, finding) in report.findings.iter().enumerate().rev() {
        numbers[finding.cause] = number;
    }
    let groups = by_cause(report);
    groups
        .iter()
        .map(|group| Cause::of(report, group, repairs.repair_of(numbers[group.first.cause]), href))
        .collect()
}

impl Cause {
    /// The number of a cause in links.
    pub(crate) fn number(finding: &Finding) -> usize {
        finding.cause + 1
    }

    fn of(
        report: &Report,
        group: &Group<'_>,
        repair: Option<&Repair>,
        href: &impl Fn(&str) -> String,
    ) -> Self {
        let finding = group.first;
        let description = describe(&report.site, finding);
        Self {
            number: Self::number(finding),
            severity: finding.severity,
            lint: finding.lint.name,
            message: Sentence::of(&description.message),
            excerpts: excerpts(report, finding, &description, href),
            help: description.help.as_deref().map(Sentence::of),
            repair: repair.and_then(|repair| Proposal::of(report, finding.place?, repair)),
            places: spots(report, group, href),
            locales: group.all().filter_map(|finding| Some(finding.locale.as_ref()?.to_string())).collect(),
            services: group.all().filter_map(|finding| service(&finding.subject)).collect(),
        }
    }

    pub(crate) fn listed_locales(&self) -> String {
        self.locales.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    /// The names to filter by, separated by spaces.
    pub(crate) fn tokens(names: &BTreeSet<String>) -> String {
        names.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// `section/service`
fn service(subject: &Subject) -> Option<String> {
    Some(format!("{}/{}", subject.section.as_deref()?, subject.service.as_deref()?))
}

fn excerpts(
    report: &Report,
    finding: &Finding,
    description: &Description,
    href: &impl Fn(&str) -> String,
) -> Vec<Excerpt> {
    let here = finding.place.map(|place| (place, &description.label));
    let there = finding.reference.map(|place| (place, &description.reference_label));
    here.into_iter().chain(there).map(|(place, label)| Excerpt::of(report, place, label, href)).collect()
}

/// Each line once.
fn spots(report: &Report, group: &Group<'_>, href: &impl Fn(&str) -> String) -> Vec<Spot> {
    let mut known = HashSet::new();
    let spots = group.all().filter_map(|finding| {
        let path = report.path_of(finding);
        let line = finding.place.map(|place| report.passage(place).line_at(place.span.start));
        let spot = || Spot { href: href(&path), path: plain(&path).into_owned(), line };
        known.insert((path.clone().into_owned(), line)).then(spot)
    });
    spots.collect()
}

impl Proposal {
    fn of(report: &Report, place: Place, repair: &Repair) -> Option<Self> {
        let Source::Page(page) = place.source else { return None };
        let mut hunks = hunk::of(&report.site.pages[page].text, &repair.edits);
        let mut room = MOST_LINES;
        let mut rest = 0;
        for hunk in &mut hunks {
            for lines in [&mut hunk.removed, &mut hunk.added] {
                rest += lines.len().saturating_sub(room);
                lines.truncate(room);
                room -= lines.len();
            }
        }
        hunks.retain(|hunk| !hunk.removed.is_empty() || !hunk.added.is_empty());
        Some(Self {
            title: Sentence::of(&describe::proposal(&repair.action)),
            is_safe: repair.safety == Safety::Safe,
            hunks,
            rest,
        })
    }
}
