//! What is said about findings: the only place that makes sentences of them.
//!
//! A message is a sentence without a full stop that stands on its own; a label is a few words at a place, which may be
//! empty; help says what to do.

mod cells;
mod exceptions;
mod fences;
mod front_matter;
mod names;
mod ragged;
mod refusal;
mod rows;
mod scan;
mod tables;

pub(crate) use names::{agreeing_locales, table_name};
pub use refusal::{Complaint, refusal};

use crate::finding::{Finding, Problem};
use crate::site::Site;
use crate::words::quoted;
use names::Names;

/// What is said about a finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Description {
    /// What is wrong.
    pub message: String,
    /// Words at the place of the finding.
    pub label: String,
    /// Words at the place on the reference.
    pub reference_label: String,
    /// What to do.
    pub help: Option<String>,
}

impl Description {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: Some(help.into()), ..Self::default() }
    }

    /// With words at the place of the finding.
    fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With words at the place on the reference.
    fn reference(mut self, label: impl Into<String>) -> Self {
        self.reference_label = label.into();
        self
    }
}

/// Says what is wrong, in the words of the page that it is about.
#[must_use]
pub fn describe(site: &Site, finding: &Finding) -> Description {
    let names = Names { site, finding };
    match &finding.problem {
        Problem::UnreadablePage => unreadable(&names),
        Problem::BrokenFrontMatter => front_matter::broken(&names),
        Problem::FrontMatterMismatch { expected, found } => {
            front_matter::mismatch(expected.as_deref(), found.as_deref())
        }
        Problem::BrokenTable(cause) => tables::broken(&names, cause),
        Problem::OtherColumns(header) => tables::other_columns(&names, header),
        Problem::NoTable => tables::none(),
        Problem::MissingTable { tables, reason } => tables::missing(&names, tables, *reason),
        Problem::ExtraTable(kind) => tables::extra(&names, *kind),
        Problem::RaggedRow(ragged) => ragged::row(&names, ragged),
        Problem::DuplicateRow { sameness, first } => rows::duplicate(&names, *sameness, *first),
        Problem::MissingRow { table, row } => rows::missing(&names, *table, *row),
        Problem::ExtraRow(kind) => rows::extra(&names, *kind),
        Problem::HiddenRow => rows::hidden(&names),
        Problem::RevivedRow => rows::revived(&names),
        Problem::RowOrder(order) => rows::order(&names, order),
        Problem::FaultyCell { fault, found, expected } => cells::faulty(fault, found, expected.as_deref()),
        Problem::UrlMismatch { expected, found, other_column, majority } => {
            cells::mismatch(&names, expected, found, *other_column, *majority)
        }
        Problem::SwappedEnvironments(swapped) => cells::swapped(&names, swapped),
        Problem::UnknownDirective { found, expected, fault } => {
            fences::unknown(&names, found, expected.as_deref(), fault.is_some())
        }
        Problem::UnbalancedDirective(damage) => fences::unbalanced(&names, *damage),
        Problem::MissingPage => missing_page(&names),
        Problem::ExpiredAllow { until, reason, is_used } => exceptions::expired(*until, reason, *is_used),
        Problem::UnusedAllow(unused) => exceptions::unused(unused),
        Problem::StrayEndpoint { host, standing, nearest } => {
            scan::stray(&names, host, standing, nearest.as_ref())
        }
        Problem::HardCodedEndpoint { literal, call } => scan::hard_coded(literal, call),
    }
}

fn unreadable(names: &Names<'_>) -> Description {
    match names.page().and_then(|page| page.unreadable.as_ref()) {
        Some(unreadable) => Description::new(unreadable.reason.clone(), unreadable.help.clone()),
        None => Description::default(),
    }
}

fn missing_page(names: &Names<'_>) -> Description {
    let locale = names.locale();
    Description::new(
        format!("the language {} has no page", quoted(locale)),
        format!("translate the page from {}", names.reference()),
    )
}
