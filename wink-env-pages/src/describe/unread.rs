//! What lists URLs, and is not read.

use super::description::Description;
use super::names::Names;
use super::settings;
use crate::page::ListingKind;
use crate::words::{listed, quoted};

pub(super) fn listing(names: &Names<'_>, kind: &ListingKind, heading: Option<&str>) -> Description {
    let ignored = &names.site.names.ignored_headings;
    let ignore = heading
        .map_or("put a heading above it and list that under `ignore`".to_owned(), |heading| {
            settings::to_ignore(heading, ignored)
        });
    let (message, help) = match kind {
        ListingKind::HtmlTable => ("this table is HTML and is not read", "write it as Markdown"),
        ListingKind::Html => ("this HTML lists URLs and is not read", "write a table of Markdown"),
        ListingKind::List => ("this list has URLs and is not read", "write it as a table"),
        ListingKind::Code => ("this code lists URLs and is not read", "write a table of Markdown"),
        ListingKind::Single => ("this URL is in no table that is read", "write a table of Markdown"),
        ListingKind::Elsewhere => return elsewhere(&ignore),
        ListingKind::Component => ("this component has URLs and is not read", "write a table of Markdown"),
        ListingKind::Include => ("this tag has URLs and is not read", "write a table of Markdown"),
        ListingKind::Nameless => (
            "this table has URLs in place of names and is not read",
            "write names in the first column, write `services: headings` in `wink-env.yml` if the heading is the \
             name of the service",
        ),
        ListingKind::Hosts => {
            ("this table lists hosts without a scheme and is not read", "write URLs, such as `https://…`")
        }
        ListingKind::HostColumn => return host_column(names),
        ListingKind::Column(words) => return column(names, words),
    };
    let help = match kind {
        ListingKind::Hosts => format!("{help}, {}", settings::addresses(names)),
        _ => help.to_owned(),
    };
    Description::new(message, format!("{help}, or {ignore} if it lists no endpoints"))
        .label("its URLs are only compared as a set")
}

/// A column of hosts with ports.
fn host_column(names: &Names<'_>) -> Description {
    Description::new(
        format!("the column {} has hosts without a scheme and is not read", quoted(names.text())),
        format!("write URLs, or {}", settings::addresses(names)),
    )
    .label("they are only compared as a set")
}

/// A line that stands for content elsewhere.
fn elsewhere(ignore: &str) -> Description {
    Description::new(
        "this line stands for content elsewhere, which is not read",
        format!("write its table on the page, or {ignore} if it lists no endpoints"),
    )
    .label("if there are URLs, they are not compared")
}

/// A column of which most cells say that there is no URL.
fn column(names: &Names<'_>, words: &str) -> Description {
    let help = match names.page() {
        Some(page) => settings::absent(&page.dialect, words),
        None => String::new(),
    };
    Description::new(
        format!("the column {} has URLs, but counts as words and is not read", quoted(names.text())),
        help,
    )
    .label("its URLs are only compared as a set")
}

pub(super) fn others(names: &Names<'_>, missing: &[String], extra: &[String]) -> Description {
    let shown = |urls: &[String]| listed(&urls.iter().map(|url| quoted(url)).collect::<Vec<String>>());
    let others = match (missing.is_empty(), extra.is_empty()) {
        (true, _) => format!("has {}", shown(extra)),
        (_, true) => format!("lacks {}", shown(missing)),
        _ => format!("has {} and lacks {}", shown(extra), shown(missing)),
    };
    Description::new(
        format!("outside of the tables that are read, this page {others}, unlike {}", names.reference()),
        "write the URLs of the reference",
    )
    .reference("what the reference lists")
}
