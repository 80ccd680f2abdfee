//! Endpoints in files that are not pages.

use super::description::Description;
use super::names::Names;
use crate::finding::Standing;
use crate::words::{listed, quoted};

pub(super) fn stray(
    names: &Names<'_>,
    host: &str,
    standing: &Standing,
    nearest: Option<&(String, bool)>,
) -> Description {
    let shown = quoted(host);
    let reference = names.reference();
    let message = match standing {
        Standing::Unknown => format!("the host {shown} is in no table"),
        Standing::Hidden => format!("the host {shown} is in no table: its row is hidden on {reference}"),
        Standing::Elsewhere(locales) => {
            format!("the host {shown} is only on the pages in {}, not on {reference}", listed(locales))
        }
    };
    let help = match nearest {
        Some((nearest, true)) => format!("did you mean {}?", quoted(nearest)),
        Some((nearest, false)) => format!(
            "the nearest host in the tables is {}; if {shown} is right, add it to `known-hosts`",
            quoted(nearest)
        ),
        None => format!("remove it, or add it to `known-hosts` if {shown} is right"),
    };
    let description = Description::new(message, help);
    if *standing == Standing::Hidden { description.reference("hidden here") } else { description }
}

pub(super) fn hard_coded(literal: &str, call: &str) -> Description {
    Description::new(
        format!("{} is hard-coded, and does not follow changes to the tables", quoted(literal)),
        format!("write `{call}`"),
    )
}
