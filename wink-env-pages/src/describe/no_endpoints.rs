//! Why no code can be generated from the pages.

use std::fmt;

use super::description::Description;
use crate::facts::{Kind, Naming, NoEndpoints};
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
    }
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
            "give it a name with letters",
        ),
        Naming::Taken(kind, name, within) => {
            let within = within.as_ref().map_or(String::new(), |within| format!(" in {}", quoted(within)));
            Description::new(
                format!("two {}s have the name {}{within}", noun(*kind), quoted(name)),
                "give them labels with different letters or digits",
            )
        }
        Naming::Incomplete(section, environment) => Description::new(
            format!(
                "the section {} has no column for the environment {}",
                quoted(section),
                quoted(environment)
            ),
            "give every table of the reference the same columns",
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
