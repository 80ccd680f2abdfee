//! The content of the tables, prepared for the comparison with files.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use super::calls::Calls;
use super::needles::Needles;
use super::plain::PlainHosts;
use super::retired::RetiredHosts;
use super::tabled::Tabled;
use super::verdict::Verdicts;
use crate::check::Report;
use crate::config::{HostPattern, KnownHosts};
use crate::facts::NoEndpoints;
use crate::finding::{Facts, Problem};
use crate::lint::hard_coded_endpoint;
use crate::text::Span;

/// The settings of a scan, besides the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScanSettings {
    /// Hosts that need not be in a table.
    pub known_hosts: Vec<HostPattern>,
    /// Hosts that the source no longer lists.
    pub retired: RetiredHosts,
    /// Whether the pages were made of exported endpoints, so that nobody could look at a place on them.
    pub is_export: bool,
    /// Whether to skip comments in Rust.
    pub skip_comments: bool,
    /// Whether to skip `#[cfg(test)]` modules in Rust.
    pub skip_tests: bool,
    /// The macro that gives an endpoint's URL, with its `!`.
    pub macro_name: String,
}

/// The content of the tables, prepared for the comparison with files.
#[derive(Debug)]
pub struct Scanner {
    settings: ScanSettings,
    pub(super) needles: Needles,
    pub(super) plain: PlainHosts,
    pub(super) verdicts: Verdicts,
    /// Whether any host has only certain paths.
    pub(super) knows_paths: bool,
    calls: Result<Calls, NoEndpoints>,
    /// For each page, the parts that `check` covers, in order and apart.
    tables: Vec<Vec<Span>>,
    /// The replacement of each literal that the macro could give.
    literals: Mutex<HashMap<String, Arc<Facts>>>,
}

/// What is found in a piece of a file, with its place there.
pub(super) type InPiece = Vec<(Span, Arc<Facts>)>;

impl Scanner {
    /// Takes the tables of the report's pages.
    #[must_use]
    pub fn new(report: &Report, settings: ScanSettings) -> Self {
        let tables = report.site.pages.iter().map(|page| {
            let tables =
                page.sections.iter().map(|section| Span::new(section.header.start, section.last_line().end));
            united(tables.chain(page.breaks.iter().map(|damage| damage.stranded)).collect())
        });
        let mut hosts = Tabled::of(&report.site, settings.retired.clone(), &report.settings.config);
        if settings.is_export {
            hosts.forget_places();
        }
        Self {
            needles: Needles::of(hosts.sought()),
            plain: PlainHosts::of(&hosts),
            knows_paths: hosts.knows_paths(),
            verdicts: Verdicts::new(hosts, KnownHosts::of(&settings.known_hosts)),
            calls: report.endpoints().map(|endpoints| Calls::of(&endpoints, &settings.macro_name)),
            tables: tables.collect(),
            literals: Mutex::default(),
            settings,
        }
    }

    /// Why no hard-coded endpoint can be found, if so.
    #[must_use]
    pub fn no_calls(&self) -> Option<&NoEndpoints> {
        self.calls.as_ref().err()
    }

    /// The templates that were found and may stand for hosts in the tables, and how often each occurs.
    #[must_use]
    pub fn templates(&self) -> BTreeMap<String, usize> {
        self.verdicts.templates()
    }

    pub(super) fn settings(&self) -> &ScanSettings {
        &self.settings
    }

    /// The parts of a page that `check` covers.
    pub(super) fn tables(&self, page: Option<usize>) -> &[Span] {
        page.map_or(&[], |page| &self.tables[page])
    }

    /// What to write instead of a literal, if the macro could give it.
    pub(super) fn hard_coded(&self, literal: String) -> Option<Arc<Facts>> {
        let call = self.calls.as_ref().ok()?.of_literal(&literal)?;
        let mut literals = self.literals.lock().unwrap_or_else(PoisonError::into_inner);
        let facts = literals.entry(literal.clone()).or_insert_with(|| {
            let problem = Problem::HardCodedEndpoint { literal, call: call.text };
            Arc::new(Facts::new(&hard_coded_endpoint::RULE.lint, problem).about(call.subject))
        });
        Some(Arc::clone(facts))
    }
}

/// Spans in order, with those that overlap as one.
fn united(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.dedup_by(|next, last| {
        let overlaps = next.start <= last.end;
        if overlaps {
            last.end = last.end.max(next.end);
        }
        overlaps
    });
    spans
}
