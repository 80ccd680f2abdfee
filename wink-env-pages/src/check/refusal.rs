//! Why nobody may rely on the pages, whatever the findings are.

use std::sync::Arc;

use super::fit::Misfit;
use super::report::Report;
use super::settings::Settings;
use crate::facts::NoEndpoints;
use crate::layout::LayoutError;
use crate::locale::Locale;
use crate::text::Span;

/// There is nothing to rely on. [`describe::refusal`](crate::describe::refusal) says why.
#[derive(Debug)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// What the check was told.
    pub settings: Arc<Settings>,
}

/// Why nobody may rely on the pages; with what was found all the same, if pages could be compared.
#[derive(Debug)]
pub enum Reason {
    /// The files tell no pages.
    Layout(LayoutError),
    /// The language that was made the source has no page.
    UnknownSource {
        /// Which, and which there are.
        error: UnknownSource,
        /// Where the configuration names it, unless the call did.
        span: Option<Span>,
    },
    /// The configuration names more or fewer things than the reference has.
    Misfits {
        /// What does not fit; at least one.
        misfits: Vec<Misfit>,
        /// What was found.
        report: Box<Report>,
    },
    /// Several groups of pages are equally large, and each says something else.
    Tie(Box<Report>),
    /// The pages agree on something that no code can be made of.
    NoCode {
        /// Why not.
        reason: NoEndpoints,
        /// What was found: nothing that is an error.
        report: Box<Report>,
    },
}

/// The language that was made the source has no page.
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

    /// What was found all the same, if pages could be compared.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        match &self.reason {
            Reason::Layout(_) | Reason::UnknownSource { .. } => None,
            Reason::Misfits { report, .. } | Reason::Tie(report) | Reason::NoCode { report, .. } => {
                Some(report)
            }
        }
    }

    /// The same, without the reason.
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
