//! Describes findings.

#[cfg(feature = "history")]
use super::behind;
use super::description::Description;
use super::names::Names;
use super::{alone, cells, exceptions, fences, front_matter, ragged, rows, scan, tables, unreadable};
use crate::finding::{Finding, Problem};
use crate::site::Site;
use crate::words::quoted;

/// Describes a finding, in the words of its page.
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
        #[cfg(feature = "history")]
        Problem::Behind { change, has_other_tables } => behind::behind(&names, *change, *has_other_tables),
        #[cfg(not(feature = "history"))]
        Problem::Behind { .. } => Description::default(),
        Problem::SourceAlone { pages, drift } => alone::alone(&names, *pages, drift),
        Problem::UnknownDirective { found, expected, fault } => {
            fences::unknown(&names, found, expected.as_deref(), fault.is_some())
        }
        Problem::UnbalancedDirective(damage) => fences::unbalanced(&names, *damage),
        Problem::MissingPage => missing_page(&names),
        Problem::ExpiredAllow { until, reason, is_used } => exceptions::expired(*until, reason, *is_used),
        Problem::UnusedAllow(unused) => exceptions::unused(unused),
        Problem::StrayEndpoint { host, standing, nearest } => {
            scan::stray(&names, host, standing, nearest.as_deref())
        }
        Problem::OddEndpoint { written, oddity, listed } => scan::odd(written, oddity, listed.as_deref()),
        Problem::RetiredEndpoint { host, successor, is_gone, left } => {
            scan::retired(host, successor.as_deref(), *is_gone, left.as_ref())
        }
        Problem::StrayPath { host, path, paths, nearest } => {
            scan::path(host, path, paths, nearest.as_deref())
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
