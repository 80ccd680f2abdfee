//! Pages that are copies of the reference.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::{FrontMatter, Page};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "untranslated-page",
        level: Severity::Warning,
        summary: "the page has the same prose as the reference, which is in another language",
        explanation: include_str!("untranslated-page.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

/// Less prose may be the same by chance.
const LEAST_LETTERS: usize = 60;

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let Some(reference) = site.reference_page() else { return };
    for (index, page) in site.pages.iter().enumerate() {
        if has_same_headings(page, reference)
            && language(page) != language(reference)
            && has_same_prose(page, reference)
        {
            let facts = Facts::new(&RULE.lint, Problem::UntranslatedPage);
            let first = page.text.line(page.text.line_at(start(page)));
            findings.push(site.finding(facts, index, page.text.trimmed(first)));
        }
    }
}

/// Whether the first table has the same heading: asked first, because hardly any translation has.
fn has_same_headings(page: &Page, reference: &Page) -> bool {
    first_heading(page) == first_heading(reference)
}

fn first_heading(page: &Page) -> Option<&str> {
    Some(&page.sections.first()?.heading.as_ref()?.text)
}

fn language(page: &Page) -> &str {
    page.locale.as_str().split(['-', '_']).next().unwrap_or_default()
}

/// Where the text begins.
fn start(page: &Page) -> usize {
    let end = match &page.front_matter {
        FrontMatter::Sound { span, .. } => span.end,
        _ => page.text.start(),
    };
    let rest = &page.text.as_str()[end..];
    let rest = rest.strip_prefix("---").or_else(|| rest.strip_prefix("+++")).unwrap_or(rest);
    page.text.as_str().len() - rest.trim_start().len()
}

fn has_same_prose(page: &Page, reference: &Page) -> bool {
    let mut letters = 0;
    let (mut ours, mut theirs) = (prose(page), prose(reference));
    loop {
        match (ours.next(), theirs.next()) {
            (Some(our), Some(their)) if our == their => {
                letters += our.chars().filter(|sign| sign.is_alphabetic()).count();
            }
            (None, None) => return letters >= LEAST_LETTERS,
            _ => return false,
        }
    }
}

/// The lines of text that a translation changes.
fn prose(page: &Page) -> impl Iterator<Item = &str> {
    let lines = page.text.as_str()[start(page)..].lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with(['|', '<', ':', '{', '`', '#']))
}
