//! What repairs do, and why pages are left unchanged.

use std::fmt;

use super::finding::describe;
use super::mending::mending;
use super::{front_matter, tables, unreadable};
use crate::check::Report;
use crate::finding::Subject;
use crate::fix::{Action, Reason, Replaced, Replacement, TableName};
use crate::words::{listed, quoted};

impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = match self {
            Self::Mended(cause) => mending(cause).1,
            Self::AddedHeader { .. } => "added the header of a table",
            Self::DetachedBelow => "inserted an empty line between a table and the text below it",
            Self::WroteColons => "wrote `:::` with ASCII colons",
            Self::DetachedFence => "moved a `:::` to a line of its own",
            Self::TrimmedFence => "removed space next to a `:::`",
            Self::LengthenedFence => "closed a box with as many colons as opened it",
            Self::ClosedBox => "closed a box",
            Self::WroteMdx => "wrote what MDX refuses in another way",
            Self::RemovedEmptyRow => "removed an empty row",
            Self::MendedFrontMatter => "repaired the front matter",
            Self::Unwrapped => "removed what was around the page",
            Self::Unfenced => "removed the code block around a table",
            Self::BroughtUpToDate => "brought the page up to date",
            Self::BroughtBack(table) => return write!(formatter, "moved rows back into the table {table}"),
            Self::ExchangedColumns(table) => {
                return write!(formatter, "swapped the columns of the table {table}");
            }
            Self::ExchangedUrls(table) => {
                return write!(formatter, "swapped the URLs of the table {table}");
            }
            Self::ExchangedRow(label) => return write!(formatter, "swapped the URLs of {}", quoted(label)),
            Self::Replaced(replacement) => return replacement.fmt(formatter),
            Self::Rebuilt { label, .. } => return write!(formatter, "rebuilt {}", quoted(label)),
            Self::Added { label, .. } => return write!(formatter, "added {}", quoted(label)),
            Self::AddedTable { table, .. } => return write!(formatter, "added the table {table}"),
            Self::RemovedTable(table) => return write!(formatter, "removed the table {table}"),
            Self::AddedColumn { table, label, .. } => {
                return write!(formatter, "added the column {} to the table {table}", quoted(label));
            }
            Self::RemovedColumn { table, label } => {
                return write!(formatter, "removed the column {} from the table {table}", quoted(label));
            }
            Self::Removed(label) => return write!(formatter, "removed {}", quoted(label)),
            Self::Hid(label) => return write!(formatter, "hid {}", quoted(label)),
            Self::Revealed(label) => return write!(formatter, "revealed {}", quoted(label)),
            Self::Moved(labels) => {
                let labels: Vec<String> = labels.iter().map(|label| quoted(label)).collect();
                return write!(formatter, "moved {}", listed(&labels));
            }
            Self::RenamedDirective { to, from } => {
                return write!(formatter, "`:::{to}` instead of {}", quoted(from));
            }
        };
        formatter.write_str(plain)
    }
}

impl fmt::Display for Replacement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { label, to, from } = self;
        write!(formatter, "{}: {to}", quoted(label))?;
        match from {
            Replaced::Nothing => Ok(()),
            Replaced::Struck => formatter.write_str(" without strikethrough"),
            Replaced::LinkTo(target) => write!(formatter, " instead of a link to {}", quoted(target)),
            Replaced::Url(old) => write!(formatter, " instead of {}", quoted(old)),
        }
    }
}

impl fmt::Display for TableName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.heading {
            Some(heading) if !heading.is_empty() => formatter.write_str(&quoted(heading)),
            _ => write!(formatter, "number {}", self.number),
        }
    }
}

/// Why a page is left unchanged: a sentence without a full stop.
#[must_use]
pub fn left_alone(report: &Report, reason: &Reason) -> String {
    let reference = || {
        let page = report.site.reference.page().map(|page| &report.site.pages[page]);
        page.map(|page| report.path(&page.path)).unwrap_or_default()
    };
    match reason {
        Reason::NoReference => "there is no reference to repair it from".to_owned(),
        Reason::UnreadableReference => format!("the reference {} cannot be read", reference()),
        Reason::DamagedReference(finding) => {
            let message = describe(&report.site, &report.findings[*finding]).message;
            format!("the reference {} must be repaired first: {message}", reference())
        }
        Reason::Disputed => {
            format!(
                "the reference {} must be corrected or trusted first: all other pages agree against it",
                reference()
            )
        }
        Reason::Unreadable(cause) => unreadable::page(cause).message,
        Reason::BrokenFrontMatter(fault) => front_matter::broken(fault).message,
        Reason::BareCarriageReturn => "a line ends with a lone carriage return (CR)".to_owned(),
        Reason::BrokenTable(cause) => tables::what_broke(cause),
        Reason::OtherColumns => "a table has a different number of columns than in the reference".to_owned(),
        Reason::NewFinding(lint, subject) => {
            format!("the repair would cause another finding, `{lint}`{}", about(subject))
        }
        Reason::NotGone(lint) => format!("the repair would not remove `{lint}`"),
        Reason::TooDeep => "too much of it is damaged".to_owned(),
    }
}

/// ` of iam under staging`, if programs have names for them.
fn about(subject: &Subject) -> String {
    let service = subject.service.as_ref().or(subject.section.as_ref());
    let service = service.map_or(String::new(), |name| format!(" of {}", quoted(name)));
    let environment = subject.environment.as_ref();
    service + &environment.map_or(String::new(), |name| format!(" under {}", quoted(name)))
}
