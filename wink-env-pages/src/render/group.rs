//! The same drift on many pages, and the same slip in many places of a page, said once.

#[cfg(feature = "scan")]
use std::collections::HashMap;

#[cfg(feature = "scan")]
use crate::finding::Facts;
use crate::finding::{Finding, Source};
use crate::index::Index;
use crate::likeness::differing_words;

/// Findings that say the same of several pages, at most one of each page, or of any number of places in other files; or
/// what one slip did in many places of a page.
pub(super) struct Group<'a> {
    pub(super) first: &'a Finding,
    pub(super) others: Vec<&'a Finding>,
}

#[cfg(feature = "formats")]
impl<'a> Group<'a> {
    pub(super) fn all(&self) -> impl Iterator<Item = &'a Finding> + use<'_, 'a> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// What belongs together.
#[derive(Clone, Copy)]
pub(super) enum Alike {
    /// The same drift: nobody has to see another page's lines to understand it.
    Exactly,
    /// Also the same kind of damage, and pages that are wrong in different ways about the same thing.
    #[cfg_attr(
        not(feature = "formats"),
        expect(dead_code, reason = "only a format for programs asks for it")
    )]
    Roughly,
}

/// Groups in the order of their first findings. Where slips are joined, all that one slip did in many rows of a page is
/// one group.
pub(super) fn grouped(findings: &[Finding], alike: Alike, joins_slips: bool) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let slips = if joins_slips { slips(findings) } else { Index::default() };
    // The second finding of a kind on one page belongs to another group than the first: places are groups.
    let mut known = Index::default();
    let mut seen = Index::default();
    // A scan says the same by the same facts, and may do so very often.
    #[cfg(feature = "scan")]
    let mut known_facts = HashMap::<*const Facts, usize>::new();
    for finding in findings {
        #[cfg(feature = "scan")]
        if finding.is_in_excerpt() {
            let next = groups.len();
            match *known_facts.entry(std::ptr::from_ref(&**finding)).or_insert(next) {
                at if at < next => groups[at].others.push(finding),
                _ => groups.push(Group { first: finding, others: Vec::new() }),
            }
            continue;
        }
        let (mut key, mut occurrence) = (key(finding, alike), 0);
        if let Some(slip) = slip(finding)
            && slips.places(&on_page(&slip, finding)).len() >= ONE_SLIP
        {
            key = slip;
        } else {
            let here = on_page(&key, finding);
            occurrence = seen.places(&here).len();
            seen.add(here, 0);
        }
        if let Some(at) = known.places(&key).get(occurrence) {
            groups[*at].others.push(finding);
        } else {
            known.add(key, groups.len());
            groups.push(Group { first: finding, others: Vec::new() });
        }
    }
    groups
}

/// From so many places of a page on, the same damage is one slip, as replacing a word everywhere is.
const ONE_SLIP: usize = 4;

/// The slips that hit a page in many places, each with its page.
fn slips(findings: &[Finding]) -> Index<'static> {
    let mut slips = Index::default();
    for finding in findings {
        if let Some(slip) = slip(finding) {
            slips.add(on_page(&slip, finding), 0);
        }
    }
    slips
}

/// What must be equal for findings to come from one slip: all but the words of the row that was hit.
fn slip(finding: &Finding) -> Option<String> {
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

fn on_page(key: &str, finding: &Finding) -> String {
    format!("{key}{SEPARATOR}{}", finding.path)
}

/// A character that no finding's words hold, as it cannot be seen.
const SEPARATOR: char = '\0';

/// What must be equal: the facts, never the place.
fn key(finding: &Finding, alike: Alike) -> String {
    // Where there is something to compare with, the words between backticks are the page's own labels.
    let is_drift = finding.reference.is_some() || finding.expected.is_some() || finding.place.is_none();
    let subject = &finding.subject;
    let mut key = finding.lint.name.to_owned();
    let (found, path) = match alike {
        Alike::Exactly => (finding.found.as_deref(), (!is_drift).then_some(&*finding.path)),
        Alike::Roughly => (None, None),
    };
    let facts = [
        subject.section.as_deref(),
        subject.service.as_deref(),
        subject.environment.as_deref(),
        finding.expected.as_deref(),
        found,
        path,
    ];
    for fact in &facts {
        key.push(SEPARATOR);
        // An absent fact is another one than an empty one.
        key.push(if fact.is_some() { '=' } else { '-' });
        key += fact.unwrap_or_default();
    }
    key.push(SEPARATOR);
    key += &if is_drift { without_quotations(&finding.message) } else { finding.message.clone() };
    key
}

fn without_quotations(message: &str) -> String {
    let mut kept = String::new();
    let mut is_quotation = false;
    for part in message.split('`') {
        if !is_quotation {
            kept += part;
            kept += "`";
        }
        is_quotation = !is_quotation;
    }
    kept
}
