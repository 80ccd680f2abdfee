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
        Standing::Unknown => format!("no table lists the host {shown}"),
        Standing::Hidden => format!("no table lists the host {shown}: its row is hidden on {reference}"),
        Standing::Elsewhere(locales) => {
            format!("the host {shown} is only on the pages in {}, and not on {reference}", listed(locales))
        }
    };
    let help = match nearest {
        Some((nearest, true)) => format!("did you mean {}?", quoted(nearest)),
        Some((nearest, false)) => format!(
            "the nearest host that is listed is {}; if {shown} is right, name it in `known-hosts`",
            quoted(nearest)
        ),
        None => format!("remove it; if {shown} is right, name it in `known-hosts`"),
    };
    let description = Description::new(message, help);
    if *standing == Standing::Hidden { description.reference("hidden here") } else { description }
}

pub(super) fn hard_coded(literal: &str, call: &str) -> Description {
    Description::new(
        format!("{} is written out, and stays as it is when the tables change", quoted(literal)),
        format!("write `{call}`"),
    )
}
