//! What the configuration makes of the findings: levels and allowances, in one place.

use super::ConfigText;
use super::allow::Allowance;
use super::date::Date;
use crate::finding::{Finding, Severity};
use crate::likeness::nearest;
use crate::lint::{self, expired_allow, unused_allow};
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
        let mut is_used = vec![false; self.allow.len()];
        findings.retain(|finding| !self.allows(site, finding, &mut is_used));
        let allowed = found - findings.len();
        for (index, entry) in self.allow.iter().enumerate() {
            // An exception for what a scan finds can only be judged by a scan.
            let is_of_pages = match lint::find(entry.lint) {
                Some(lint) => lint.is_of_pages(),
                None => true,
            };
            if is_of_pages && let Some(complaint) = self.complaint(site, entry, is_used[index]) {
                findings.push(complaint);
            }
        }
        self.set_levels(findings);
        allowed
    }

    /// Whether an entry that has not ended allows a finding; notes every entry that would.
    fn allows(&self, site: &Site, finding: &Finding, is_used: &mut [bool]) -> bool {
        let mut is_allowed = false;
        for (index, entry) in self.allow.iter().enumerate() {
            if covers(entry, site, finding) {
                is_used[index] = true;
                is_allowed |= !entry.is_expired(self.today);
            }
        }
        is_allowed
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
        findings.retain_mut(|finding| {
            for (lint, level) in &self.levels {
                match level {
                    _ if finding.lint.name != *lint => {}
                    Level::Off => return false,
                    Level::As(severity) => finding.severity = *severity,
                }
            }
            true
        });
    }

    fn complaint(&self, site: &Site, entry: &Allowance, is_used: bool) -> Option<Finding> {
        let text = &self.file.text;
        if let Some(until) = entry.until
            && entry.is_expired(self.today)
        {
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
        let (node, message, help) = match stranger(site, entry) {
            Some(stranger) => stranger,
            None => (
                &entry.lint_node,
                format!("this exception matches no finding of `{}`", entry.lint),
                "remove it, or compare its words with those of the report".to_owned(),
            ),
        };
        let span = yaml::place(text, text.whole(), node);
        Some(Finding::in_config(&unused_allow::LINT, &self.file, span, message).help(help))
    }
}

/// What is wrong with an entry whose language no page has.
fn stranger<'a>(site: &Site, entry: &'a Allowance) -> Option<(&'a Node, String, String)> {
    let locale = entry.locale.as_ref()?;
    let mut known = Vec::new();
    for page in &site.pages {
        known.push(page.locale.as_str());
    }
    for page in &site.missing {
        known.push(page.locale.as_str());
    }
    if known.contains(&locale.as_str()) {
        return None;
    }
    let help = match nearest(locale.as_str(), &known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "remove it".to_owned(),
    };
    let name = quoted(locale.as_str());
    Some((
        entry.locale_node.as_ref()?,
        format!("this exception is for {name}, and no page has this language"),
        help,
    ))
}

fn covers(entry: &Allowance, site: &Site, finding: &Finding) -> bool {
    entry.lint == finding.lint.name
        && (entry.locale.is_none() || entry.locale == finding.locale)
        && names_subject(entry, site, finding)
}

/// Whether the entry's names are those of what the finding is about, as programs call it or as the page does.
fn names_subject(entry: &Allowance, site: &Site, finding: &Finding) -> bool {
    let subject = &finding.subject;
    let section = other_name(entry.section.as_deref(), subject.section.as_deref());
    let service = other_name(entry.service.as_deref(), subject.service.as_deref());
    let environment = other_name(entry.environment.as_deref(), subject.environment.as_deref());
    if section.is_none() && service.is_none() && environment.is_none() {
        return true;
    }
    let Some(page) = site.pages.iter().position(|page| *page.path == *finding.path) else { return false };
    let labels = labels(site, page, finding);
    is_label(section, &labels.sections)
        && is_label(service, &labels.services)
        && is_label(environment, &labels.environments)
}

/// A name that is given and is not what programs call the subject, in lower case.
fn other_name(name: Option<&str>, subject: Option<&str>) -> Option<String> {
    let name = name?;
    if subject.is_some() && identifier(name).as_deref() == subject {
        return None;
    }
    Some(name.trim().to_lowercase())
}

fn is_label(name: Option<String>, labels: &[String]) -> bool {
    match name {
        Some(name) => labels.contains(&name),
        None => true,
    }
}

/// What a page itself calls the subject of a finding, in lower case; several, if several sections have the same name.
#[derive(Default)]
struct Labels {
    sections: Vec<String>,
    services: Vec<String>,
    environments: Vec<String>,
}

fn labels(site: &Site, page: usize, finding: &Finding) -> Labels {
    let mut labels = Labels::default();
    for index in 0..site.pages[page].sections.len() {
        let at = site.section(page, index);
        if site.subject(&at, None, None).section != finding.subject.section {
            continue;
        }
        if let Some(heading) = &at.section.heading {
            labels.sections.push(heading.text.to_lowercase());
        }
        for row in &at.rows() {
            let service = site.subject(&at, Some(row), None).service;
            if service.is_some() && service == finding.subject.service {
                labels.services.push(row.row.label.text.to_lowercase());
                break;
            }
        }
        for (column, header) in at.section.columns.iter().enumerate() {
            let environment = site.subject(&at, None, Some(column)).environment;
            if environment.is_some() && environment == finding.subject.environment {
                labels.environments.push(header.text.to_lowercase());
                break;
            }
        }
    }
    labels
}
