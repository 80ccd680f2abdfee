//! What the configuration makes of the findings: levels and allowances, in one place.

use super::ConfigText;
use super::allow::Allowance;
use super::date::Date;
use crate::collect::CollectVec as _;
use crate::finding::{Finding, Severity};
use crate::likeness::nearest;
use crate::lint::{self, Lint, expired_allow, unused_allow};
use crate::names::identifier;
use crate::site::Site;
use crate::words::quoted;
use crate::yaml::{self, Node};

/// The level of a lint, as the configuration sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Reported, with this severity.
    As(Severity),
    /// Not reported.
    Off,
}

/// What is decided about findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// Where it was decided.
    pub file: ConfigText,
    /// The levels of lints, by name, that differ from their own.
    pub levels: Vec<(&'static str, Level)>,
    /// The findings that are allowed.
    pub allow: Vec<Allowance>,
    /// The day on which the check is made; without it no allowance ends.
    pub today: Option<Date>,
}

impl Policy {
    /// Takes away what is allowed, adds what is wrong with the allowances, and sets the levels. Returns how many findings
    /// are allowed.
    pub(crate) fn apply(&self, site: &Site, findings: &mut Vec<Finding>) -> usize {
        let found = findings.len();
        let mut allowed = 0;
        if !self.allow.is_empty() {
            let mut is_used = vec![false; self.allow.len()];
            findings.retain(|finding| {
                let mut is_allowed = false;
                for (entry, is_used) in self.allow.iter().zip(&mut is_used) {
                    if covers(entry, site, finding) {
                        *is_used = true;
                        is_allowed |= !entry.is_expired(self.today);
                    }
                }
                !is_allowed
            });
            allowed = found - findings.len();
            // An exception for what a scan finds can only be judged by a scan.
            let is_of_pages = |entry: &Allowance| lint::find(entry.lint).is_none_or(Lint::is_of_pages);
            for (entry, is_used) in self.allow.iter().zip(is_used).filter(|(entry, _)| is_of_pages(entry)) {
                findings.extend(self.complaint(site, entry, is_used));
            }
        }
        self.set_levels(findings);
        allowed
    }

    /// Takes away what is allowed of the findings of a scan, and sets the levels.
    #[cfg(feature = "scan")]
    pub(crate) fn apply_to_scan(&self, site: &Site, findings: &mut Vec<Finding>) {
        if self.allow.is_empty() {
            return self.set_levels(findings);
        }
        let is_allowed = |finding: &Finding| {
            self.allow.iter().any(|entry| !entry.is_expired(self.today) && covers(entry, site, finding))
        };
        findings.retain(|finding| !is_allowed(finding));
        self.set_levels(findings);
    }

    fn set_levels(&self, findings: &mut Vec<Finding>) {
        for (lint, level) in &self.levels {
            let is_of_lint = |finding: &Finding| finding.lint.name == *lint;
            match level {
                Level::Off => findings.retain(|finding| !is_of_lint(finding)),
                Level::As(severity) => {
                    for finding in findings.iter_mut().filter(|finding| is_of_lint(finding)) {
                        finding.severity = *severity;
                    }
                }
            }
        }
    }

    fn complaint(&self, site: &Site, entry: &Allowance, is_used: bool) -> Option<Finding> {
        let text = &self.file.text;
        if let (Some(until), true) = (entry.until, entry.is_expired(self.today)) {
            let node = entry.until_node.as_ref().unwrap_or(&entry.lint_node);
            let message = format!("this exception ended on {until}: {}", quoted(&entry.reason));
            let help = if is_used {
                "repair what it allowed, or agree on a later date"
            } else {
                "nothing is left that it would allow: remove it"
            };
            let span = yaml::place(text, text.whole(), node);
            return Some(Finding::in_config(&expired_allow::LINT, &self.file, span, message).help(help));
        }
        if is_used {
            return None;
        }
        let (node, message, help) = stranger(site, entry).unwrap_or_else(|| {
            let message = format!("this exception matches no finding of `{}`", entry.lint);
            let help = "remove it, or compare its words with those of the report";
            (&entry.lint_node, message, help.to_owned())
        });
        let span = yaml::place(text, text.whole(), node);
        Some(Finding::in_config(&unused_allow::LINT, &self.file, span, message).help(help))
    }
}

/// What is wrong with an entry whose language no page has.
fn stranger<'a>(site: &Site, entry: &'a Allowance) -> Option<(&'a Node, String, String)> {
    let locale = entry.locale.as_ref()?;
    let mut known = site.pages.iter().map(|page| page.locale.as_str()).collect_vec();
    for page in &site.missing {
        known.push(page.locale.as_str());
    }
    if known.contains(&locale.as_str()) {
        return None;
    }
    let near = nearest(locale.as_str(), &known);
    let help = near.map_or("remove it".to_owned(), |near| format!("did you mean `{near}`?"));
    let name = quoted(locale.as_str());
    Some((
        entry.locale_node.as_ref()?,
        format!("this exception is for {name}, and no page has this language"),
        help,
    ))
}

fn covers(entry: &Allowance, site: &Site, finding: &Finding) -> bool {
    entry.lint == finding.lint.name
        && entry.locale.as_ref().is_none_or(|locale| finding.locale.as_ref() == Some(locale))
        && names_subject(entry, site, finding)
}

/// Whether the entry's names are those of what the finding is about, as programs call it or as the page does.
fn names_subject(entry: &Allowance, site: &Site, finding: &Finding) -> bool {
    let names = [&entry.section, &entry.service, &entry.environment];
    let subject = &finding.subject;
    let subjects = [&subject.section, &subject.service, &subject.environment];
    let is_same = |name: &Option<String>, subject: &Option<String>| match (name, subject) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(name), Some(subject)) => identifier(name).as_ref() == Some(subject),
    };
    let is_named: Vec<bool> =
        names.iter().zip(subjects).map(|(name, subject)| is_same(name, subject)).collect_vec();
    if is_named.iter().all(|is_named| *is_named) {
        return true;
    }
    let Some(page) = site.pages.iter().position(|page| *page.path == *finding.path) else { return false };
    let labels = labels(site, page, finding);
    let is_label = |at: usize| {
        let name = names[at].as_deref().unwrap_or_default().trim().to_lowercase();
        labels.iter().any(|labels| labels[at].as_ref().is_some_and(|label| label.to_lowercase() == name))
    };
    (0..names.len()).all(|at| is_named[at] || is_label(at))
}

/// What the page itself calls the section, service and environment that a finding is about.
fn labels(site: &Site, page: usize, finding: &Finding) -> Vec<[Option<String>; 3]> {
    let mut labels = Vec::new();
    for index in 0..site.pages[page].sections.len() {
        let at = site.section(page, index);
        if site.subject(&at, None, None).section != finding.subject.section {
            continue;
        }
        let heading = at.section.heading.as_ref().map(|heading| heading.text.clone());
        let rows = at.rows();
        let service = rows.iter().find(|row| {
            let subject = site.subject(&at, Some(row), None);
            subject.service.is_some() && subject.service == finding.subject.service
        });
        let environment = (0..at.section.columns.len()).find(|column| {
            let subject = site.subject(&at, None, Some(*column));
            subject.environment.is_some() && subject.environment == finding.subject.environment
        });
        labels.push([
            heading,
            service.map(|row| row.row.label.text.clone()),
            environment.map(|column| at.section.columns[column].text.clone()),
        ]);
    }
    labels
}
