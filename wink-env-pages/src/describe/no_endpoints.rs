//! Why no code can be generated from the pages.

use std::fmt::{self, Write as _};

use super::description::Description;
use super::settings;
use crate::facts::{Kind, Naming, NoEndpoints, Readings};
use crate::page::MOST_CELLS;
use crate::words::{listed, quoted};

/// Says why there are no endpoints.
pub(super) fn no_endpoints(reason: &NoEndpoints) -> Description {
    match reason {
        NoEndpoints::Errors => Description::new(
            "no code can be generated because the reference page has errors",
            "repair them first",
        ),
        NoEndpoints::NoTable => Description::new(
            "no code can be generated because the reference page has no table of endpoints",
            "add a table: names in the first column, the URLs of one environment in each other column",
        ),
        NoEndpoints::Damaged(_) => Description::new(
            "no code can be generated from this, although the configuration allows it",
            "repair it, or hide the row",
        ),
        NoEndpoints::Unnamed(naming, _) => unnamed(naming),
        NoEndpoints::UnclearAxis(readings, _) => unclear(readings),
        NoEndpoints::Nameless(heading, _) => Description::new(
            "this table has URLs in place of names",
            match heading {
                Some(heading) => format!(
                    "write names in the first column, or, if {} is the name of the service, write `services: headings` in \
                     `wink-env.yml`",
                    quoted(heading)
                ),
                None => "write names in the first column, or, if the title of the page is the name of the service, write \
                         `services: headings` in `wink-env.yml`"
                    .to_owned(),
            },
        ),
        NoEndpoints::SeveralColumns(columns, _) => Description::new(
            format!("the table has {columns} columns with URLs, but `axis: headings` reads one per table"),
            "give each environment a table with one URL column, or list the heading of this one under `ignore` in `wink-env.yml`",
        ),
        NoEndpoints::TooMany { services, environments, .. } => Description::new(
            format!(
                "{services} services in {environments} environments are more than the {MOST_CELLS} endpoints allowed"
            ),
            "list the headings of tables that are no endpoints under `ignore` in `wink-env.yml`",
        ),
    }
}

/// Both readings of a table, and how to choose one.
fn unclear(readings: &Readings) -> Description {
    let Readings { columns, rows, heading, is_heading_environment, ignored, .. } = readings;
    let (columns, rows) = (some_of(columns), some_of(rows));
    let message = format!("it is unclear whether the environments of this table are {columns} or {rows}");
    let mut help = String::new();
    if let Some(heading) = heading.as_ref().filter(|_| *is_heading_environment) {
        let heading = quoted(heading);
        help =
            format!("write `axis: headings` in `wink-env.yml` if the heading {heading} is the environment, ");
    }
    let lead =
        if *is_heading_environment { "`axis: columns`" } else { "write `axis: columns` in `wink-env.yml`" };
    let _ = write!(
        help,
        "{lead} if the environments are {columns}, or `axis: rows` if they are {rows}; \
         if they are neither, {}",
        heading
            .as_ref()
            .map_or("put a heading above the table and list it under `ignore`".to_owned(), |heading| {
                settings::to_ignore(heading, ignored)
            })
    );
    Description::new(message, help)
}

/// The first few of several labels.
fn some_of(labels: &[String]) -> String {
    const SHOWN: usize = 3;
    let mut shown: Vec<String> = labels.iter().take(SHOWN).map(|label| quoted(label)).collect();
    if labels.len() > SHOWN {
        shown.push("…".to_owned());
        return shown.join(", ");
    }
    listed(&shown)
}

fn unnamed(naming: &Naming) -> Description {
    match naming {
        Naming::Disagree { kind, names, locale } => {
            let shown: Vec<String> = names.iter().map(|name| quoted(name)).collect();
            let help = match kind {
                Kind::Environment => {
                    "name the environments in `wink-env.yml`, for example `environments: [staging, production]`"
                        .to_owned()
                }
                Kind::Section => {
                    "name the sections in `wink-env.yml`, for example `sections: [servers, applications]`".to_owned()
                }
                Kind::Service => format!(
                    "choose the page whose names to use in `wink-env.yml`, for example `source: {locale}`"
                ),
            };
            Description::new(
                format!(
                    "the pages agree on the URLs, but have different names for the same {}: {}",
                    noun(*kind),
                    listed(&shown)
                ),
                help,
            )
        }
        Naming::Empty(kind, label) if label.is_empty() => Description::new(
            match kind {
                Kind::Section => "there is no heading above the table, so no code can be generated for it",
                Kind::Environment => "the column has no header, so no code can be generated for it",
                Kind::Service => "the row has no name, so no code can be generated for it",
            },
            match kind {
                Kind::Section => {
                    "write a heading above the table, or name the tables in `wink-env.yml`: `sections: [servers]`"
                }
                Kind::Environment => {
                    "write a column header, or name the environments in `wink-env.yml`, for example `environments: [staging, production]`"
                }
                Kind::Service => "write the name of the service in the first cell",
            },
        ),
        Naming::Empty(kind, label) => Description::new(
            format!(
                "the {} {} has no letter or digit, so no code can be generated for it",
                noun(*kind),
                quoted(label)
            ),
            "give it a name with letters, or one under `names` in `wink-env.yml`",
        ),
        Naming::Taken(kind, name, within) => {
            let within = within.as_ref().map_or(String::new(), |within| format!(" in {}", quoted(within)));
            Description::new(
                format!("two {}s have the name {}{within}", noun(*kind), quoted(name)),
                match kind {
                    Kind::Environment => {
                        "give them headers with different letters or digits, or list all under `environments` in `wink-env.yml`"
                    }
                    Kind::Section => {
                        "give them headings with different letters or digits, or name all tables under `sections` in `wink-env.yml`"
                    }
                    Kind::Service => {
                        "give them labels with different letters or digits, or name one of the labels under `names` in `wink-env.yml`"
                    }
                },
            )
        }
        Naming::Unlike(section, environment) => Description::new(
            format!(
                "the section {} lacks the environment {} of another section, but has one that this lacks",
                quoted(section),
                quoted(environment)
            ),
            "give both the same environments, or list all of them under `environments` in `wink-env.yml`",
        ),
    }
}

fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Environment => "environment",
        Kind::Section => "section",
        Kind::Service => "service",
    }
}

impl std::error::Error for NoEndpoints {}

/// The message, followed by the help on a line of its own.
impl fmt::Display for NoEndpoints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        no_endpoints(self).fmt(formatter)
    }
}
