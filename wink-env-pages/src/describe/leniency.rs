//! Why drift is reported as if pages were behind.

use crate::check::Report;

/// Why drift has the level of pages that are behind, if it does.
#[must_use]
pub fn leniency(report: &Report) -> Option<String> {
    let config = &report.config().path;
    report.is_lenient().then(|| {
        format!(
            "without the history of the source, any drift may come from a page that is behind, so it has the level of `behind` in {config}"
        )
    })
}
