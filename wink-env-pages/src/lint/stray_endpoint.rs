//! Hosts of our domains that no table lists.

use super::Lint;
use crate::finding::Severity;

pub(super) static LINT: Lint = Lint {
    name: "stray-endpoint",
    level: Severity::Error,
    summary: "the file mentions a host of a tabled domain that no table lists",
    explanation: include_str!("stray-endpoint.md"),
    check: None,
};

#[cfg(feature = "scan")]
pub(crate) fn finding(
    host: &str,
    standing: &crate::scan::Standing<'_>,
    nearest: Option<&crate::scan::Nearest<'_>>,
) -> crate::finding::Finding {
    use crate::finding::Finding;
    use crate::scan::Standing;
    use crate::words::{listed, quoted};

    let shown = quoted(host);
    let message = match standing {
        Standing::Listed | Standing::Unknown => format!("no table lists the host {shown}"),
        Standing::Hidden { reference, .. } => {
            format!("no table lists the host {shown}: its row is hidden on {reference}")
        }
        Standing::Elsewhere { reference, locales } => {
            format!("the host {shown} is only on the pages in {}, and not on {reference}", listed(locales))
        }
    };
    let help = match nearest {
        Some(nearest) if nearest.is_slip => format!("did you mean {}?", quoted(nearest.host)),
        Some(nearest) => format!(
            "the nearest host that is listed is {}; if {shown} is right, name it in `known-hosts`",
            quoted(nearest.host)
        ),
        None => format!("remove it; if {shown} is right, name it in `known-hosts`"),
    };
    let place = match standing {
        Standing::Hidden { place, .. } => *place,
        _ => nearest.and_then(|nearest| nearest.place),
    };
    Finding::new(&LINT, None, String::new(), None, message)
        .help(help)
        .reference(place.cloned())
        .expected(nearest.map(|nearest| nearest.host))
        .found(host)
}
