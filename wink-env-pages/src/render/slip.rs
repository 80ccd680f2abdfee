//! What one slip did in many places of a page, as replacing a word everywhere does.

use super::group::{SEPARATOR, on_page, without_quotations};
use crate::finding::{Finding, Source};
use crate::index::Index;
use crate::likeness::differing_words;

/// From so many places of a page on, the same damage is one slip.
const ONE_SLIP: usize = 4;

/// Every damage that may come from a slip, with the pages that it hit.
#[derive(Default)]
pub(super) struct Slips(Index<'static>);

impl Slips {
    pub(super) fn among(findings: &[Finding]) -> Self {
        let mut slips = Index::default();
        for finding in findings {
            if let Some(damage) = damage(finding) {
                slips.add(on_page(&damage, finding), 0);
            }
        }
        Self(slips)
    }

    /// The slip that a finding comes from, if it hit its page in many places.
    pub(super) fn of(&self, finding: &Finding) -> Option<String> {
        let damage = damage(finding)?;
        if self.0.places(&on_page(&damage, finding)).len() < ONE_SLIP {
            return None;
        }
        Some(damage)
    }
}

/// What must be equal for findings to come from one slip: all but the words of the row that was hit.
fn damage(finding: &Finding) -> Option<String> {
    let place = finding.place.as_ref()?;
    let is_of_row = finding.found.is_some() || finding.lint.name == "ragged-row";
    if !is_of_row || !matches!(place.source, Source::Page(_)) {
        return None;
    }
    let message = without_quotations(&finding.message);
    let mut key = format!("{}{SEPARATOR}{}{SEPARATOR}{message}", finding.lint.name, place.label);
    if finding.lint.name == "url-mismatch"
        && let (Some(expected), Some(found)) = (&finding.expected, &finding.found)
    {
        let (before, after) = differing_words(expected, found);
        key = format!("{key}{SEPARATOR}{before}{SEPARATOR}{after}");
    }
    Some(key)
}
