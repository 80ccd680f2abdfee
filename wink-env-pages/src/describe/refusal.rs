//! Why the pages cannot be relied on.

use std::fmt;

use super::description::Description;
use super::names::{agreeing_locales, table_name};
use super::no_endpoints::no_endpoints;
use crate::check::{Misfit, Reason, Refusal, Report, UnknownSource};
use crate::compare::Reference;
use crate::config::{InvalidConfig, Problem};
use crate::facts::NoEndpoints;
use crate::finding::Place;
use crate::locale::Locale;
use crate::page::Page;
use crate::text::Span;
use crate::words::{counted, listed, quoted};

/// The text of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Complaint {
    /// Mistakes in the configuration, with their places.
    Config(InvalidConfig),
    /// Something on a page.
    Page(Place, Description),
    /// Something outside all files; help is on lines of its own.
    Text(String),
}

/// Says why the pages cannot be relied on.
#[must_use]
pub fn refusal(refusal: &Refusal) -> Complaint {
    match &refusal.reason {
        Reason::Layout(error) => Complaint::Text(error.to_string()),
        Reason::UnknownSource { error, span } => {
            let description = unknown_source(error);
            match *span {
                Some(span) => Complaint::Config(invalid(refusal, vec![problem(span, description)])),
                None => Complaint::Text(description.to_string()),
            }
        }
        Reason::Misfits { misfits, report } => {
            let page = report.site.reference_page();
            let problems = misfits.iter().filter_map(|found| Some(misfit(page?, found)));
            Complaint::Config(invalid(refusal, problems.collect()))
        }
        Reason::Tie(report) => Complaint::Text(tie(report).to_string()),
        Reason::NoCode { reason, .. } => {
            let description = no_endpoints(reason);
            match reason.clone() {
                NoEndpoints::Damaged(place)
                | NoEndpoints::Unnamed(_, place)
                | NoEndpoints::UnclearAxis(_, place)
                | NoEndpoints::Nameless(_, place)
                | NoEndpoints::SeveralColumns(_, place)
                | NoEndpoints::TooMany { place, .. } => Complaint::Page(place, description),
                NoEndpoints::Errors | NoEndpoints::NoTable => Complaint::Text(description.to_string()),
            }
        }
    }
}

fn invalid(refusal: &Refusal, problems: Vec<Problem>) -> InvalidConfig {
    InvalidConfig::new(refusal.settings.config.file.clone(), problems)
}

fn problem(span: Span, description: Description) -> Problem {
    Problem { span, message: description.message, help: description.help.unwrap_or_default() }
}

fn unknown_source(error: &UnknownSource) -> Description {
    let known: Vec<&str> = error.known.iter().map(Locale::as_str).collect();
    Description::new(
        format!("no page has the language {}", quoted(error.source.as_str())),
        format!("the languages with a page are {}", known.join(", ")),
    )
}

fn misfit(page: &Page, misfit: &Misfit) -> Problem {
    let (span, message, named) = match *misfit {
        Misfit::Sections { span, names } => {
            let tables = page.sections.iter().enumerate();
            let tables: Vec<String> = tables.map(|(index, section)| table_name(section, index)).collect();
            let message = format!(
                "`sections` names {}, but the reference has {}",
                counted(names, "table"),
                tables.len()
            );
            (span, message, tables)
        }
        Misfit::Environments { span, names, table } => {
            let section = &page.sections[table];
            let columns: Vec<String> = section.columns.iter().map(|column| quoted(&column.text)).collect();
            let message = format!(
                "`environments` names {}, but the table {} has {}",
                counted(names, "column"),
                table_name(section, table),
                columns.len()
            );
            (span, message, columns)
        }
    };
    Problem { span, message, help: format!("name all of them, in this order: {}", listed(&named)) }
}

/// Several groups of pages are equally large.
fn tie(report: &Report) -> Description {
    let Reference::Tie(groups) = &report.site.reference else { return Description::default() };
    let shown: Vec<String> =
        groups.iter().map(|group| format!("[{}]", agreeing_locales(&report.site, group))).collect();
    let each = match groups[0].len() {
        1 => "every page is different".to_owned(),
        size => format!("more than one group of {size} pages agrees"),
    };
    let example = &report.site.pages[groups[0][0]].locale;
    Description::new(
        format!("it is unclear which page is right: {each}: {}", listed(&shown)),
        format!(
            "name the right page, for example with `--source {example}`, or for all checks and builds with \
             `source: {example}` in `wink-env.yml`"
        ),
    )
}

impl std::error::Error for Refusal {}

/// The message without the lines of the files.
impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match refusal(self) {
            Complaint::Config(invalid) => invalid.fmt(formatter),
            Complaint::Page(_, description) => description.fmt(formatter),
            Complaint::Text(text) => formatter.write_str(&text),
        }
    }
}
