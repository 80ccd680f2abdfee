//! What is said about findings: the only place that makes sentences of them.
//!
//! A message is a sentence without a full stop that stands on its own; a label is a few words at a place, which may be
//! empty; help says what to do.

mod cells;
mod description;
mod exceptions;
mod fences;
mod front_matter;
mod names;
mod no_endpoints;
mod ragged;
mod refusal;
mod rows;
mod scan;
mod tables;
mod unreadable;

pub use description::Description;
#[cfg(feature = "fix")]
pub(crate) use front_matter::broken as broken_front_matter;
pub(crate) use names::agreeing_locales;
#[cfg(feature = "fix")]
pub(crate) use names::table_name;
pub use refusal::{Complaint, refusal};
#[cfg(feature = "fix")]
pub(crate) use unreadable::page as unreadable_page;
#[cfg(feature = "disk")]
pub(crate) use unreadable::unread_file;

use crate::finding::{Finding, Problem};
use crate::site::Site;
use crate::words::quoted;
use names::Names;

/// Says what is wrong, in the words of the page that it is about.
#[must_use]
pub fn describe(site: &Site, finding: &Finding) -> Description {
    let names = Names { site, finding };
    match &finding.problem {
        Problem::UnreadablePage(cause) => unreadable::page(cause),
        Problem::BrokenFrontMatter(fault) => front_matter::broken(fault),
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

fn missing_page(names: &Names<'_>) -> Description {
    let locale = names.locale();
    Description::new(
        format!("the language {} has no page", quoted(locale)),
        format!("translate the page from {}", names.reference()),
    )
}
