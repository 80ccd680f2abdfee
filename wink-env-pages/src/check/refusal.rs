//! Why the pages cannot be relied on, whatever the findings are.

use std::sync::Arc;

use super::fit::Misfit;
use super::report::Report;
use super::settings::Settings;
use crate::facts::NoEndpoints;
use crate::layout::LayoutError;
use crate::locale::Locale;
use crate::text::Span;

/// The pages cannot be relied on. [`describe::refusal`](crate::describe::refusal) says why.
#[derive(Debug)]
pub struct Refusal {
    /// The reason.
    pub reason: Reason,
    /// The settings of the check.
    pub settings: Arc<Settings>,
}

/// Why the pages cannot be relied on, with the report if pages could be compared.
#[derive(Debug)]
pub enum Reason {
    /// No pages can be found among the files.
    Layout(LayoutError),
    /// The source language has no page.
    UnknownSource {
        /// The language, and the languages that have a page.
        error: UnknownSource,
        /// Where the configuration names it, unless the caller did.
        span: Option<Span>,
    },
    /// The configuration has more or fewer names than the reference needs.
    Misfits {
        /// What does not fit; at least one entry.
        misfits: Vec<Misfit>,
        /// The report.
        report: Box<Report>,
    },
    /// Several groups of pages are equally large and disagree.
    Tie(Box<Report>),
    /// The pages agree on something for which no code can be generated.
    NoCode {
        /// The reason.
        reason: NoEndpoints,
        /// The report; it has no errors.
        report: Box<Report>,
    },
}

/// The source language has no page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownSource {
    /// The language.
    pub source: Locale,
    /// The languages that have a page.
    pub known: Vec<Locale>,
}

impl Refusal {
    pub(super) fn new(reason: Reason, settings: &Arc<Settings>) -> Self {
        Self { reason, settings: Arc::clone(settings) }
    }

    /// The report, if pages could be compared.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        match &self.reason {
            Reason::Layout(_) | Reason::UnknownSource { .. } => None,
            Reason::Misfits { report, .. } | Reason::Tie(report) | Reason::NoCode { report, .. } => {
                Some(report)
            }
        }
    }

    /// The same refusal without the reason.
    #[must_use]
    pub fn into_report(self) -> Option<Report> {
        match self.reason {
            Reason::Layout(_) | Reason::UnknownSource { .. } => None,
            Reason::Misfits { report, .. } | Reason::Tie(report) | Reason::NoCode { report, .. } => {
                Some(*report)
            }
        }
    }
}
