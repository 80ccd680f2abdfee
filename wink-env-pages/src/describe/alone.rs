//! What all other pages say against the source.

use super::description::Description;
use super::names::{Names, table_name};
use crate::finding::{ExtraTable, Problem, RowOrder, Source};
use crate::page::{Page, Row};
use crate::words::{counted, quoted};

/// Gives both readings: that of the source and that of the others.
pub(super) fn alone(names: &Names<'_>, pages: usize, drift: &Problem) -> Description {
    let all = names.site.pages.len() - 1;
    let others = if pages == all {
        format!("all {}", counted(pages, "other page"))
    } else {
        format!("{pages} of {}", counted(all, "other page"))
    };
    let Readings { message, repair, here, there } = match drift {
        Problem::UrlMismatch { expected, found, .. } => url(names, &others, expected, found),
        Problem::OtherAvailability { expected, found } => {
            availability(names, &others, expected.as_deref(), found.as_deref())
        }
        Problem::MissingTable { .. } | Problem::ExtraTable(_) => table(names, &others, drift),
        Problem::RowOrder(_) | Problem::SwappedEnvironments(_) => order(names, &others, drift),
        Problem::MissingRow { .. } | Problem::ExtraRow(_) | Problem::HiddenRow | Problem::RevivedRow => {
            row(names, &others, drift)
        }
        _ => Readings {
            message: format!("the table {} has different columns on {others}", names.table()),
            repair: "change the columns".to_owned(),
            here: "the source page",
            there: "the other pages",
        },
    };
    if matches!(drift, Problem::ExtraTable(ExtraTable::Code)) {
        return in_code(names, &others);
    }
    let help = format!("{repair} here, or run `wink-env fix --trust-source` if the source page is right");
    Description::new(message, help).label(here).reference(there)
}

/// A table in a code block is never meant, so there is only one reading.
fn in_code(names: &Names<'_>, others: &str) -> Description {
    Description::new(
        format!("the source page has {} in a code block; {others} show it", table_of_others(names)),
        "remove this line and the one that ends the code block",
    )
    .label("everything below this line is shown as code")
    .reference("the other pages show this table")
}

/// What the two sides say.
struct Readings {
    message: String,
    /// What to do if the others are right.
    repair: String,
    /// The label on the source page.
    here: &'static str,
    /// The label on one of the others.
    there: &'static str,
}

fn url(names: &Names<'_>, others: &str, ours: &str, theirs: &str) -> Readings {
    let column = names.column(names.finding.at.column.unwrap_or_default());
    let (row, theirs) = (names.row_label(), quoted(theirs));
    Readings {
        message: format!(
            "only the source page says {} for {row} under {column}; {others} say {theirs}",
            quoted(ours)
        ),
        repair: format!("write {theirs}"),
        here: "only the source page says this",
        there: "the other pages say this",
    }
}

fn availability(names: &Names<'_>, others: &str, ours: Option<&str>, theirs: Option<&str>) -> Readings {
    let column = names.column(names.finding.at.column.unwrap_or_default());
    let row = names.row_label();
    let (message, repair) = match (ours, theirs) {
        (Some(_), _) => (
            format!("only the source page has a URL for {row} under {column}; {others} have none"),
            "write what they say".to_owned(),
        ),
        (None, theirs) => {
            let theirs = quoted(theirs.unwrap_or_default());
            let message =
                format!("only the source page has no URL for {row} under {column}; {others} say {theirs}");
            (message, format!("write {theirs}"))
        }
    };
    Readings { message, repair, here: "only the source page says this", there: "the other pages say this" }
}

fn row(names: &Names<'_>, others: &str, drift: &Problem) -> Readings {
    let row = names.row_label();
    match drift {
        Problem::MissingRow { .. } => Readings {
            message: format!("the source page has the row {row}, but {others} do not"),
            repair: "remove the row".to_owned(),
            here: "only the source page has this row",
            there: "the row would be below this line",
        },
        Problem::ExtraRow(_) => {
            let row = quoted(row_of_others(names).map_or("", |row| &row.label.text));
            Readings {
                message: format!(
                    "the source page has no row {row} in the table {}, but {others} do",
                    names.table()
                ),
                repair: "add the row".to_owned(),
                here: "the row would be below this line",
                there: "the other pages have this row",
            }
        }
        Problem::HiddenRow => Readings {
            message: format!("the source page publishes the row {row}, but {others} comment it out"),
            repair: "comment the row out".to_owned(),
            here: "only the source page shows this row",
            there: "the other pages hide it",
        },
        _ => Readings {
            message: format!("the source page comments the row {row} out, but {others} publish it"),
            repair: "publish the row".to_owned(),
            here: "only the source page hides this row",
            there: "the other pages show it",
        },
    }
}

fn order(names: &Names<'_>, others: &str, drift: &Problem) -> Readings {
    let (what, repair) = match drift {
        Problem::RowOrder(RowOrder::Table) => ("the tables".to_owned(), "move the tables"),
        Problem::RowOrder(_) => (format!("the rows of the table {}", names.table()), "move the rows"),
        _ if names.finding.at.row.is_some() => {
            (format!("the URLs of {}", names.row_label()), "swap the URLs")
        }
        _ => (format!("the environments in the table {}", names.table()), "swap the columns"),
    };
    Readings {
        message: format!("{what} are in a different order on {others}"),
        repair: repair.to_owned(),
        here: "the order of the source page",
        there: "the order of the other pages",
    }
}

fn table(names: &Names<'_>, others: &str, drift: &Problem) -> Readings {
    if let Problem::MissingTable { .. } = drift {
        return Readings {
            message: format!("the source page has the table {}, but {others} do not", names.table()),
            repair: "remove the table".to_owned(),
            here: "only the source page has this table",
            there: "",
        };
    }
    Readings {
        message: format!("the source page lacks {}, but {others} have it", table_of_others(names)),
        repair: "add the table".to_owned(),
        here: "the table would be below this line",
        there: "the other pages have this table",
    }
}

/// The page of the others that the finding refers to, and the byte there.
fn example<'a>(names: &Names<'a>) -> Option<(&'a Page, usize)> {
    let place = names.finding.reference?;
    match place.source {
        Source::Page(page) => Some((&names.site.pages[page], place.span.start)),
        Source::Config | Source::Excerpt(_) => None,
    }
}

fn row_of_others<'a>(names: &Names<'a>) -> Option<&'a Row> {
    let (page, start) = example(names)?;
    let below = page.sections.partition_point(|section| section.header.start <= start);
    let section = &page.sections[below.checked_sub(1)?];
    // Rows above the first table stand in it.
    let visible = section.rows.binary_search_by_key(&start, |row| row.line.start).ok();
    visible.map(|at| &section.rows[at]).or_else(|| section.rows.iter().find(|row| row.line.start == start))
}

fn table_of_others(names: &Names<'_>) -> String {
    let found = example(names).and_then(|(page, start)| {
        let at = page.sections.binary_search_by_key(&start, |section| section.header.start).ok()?;
        Some(table_name(&page.sections[at], at))
    });
    found.map_or_else(|| "a table".to_owned(), |table| format!("the table {table}"))
}
