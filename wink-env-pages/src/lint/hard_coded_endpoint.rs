//! URLs of the tables that are written out in source code.

use super::Lint;
use crate::finding::Severity;

pub(super) static LINT: Lint = Lint {
    name: "hard-coded-endpoint",
    level: Severity::Warning,
    summary: "the source code has a tabled URL as a literal instead of the macro",
    explanation: include_str!("hard-coded-endpoint.md"),
    check: None,
};

#[cfg(feature = "scan")]
pub(crate) fn finding(call: crate::scan::Call) -> crate::finding::Finding {
    use crate::finding::Finding;
    use crate::words::quoted;

    let message =
        format!("{} is written out, and stays as it is when the tables change", quoted(&call.literal));
    Finding::new(&LINT, None, String::new(), None, message)
        .help(format!("write `{}`", call.text))
        .subject(call.subject)
        .found(&call.literal)
}
