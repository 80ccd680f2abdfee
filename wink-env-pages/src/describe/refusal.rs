//! Why nobody may rely on the pages.

use std::fmt;

use super::names::{agreeing_locales, table_name};
use crate::check::{Misfit, Reason, Refusal, Report, UnknownSource};
use crate::compare::Reference;
use crate::config::{InvalidConfig, Problem};
use crate::page::Page;
use crate::words::{counted, listed, quoted};

/// What is said about a refusal: mistakes in the configuration, with their places, or a text whose further lines begin
/// with `help:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Complaint {
    /// Mistakes in the configuration.
    Config(InvalidConfig),
    /// Anything else.
    Text(String),
}

/// Says why nobody may rely on the pages.
#[must_use]
pub fn refusal(refusal: &Refusal) -> Complaint {
    let config =
        |problems| Complaint::Config(InvalidConfig::new(refusal.settings.config.file.clone(), problems));
    match (&refusal.reason, &refusal.report) {
        (Reason::Layout(error), _) => Complaint::Text(error.to_string()),
        (Reason::UnknownSource { error, span }, _) => {
            let (message, help) = unknown_source(error);
            match *span {
                Some(span) => config(vec![Problem { span, message, help }]),
                None => Complaint::Text(format!("{message}\nhelp: {help}")),
            }
        }
        (Reason::Misfits(misfits), Some(report)) => match report.site.reference_page() {
            Some(page) => config(misfits.iter().map(|found| misfit(page, found)).collect()),
            None => Complaint::Text(String::new()),
        },
        (Reason::Tie, Some(report)) => Complaint::Text(tie(report)),
        (Reason::NoCode(reason), _) => Complaint::Text(reason.to_string()),
        (Reason::Misfits(_) | Reason::Tie, None) => Complaint::Text(String::new()),
    }
}

fn unknown_source(error: &UnknownSource) -> (String, String) {
    let known: Vec<&str> = error.known.iter().map(crate::locale::Locale::as_str).collect();
    (
        format!("no page has the language {}", quoted(error.source.as_str())),
        format!("there are pages in {}", known.join(", ")),
    )
}

fn misfit(page: &Page, misfit: &Misfit) -> Problem {
    let (span, message, named) = match *misfit {
        Misfit::Sections { span, names } => {
            let tables = page.sections.iter().enumerate();
            let tables: Vec<String> = tables.map(|(index, section)| table_name(section, index)).collect();
            let message = format!(
                "`sections` names {}, and the reference has {}",
                counted(names, "table"),
                tables.len()
            );
            (span, message, tables)
        }
        Misfit::Environments { span, names, table } => {
            let section = &page.sections[table];
            let columns: Vec<String> = section.columns.iter().map(|column| quoted(&column.text)).collect();
            let message = format!(
                "`environments` names {}, and the table {} has {}",
                counted(names, "column"),
                table_name(section, table),
                columns.len()
            );
            (span, message, columns)
        }
    };
    Problem { span, message, help: format!("name all of them in this order: {}", listed(&named)) }
}

/// Several groups of pages are equally large.
fn tie(report: &Report) -> String {
    let Reference::Tie(groups) = &report.site.reference else { return String::new() };
    let shown: Vec<String> =
        groups.iter().map(|group| format!("[{}]", agreeing_locales(&report.site, group))).collect();
    let each = match groups[0].len() {
        1 => "each page says something else".to_owned(),
        size => format!("groups of {size} pages agree among themselves and not with each other"),
    };
    let example = &report.site.pages[groups[0][0]].locale;
    format!(
        "it is unclear which page is right: {each}: {}\nhelp: name the page that is right, for example with \
         `--source {example}`, or for every check and build with `source: {example}` in `wink-env.yml`",
        listed(&shown)
    )
}

impl std::error::Error for Refusal {}

/// The complaint without the lines of the configuration.
impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match refusal(self) {
            Complaint::Config(invalid) => invalid.fmt(formatter),
            Complaint::Text(text) => formatter.write_str(&text),
        }
    }
}
