//! Rows that are missing, extra, hidden or misplaced.

use super::description::Description;
use super::names::{Names, table_name};
use crate::axis::is_environment;
use crate::finding::{ExtraRow, RowOrder, Sameness};
use crate::identifier::identifier;
use crate::words::{listed, quoted};

pub(super) fn duplicate(names: &Names<'_>, sameness: Sameness, first: (usize, usize)) -> Description {
    let label = names.row_label();
    let Some(page) = names.page() else { return Description::default() };
    let first = &page.sections[first.0].rows[first.1];
    let line = page.text.line_at(first.line.start);
    match sameness {
        Sameness::Row => Description::new(
            format!("the row {label} appears twice, first on line {line}"),
            "remove one of the two rows",
        ),
        Sameness::Label => Description::new(
            format!("the name {label} is already used on line {line}"),
            match environment_beside(names) {
                Some(environment) => format!(
                    "write the service once, with a column of URLs for each environment, such as {}",
                    quoted(environment)
                ),
                None => "give the two services different names".to_owned(),
            },
        ),
        Sameness::Code(line) => Description::new(
            format!("the row {label} is also in a block of code, on line {line}"),
            "remove it from the block of code, where it is shown a second time",
        ),
        Sameness::Url(_) => Description::new(
            format!("{label} has the same URL as {} on line {line}", quoted(&first.label.text)),
            "write the URL of this service",
        ),
    }
}

/// The name of an environment in the words of a row.
fn environment_beside<'a>(names: &Names<'a>) -> Option<&'a str> {
    let mut words = names.row()?.notes.iter().map(|note| note.url.written.as_str());
    words.find(|words| identifier(words).is_some_and(|name| is_environment(&name, &[])))
}

pub(super) fn missing(names: &Names<'_>, table: usize, row: usize) -> Description {
    let section = names.site.reference_page().map(|page| &page.sections[table]);
    let label = quoted(section.map_or("", |section| &section.rows[row].label.text));
    Description::new(
        format!("the row {label} is missing from the table {}", names.table()),
        "copy the row from the reference to below this line; you may translate its name",
    )
    .label("the row belongs below this line")
    .reference("the row in the reference")
}

pub(super) fn extra(names: &Names<'_>, kind: ExtraRow) -> Description {
    let theirs = names.reference_section().map(|(index, section)| table_name(section, index));
    let has_no_row = || {
        format!(
            "{} no row {} in the table {}",
            names.reference_does("has", "have"),
            names.row_label(),
            theirs.unwrap_or_default()
        )
    };
    let description = match kind {
        ExtraRow::OfTable(table) => Description::new(
            has_no_row(),
            format!("move the row to the table {}, where it is missing", names.table_at(table)),
        )
        .label("the reference has this row in another table"),
        ExtraRow::RepeatedHeader => {
            Description::new("the header of the table is repeated among its rows", "remove this line")
                .label("this line is shown as a service")
        }
        ExtraRow::OnlyHere => Description::new(
            has_no_row(),
            "remove the row if the service is gone, or add it to the reference if it is right",
        )
        .label("only this page has this row"),
    };
    description.reference("the table in the reference")
}

pub(super) fn hidden(names: &Names<'_>) -> Description {
    Description::new(
        format!(
            "the row {} is commented out here, but {} it",
            names.row_label(),
            names.reference_does("publishes", "publish")
        ),
        "remove the comment markers around the row and move it to its place in the table",
    )
    .label("this row is not shown")
    .reference("published here")
}

pub(super) fn revived(names: &Names<'_>) -> Description {
    let is_mdx = names.page().is_some_and(crate::page::Page::is_mdx);
    let help = if is_mdx {
        "move the row below the table and put it between `{/*` and `*/}`"
    } else {
        "move the row below the table and put it between `<!--` and `-->`"
    };
    let message = format!(
        "the row {} is published here, but {} it out",
        names.row_label(),
        names.reference_does("comments", "comment")
    );
    Description::new(message, help).label("this row is shown").reference("hidden here")
}

pub(super) fn order(names: &Names<'_>, order: &RowOrder) -> Description {
    match order {
        RowOrder::Table => Description::new(
            format!("the table {} is in a different place than in the reference", names.table()),
            "put the tables in the order of the reference",
        ),
        RowOrder::Rows { moved, below } => {
            let labels: Vec<String> = moved.iter().map(|row| names.row_of_reference(*row)).collect();
            let are = if labels.len() == 1 { "is" } else { "are" };
            let help = match below {
                Some(above) => {
                    format!("move the row {} directly below {}", labels[0], names.row_of_reference(*above))
                }
                None => format!("move the row {} to the top of the table", labels[0]),
            };
            Description::new(
                format!("{} {are} in a different place than in the reference", listed(&labels)),
                help,
            )
            .reference("its place in the reference")
        }
    }
}
