//! What a page says and the source does not, whatever the language.

use crate::compare::urls;
use crate::finding::{Finding, MissingTable, Problem, RowOrder, Swapped};
use crate::page::{Row, Section};
use crate::site::Site;
use crate::text::{Span, Text};

/// What a page says and the source does not. Tables, rows and columns are those of the source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Fact {
    /// This URL in a cell.
    Url { table: usize, row: usize, column: usize, url: String },
    /// Not this row.
    Lacks { table: usize, row: usize },
    /// A row with these URLs.
    Has { table: usize, urls: String },
    /// That the row is not published.
    Hides { table: usize, row: usize },
    /// That the row is published.
    Publishes { table: usize, row: usize },
    /// The environments of a row, or of the whole table, in another order.
    Swaps { table: usize, row: Option<usize> },
    /// These rows in other places.
    OtherOrder { table: usize, moved: Vec<usize> },
    /// The tables in another order.
    OtherOrderOfTables,
    /// Not these tables.
    LacksTables(Vec<usize>),
    /// A table with these URLs.
    HasTable(String),
    /// Another number of columns.
    Columns { table: usize, count: usize },
}

impl Fact {
    /// What the page of a finding says; `None` if the finding is about something else.
    pub(crate) fn of(site: &Site, finding: &Finding) -> Option<Self> {
        let page = finding.page()?;
        let problem = match &finding.problem {
            Problem::SourceAlone { drift, .. } => drift,
            problem => problem,
        };
        let at = || Some(site.section(page, finding.at.table?));
        let table = || at()?.reference();
        let row = || {
            let at = at()?;
            at.reference_row(&at.row(finding.at.row?))
        };
        Some(match problem {
            Problem::UrlMismatch { found, .. } => Self::Url {
                table: table()?,
                row: row()?,
                column: at()?.reference_column(finding.at.column?)?,
                url: found.clone(),
            },
            Problem::OtherAvailability { found, .. } => Self::Url {
                table: table()?,
                row: row()?,
                column: at()?.reference_column(finding.at.column?)?,
                url: found.clone().unwrap_or_default(),
            },
            Problem::MissingRow { table, row } => Self::Lacks { table: *table, row: *row },
            Problem::ExtraRow(_) => {
                Self::Has { table: table()?, urls: urls(&at()?.section.rows[finding.at.row?])? }
            }
            Problem::HiddenRow => Self::Hides { table: table()?, row: row()? },
            // Where the rest of a comment is left, nobody meant to publish it.
            Problem::RevivedRow if is_clean(&site.pages[page].text, &at()?.section.rows[finding.at.row?]) => {
                Self::Publishes { table: table()?, row: row()? }
            }
            Problem::SwappedEnvironments(Swapped::Row(_)) => {
                Self::Swaps { table: table()?, row: Some(row()?) }
            }
            Problem::SwappedEnvironments(Swapped::Table(_)) => Self::Swaps { table: table()?, row: None },
            Problem::RowOrder(RowOrder::Rows { moved, .. }) => {
                Self::OtherOrder { table: table()?, moved: moved.clone() }
            }
            Problem::RowOrder(RowOrder::Table) => Self::OtherOrderOfTables,
            // Otherwise it is there, but damaged.
            Problem::MissingTable { tables, reason: MissingTable::Gone | MissingTable::Joined(_) } => {
                Self::LacksTables(tables.clone())
            }
            Problem::ExtraTable(_) => Self::HasTable(urls_of_table(at()?.section)?),
            Problem::OtherColumns(header) => Self::Columns { table: table()?, count: header.found },
            _ => return None,
        })
    }

    pub(crate) fn is_url(&self) -> bool {
        matches!(self, Self::Url { .. })
    }

    /// The same without the column and its URL.
    pub(crate) fn of_row(self) -> Self {
        match self {
            Self::Url { table, row, .. } => Self::Url { table, row, column: 0, url: String::new() },
            other => other,
        }
    }

    /// The table of the source that it is about, if it is about one.
    pub(super) fn table(&self) -> Option<usize> {
        match self {
            Self::Url { table, .. }
            | Self::Lacks { table, .. }
            | Self::Has { table, .. }
            | Self::Hides { table, .. }
            | Self::Publishes { table, .. }
            | Self::Swaps { table, .. }
            | Self::OtherOrder { table, .. }
            | Self::Columns { table, .. } => Some(*table),
            Self::OtherOrderOfTables | Self::LacksTables(_) | Self::HasTable(_) => None,
        }
    }

    /// The row of the source that it is about, if it is about one.
    pub(super) fn row(&self) -> Option<usize> {
        match self {
            Self::Url { row, .. }
            | Self::Lacks { row, .. }
            | Self::Hides { row, .. }
            | Self::Publishes { row, .. } => Some(*row),
            Self::Swaps { row, .. } => *row,
            _ => None,
        }
    }
}

/// Whether there is nothing on the line of a row but its cells.
fn is_clean(text: &Text, row: &Row) -> bool {
    let spans = row.spans();
    let around = spans.first().zip(spans.last()).map(|(first, last)| {
        [Span::new(row.line.start, first.start), Span::new(last.end, row.line.end.max(last.end))]
    });
    let is_frame = |span: &Span| text.slice(*span).chars().all(|sign| sign == '|' || sign.is_whitespace());
    around.is_none_or(|around| around.iter().all(is_frame))
}

/// What identifies a table: the URLs of its published rows.
pub(super) fn urls_of_table(section: &Section) -> Option<String> {
    let rows: Vec<String> = section.published().map(urls).collect::<Option<_>>()?;
    (!rows.is_empty()).then(|| rows.join("\n\n"))
}
