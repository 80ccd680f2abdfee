//! What a repair would do.

use super::mending::mending;
use crate::fix::Action;
use crate::words::{listed, quoted};

/// The offer to repair everything on a page.
pub const REPAIR_PAGE: &str = "Repair everything on this page";

/// The offer to repair everything on all pages.
pub const REPAIR_ALL: &str = "Repair everything on all pages";

/// What a repair would do, as an offer to make it.
#[must_use]
pub fn proposal(action: &Action) -> String {
    let plain = match action {
        Action::Mended(cause) => mending(cause).0,
        Action::AddedHeader { .. } => "Add the header",
        Action::DetachedBelow => "Insert an empty line between the table and the text below it",
        Action::WroteColons => "Write `:::` with ASCII colons",
        Action::DetachedFence => "Move `:::` to a line of its own",
        Action::LengthenedFence => "Close the box with as many colons as open it",
        Action::ClosedBox => "Close the box",
        Action::TrimmedFence => "Remove the space next to the `:::`",
        Action::WroteMdx => "Write what MDX refuses in another way",
        Action::RemovedEmptyRow => "Remove the empty row",
        Action::MendedFrontMatter => "Repair the front matter",
        Action::Unwrapped => "Remove what is around the page",
        Action::Unfenced => "Remove the code block around the table",
        Action::BroughtUpToDate => "Bring the page up to date",
        Action::BroughtBack(table) => return format!("Move the rows back into the table {table}"),
        Action::ExchangedColumns(table) => return format!("Swap the columns of the table {table}"),
        Action::ExchangedUrls(table) => return format!("Swap the URLs of the table {table}"),
        Action::ExchangedRow(label) => return format!("Swap the URLs of {}", quoted(label)),
        Action::Replaced(replacement) => return format!("Write {}", replacement.to),
        Action::Rebuilt { label, .. } => return format!("Rebuild {}", quoted(label)),
        Action::Added { label, .. } => return format!("Add {}", quoted(label)),
        Action::AddedTable { table, .. } => return format!("Add the table {table}"),
        Action::RemovedTable(table) => return format!("Remove the table {table}"),
        Action::AddedColumn { table, label, .. } => {
            return format!("Add the column {} to the table {table}", quoted(label));
        }
        Action::RemovedColumn { table, label } => {
            return format!("Remove the column {} from the table {table}", quoted(label));
        }
        Action::Removed(label) => return format!("Remove {}", quoted(label)),
        Action::Hid(label) => return format!("Hide {}", quoted(label)),
        Action::Revealed(label) => return format!("Show {}", quoted(label)),
        Action::Moved(labels) => {
            let labels: Vec<String> = labels.iter().map(|label| quoted(label)).collect();
            return format!("Move {}", listed(&labels));
        }
        Action::RenamedDirective { to, .. } => return format!("Write `:::{to}`"),
    };
    plain.to_owned()
}
