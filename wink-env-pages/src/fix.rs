//! From a report to repaired pages: the smallest edits that make a page agree with the reference.
//!
//! Nothing here writes. A repaired page is checked again before it is handed out; one that would not be better is left
//! as it is, with the reason.

mod alone;
mod cells;
mod columns;
mod directives;
mod draft;
mod examination;
mod fences;
mod hidden;
mod labels;
mod line;
mod loose;
mod ragged;
mod rows;
mod stranded;
mod structure;

use std::sync::Arc;

use examination::{Examination, Identity, identity};

use crate::check::Report;
use crate::finding::Finding;
use crate::page::Page;
use crate::site::Site;
use draft::Draft;

/// Whether a repair can lose what a translator wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// It cannot.
    Safe,
    /// It can: words that stand nowhere else are removed.
    Unsafe,
}

/// One thing that was repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The lint that complained.
    pub lint: &'static str,
    /// Whether it can lose what a translator wrote.
    pub safety: Safety,
    /// What was done, as the rest of a sentence.
    pub deed: String,
    /// A label that was taken from the reference.
    pub(crate) copied: Option<String>,
}

impl Repair {
    fn new(lint: &'static str, safety: Safety, deed: impl Into<String>) -> Self {
        Self { lint, safety, deed: deed.into(), copied: None }
    }
}

/// A label that was copied from the reference and waits for a translator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untranslated {
    /// The line of the new text, from 1.
    pub line: usize,
    /// The label.
    pub label: String,
}

/// What became of a page that has findings.
#[derive(Debug, Clone)]
pub enum Fix {
    /// It has this text now.
    Repaired {
        /// All of it.
        text: String,
        /// What was done.
        repairs: Vec<Repair>,
        /// What a person should translate.
        untranslated: Vec<Untranslated>,
    },
    /// It stays as it is, as nothing on it can be repaired without a person.
    LeftAlone {
        /// Why, as a sentence without a full stop.
        reason: String,
    },
}

/// A page that has findings, and what became of it.
#[derive(Debug, Clone)]
pub struct PageFix {
    /// The page, as an index.
    pub page: usize,
    /// What became of it.
    pub fix: Fix,
}

/// What repairing all pages comes to.
#[derive(Debug)]
pub struct Fixes {
    /// Pages that are repaired or left alone, in the order of their paths.
    pub pages: Vec<PageFix>,
    /// What a check says afterwards.
    pub after: Report,
}

/// Repairs every page but the one that stands for the reference, in memory, up to that degree of safety.
#[must_use]
pub fn fix(report: &Report, up_to: Safety) -> Fixes {
    let site = &report.site;
    let mut pages: Vec<PageFix> = Vec::new();
    let mut after = site.pages.clone();
    for (index, page) in site.pages.iter().enumerate() {
        let is_reference = site.reference.page() == Some(index);
        if is_reference || of_page(report, &page.path).next().is_none() {
            continue;
        }
        let Some(fix) = fixed(report, page, up_to) else { continue };
        if let Fix::Repaired { text, .. } = &fix {
            after[index] = Arc::new(examination::parsed(page, text.clone()));
        }
        pages.push(PageFix { page: index, fix });
    }
    let source = match site.reference {
        crate::compare::Reference::Source(page) => Some(page),
        _ => None,
    };
    let names = &report.settings.config.names;
    let site = Site::new(site.root.clone(), after, site.missing.clone(), source, names);
    Fixes { pages, after: Report::judged(site, Arc::clone(&report.settings)) }
}

/// Says of every finding whether [`fix`] repairs it.
#[must_use]
pub fn fixable(report: &Report) -> Vec<bool> {
    let mut fixable = vec![false; report.findings.len()];
    let fixes = fix(report, Safety::Unsafe);
    for page in fixes.pages.iter().filter(|page| matches!(page.fix, Fix::Repaired { .. })) {
        let path = &report.site.pages[page.page].path;
        let mut left: Vec<Identity> = of_page(&fixes.after, path).map(identity).collect();
        for (at, finding) in report.findings.iter().enumerate().filter(|(_, finding)| *finding.path == **path)
        {
            let identity = identity(finding);
            match left.iter().position(|left| *left == identity) {
                Some(at) => drop(left.swap_remove(at)),
                None => fixable[at] = true,
            }
        }
    }
    fixable
}

fn of_page<'a>(report: &'a Report, path: &'a str) -> impl Iterator<Item = &'a Finding> {
    report.findings.iter().filter(move |finding| *finding.path == *path)
}

/// What is done about one kind of damage: writes into the draft and says so.
type Step = fn(&Examination<'_>, Safety, &mut Draft) -> Vec<Repair>;

/// In this order: a table must be one before its rows can be looked at, and rows before their places.
const STEPS: [(&str, Step); 9] = [
    ("the structure of the tables", structure::step),
    ("rows outside of their tables", stranded::step),
    ("directives", directives::step),
    ("fences", fences::step),
    ("text in a table", loose::step),
    ("columns", columns::step),
    ("ragged rows", ragged::step),
    ("cells", cells::step),
    ("rows", rows::step),
];

/// A repair may uncover damage below it, but not without end.
const ROUNDS: usize = 6;

/// `None` if there is nothing that could be done.
fn fixed(report: &Report, page: &Page, up_to: Safety) -> Option<Fix> {
    let left_alone = |reason: String| Some(Fix::LeftAlone { reason });
    let Some(reference) = report.site.reference_page() else {
        return left_alone(alone::without_reference(report));
    };
    if let Some(reason) = alone::beforehand(report, page) {
        return left_alone(reason);
    }
    let before = Examination::of(report, reference, page.clone());
    let mut now = Examination::of(report, reference, page.clone());
    let mut repairs: Vec<Repair> = Vec::new();
    let mut is_done = false;
    for _ in 0..ROUNDS {
        let done = repairs.len();
        for (name, step) in STEPS {
            let mut draft = Draft::of(&now.page().text);
            let deeds = step(&now, up_to, &mut draft);
            if deeds.is_empty() {
                continue;
            }
            let next = Examination::of(report, reference, examination::parsed(page, draft.finish()));
            if let Some(lint) = deeds.iter().find(|deed| !next.is_better_than(&now, deed.lint)) {
                return left_alone(format!("{name}: `{}` would still be there after the repair", lint.lint));
            }
            now = next;
            repairs.extend(deeds);
        }
        is_done = repairs.len() == done;
        if is_done {
            break;
        }
    }
    if let Some(reason) = alone::afterwards(&before, &now) {
        return left_alone(reason);
    }
    if repairs.is_empty() {
        return None;
    }
    if !is_done {
        return left_alone("its damage goes too deep".to_owned());
    }
    let untranslated = labels::untranslated(&repairs, &now);
    Some(Fix::Repaired { text: now.page().text.as_str().to_owned(), repairs, untranslated })
}
