//! Describes findings.

#[cfg(feature = "history")]
use super::behind;
use super::description::Description;
use super::names::Names;
use super::{
    alone, cells, exceptions, fences, front_matter, mdx, ragged, rows, scan, settings, tables, unread,
    unreadable,
};
use crate::finding::{Finding, Instead, Problem};
use crate::site::Site;
use crate::words::quoted;

/// Describes a finding, in the words of its page.
#[must_use]
pub fn describe(site: &Site, finding: &Finding) -> Description {
    let names = Names { site, finding };
    match &finding.problem {
        Problem::UnreadablePage(cause) => unreadable::page(cause),
        Problem::BrokenFrontMatter(fault) => front_matter::found(&names, fault),
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
        Problem::FaultyCell { fault, found, expected } => {
            cells::faulty(&names, fault, found, expected.as_deref())
        }
        Problem::UrlMismatch { expected, found, other_column, other_row, majority } => {
            cells::mismatch(&names, (expected, found), (*other_column, *other_row), *majority)
        }
        Problem::OtherAvailability { expected, .. } => cells::availability(&names, expected.as_deref()),
        Problem::Unread { kind, heading } => unread::listing(&names, kind, heading.as_deref()),
        Problem::OtherUnread { missing, extra } => unread::others(&names, missing, extra),
        Problem::SwappedEnvironments(swapped) => cells::swapped(&names, swapped),
        #[cfg(feature = "history")]
        Problem::Behind { change } => behind::behind(&names, *change),
        #[cfg(not(feature = "history"))]
        Problem::Behind { .. } => Description::default(),
        Problem::SourceAlone { pages, drift } => alone::alone(&names, *pages, drift),
        Problem::UnknownDirective { found, expected, fault } => {
            fences::unknown(&names, found, expected.as_deref(), fault.is_some())
        }
        Problem::UnbalancedDirective(damage) => fences::unbalanced(&names, *damage),
        Problem::InvalidMdx(kind) => mdx::invalid(kind),
        Problem::UntranslatedPage => untranslated(&names),
        Problem::LinkedName(target) => cells::linked_name(&names, target),
        Problem::MissingPage(instead) => missing_page(&names, instead),
        Problem::ExpiredAllow { until, reason, is_used } => exceptions::expired(*until, reason, *is_used),
        Problem::UnusedAllow(unused) => exceptions::unused(unused),
        Problem::UnusedName { key, label, nearest } => settings::unused(key, label, nearest.as_deref()),
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

fn untranslated(names: &Names<'_>) -> Description {
    Description::new(
        format!("the page has the same text as {}, which is in another language", names.reference()),
        "translate the text, or remove the page until it is translated",
    )
}

fn missing_page(names: &Names<'_>, instead: &Instead) -> Description {
    let locale = quoted(names.locale());
    match instead {
        Instead::Nothing => Description::new(
            format!("the language {locale} has no page"),
            format!("translate the page from {}", names.reference()),
        ),
        Instead::OtherCase(name) => Description::new(
            format!("the page of the language {locale} is named {}", quoted(name)),
            format!("rename it to {}, in lower case", quoted(&name.to_ascii_lowercase())),
        ),
        Instead::File(path) => Description::new(
            format!("{} should be the directory of the language {locale}, but is not one", quoted(path)),
            "if it should be a symbolic link, check out with `git -c core.symlinks=true`, or repair its target",
        ),
    }
}
