//! Pages that stay as they are, and why.

use std::collections::HashMap;

use super::examination::{Examination, Identity, identity};
use crate::check::Report;
use crate::describe::{self, describe};
use crate::page::{FrontMatter, Page};

/// Damage of the reference after which it cannot tell what the other pages should say.
const CONFUSING: [&str; 4] = ["broken-table", "duplicate-row", "missing-table", "ragged-row"];

pub(super) fn without_reference(report: &Report) -> String {
    match report.site.reference.page() {
        Some(page) => {
            format!("the reference {} cannot be read", report.path(&report.site.pages[page].path))
        }
        None => "there is no reference to bring it back to".to_owned(),
    }
}

/// Why nothing is tried.
pub(super) fn beforehand(report: &Report, page: &Page) -> Option<String> {
    if let Some(unreadable) = &page.unreadable {
        return Some(describe::unreadable_page(&unreadable.cause).message);
    }
    if let FrontMatter::Broken { fault, .. } = &page.front_matter {
        return Some(describe::broken_front_matter(fault).message);
    }
    // Some programs see a line ending in it, others do not.
    if page.text.as_str().replace("\r\n", "").contains('\r') {
        return Some("a line ends in a carriage return alone".to_owned());
    }
    let reference = &report.site.pages[report.site.reference.page()?];
    let confusing = report
        .findings
        .iter()
        .find(|finding| *finding.path == reference.path && CONFUSING.contains(&finding.lint.name))?;
    Some(format!(
        "the reference {} has to be repaired first: {}",
        report.path(&reference.path),
        describe(&report.site, confusing).message
    ))
}

/// Why what was tried is not kept.
pub(super) fn afterwards(before: &Examination<'_>, after: &Examination<'_>) -> Option<String> {
    let structural = after.findings.iter().find(|finding| finding.lint.name == "broken-table");
    if let Some(finding) = structural {
        return Some(describe(&after.site, finding).message);
    }
    let drift = after.drift();
    let other_columns = drift.sections.iter().any(|drift| {
        after.page().sections[drift.page].columns.len()
            != after.reference.sections[drift.reference].columns.len()
    });
    if other_columns {
        return Some("a table has another number of columns than on the reference".to_owned());
    }
    let mut known = HashMap::<Identity, usize>::new();
    for finding in &before.findings {
        *known.entry(identity(finding)).or_default() += 1;
    }
    for finding in &after.findings {
        match known.get_mut(&identity(finding)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => {
                return Some(format!(
                    "a repair would lead to another finding, `{}`: {}",
                    finding.lint.name,
                    describe(&after.site, finding).message
                ));
            }
        }
    }
    None
}
