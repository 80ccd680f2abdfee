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
    /// What was found all the same, if pages could be compared.
    pub report: Option<Box<Report>>,
}

/// Why nobody may rely on the pages.
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
    Misfits(Vec<Misfit>),
    /// Several groups of pages are equally large, and each says something else.
    Tie,
    /// The pages agree on something that no code can be made of.
    NoCode(NoEndpoints),
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
        Self { reason, settings: Arc::clone(settings), report: None }
    }

    pub(super) fn with(reason: Reason, report: Report) -> Self {
        Self { reason, settings: Arc::clone(&report.settings), report: Some(Box::new(report)) }
    }
}
