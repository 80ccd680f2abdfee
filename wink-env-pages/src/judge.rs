//! Applies the configuration to findings: exceptions and levels.

use std::collections::HashMap;

use crate::blame::{Assumptions, Blame};
use crate::config::{Allowance, Config, Date, Level};
use crate::finding::{Facts, Finding, Lint, Problem, Subject, UnusedAllow};
use crate::identifier::identifier;
use crate::likeness::nearest;
use crate::lint::{self, behind, expired_allow, source_alone, unused_allow};
use crate::locale::Locale;
use crate::page::Label;
use crate::site::Site;
use crate::yaml::Node;

/// The configuration, ready to judge findings on one day.
pub(crate) struct Judge<'a> {
    config: &'a Config,
    today: Option<Date>,
    /// The exceptions for each lint, as indices into the list.
    exceptions: HashMap<&'static str, Vec<usize>>,
    levels: HashMap<&'static str, Level>,
}

/// What becomes of the findings.
pub(crate) struct Judgment {
    /// How many are allowed.
    pub(crate) allowed: usize,
    /// Which are told as something else.
    pub(crate) blame: Blame,
}

impl<'a> Judge<'a> {
    /// Without a day, no exception expires.
    pub(crate) fn new(config: &'a Config, today: Option<Date>) -> Self {
        let mut exceptions: HashMap<&'static str, Vec<usize>> = HashMap::new();
        for (index, entry) in config.allow.iter().enumerate() {
            exceptions.entry(entry.lint).or_default().push(index);
        }
        Self { config, today, exceptions, levels: config.levels.iter().copied().collect() }
    }

    /// Removes allowed findings, sets the levels, says who is to blame for the rest, and adds problems with the
    /// exceptions.
    pub(crate) fn judge(&self, site: &Site, findings: &mut Vec<Finding>, trusts_source: bool) -> Judgment {
        findings.retain(|finding| !self.knows_host(finding));
        let mut is_used = vec![false; self.config.allow.len()];
        let mut allowed = self.remove_allowed(site, findings, &mut is_used);
        self.set_levels(findings);
        let assumptions = Assumptions {
            trusts_source: trusts_source || self.level(&source_alone::RULE.lint) == Some(Level::Off),
            level_of_drift: self.level(&behind::RULE.lint),
        };
        let mut blame = Blame::assign(site, findings, assumptions);
        let mut told = std::mem::take(&mut blame.told);
        allowed += self.remove_allowed(site, &mut told, &mut is_used);
        told.extend(self.complaints(site, &is_used));
        self.set_levels(&mut told);
        findings.extend(told);
        Judgment { allowed, blame }
    }

    /// Removes allowed findings and sets the levels of the others.
    #[cfg(feature = "fix")]
    pub(crate) fn filter(&self, site: &Site, findings: &mut Vec<Finding>) {
        self.remove_allowed(site, findings, &mut vec![false; self.config.allow.len()]);
        self.set_levels(findings);
    }

    /// Returns how many there were.
    fn remove_allowed(&self, site: &Site, findings: &mut Vec<Finding>, is_used: &mut [bool]) -> usize {
        let found = findings.len();
        if !self.exceptions.is_empty() {
            findings.retain(|finding| !self.allows(site, finding, is_used));
        }
        found - findings.len()
    }

    fn level(&self, lint: &Lint) -> Option<Level> {
        self.levels.get(lint.name).copied()
    }

    /// The same for the findings of a scan. Only a check can tell whether an exception is needed.
    #[cfg(feature = "scan")]
    pub(crate) fn judge_scan(&self, site: &Site, findings: &mut Vec<Finding>) {
        self.remove_allowed(site, findings, &mut vec![false; self.config.allow.len()]);
        self.set_levels(findings);
    }

    /// Whether a finding is about a link to a host that need not be in a table.
    fn knows_host(&self, finding: &Finding) -> bool {
        let Problem::LinkedName(target) = &finding.problem else { return false };
        let host = target.split_once("://").and_then(|(_, rest)| rest.split(['/', '?', '#', ':']).next());
        host.is_some_and(|host| self.config.known_hosts.iter().any(|known| known.covers(host, None)))
    }

    /// Whether an unexpired exception allows a finding; records every exception that would.
    fn allows(&self, site: &Site, finding: &Finding, is_used: &mut [bool]) -> bool {
        let mut is_allowed = false;
        for index in self.exceptions.get(finding.lint.name).into_iter().flatten() {
            let entry = &self.config.allow[*index];
            if covers(entry, site, finding) {
                is_used[*index] = true;
                is_allowed |= !entry.is_expired(self.today);
            }
        }
        is_allowed
    }

    fn set_levels(&self, findings: &mut Vec<Finding>) {
        if self.levels.is_empty() {
            return;
        }
        findings.retain_mut(|finding| match self.levels.get(finding.lint.name) {
            Some(Level::Off) => false,
            Some(Level::As(severity)) => {
                finding.severity = *severity;
                true
            }
            None => true,
        });
    }

    /// Problems with the exceptions themselves.
    fn complaints(&self, site: &Site, is_used: &[bool]) -> Vec<Finding> {
        let known: Vec<&str> = locales(site).map(Locale::as_str).collect();
        let entries = self.config.allow.iter().zip(is_used);
        // Only a scan can judge exceptions for its own findings.
        let judged = entries.filter(|(entry, _)| lint::find(entry.lint).is_none_or(Lint::is_of_pages));
        let complaints = judged.filter_map(|(entry, is_used)| self.complaint(entry, *is_used, &known));
        let (facts, nodes): (Vec<_>, Vec<_>) = complaints.unzip();
        let places = self.config.places_in_allow(&nodes);
        let path = &self.config.file.path;
        facts.into_iter().zip(places).map(|(facts, place)| Finding::in_config(facts, path, place)).collect()
    }

    /// What is wrong with an exception, and with which of its values.
    fn complaint<'e>(
        &self,
        entry: &'e Allowance,
        is_used: bool,
        known: &[&str],
    ) -> Option<(Facts, &'e Node)> {
        if let Some(until) = entry.until.filter(|_| entry.is_expired(self.today)) {
            let problem = Problem::ExpiredAllow { until, reason: entry.reason.clone(), is_used };
            return Some((Facts::new(&expired_allow::RULE.lint, problem), entry.until_node()));
        }
        if is_used {
            return None;
        }
        let stranger = entry.locale.as_ref().filter(|locale| !known.contains(&locale.as_str()));
        let (node, unused) = match stranger {
            Some(locale) => {
                let nearest = nearest(locale.as_str(), known).map(str::to_owned);
                let locale = locale.to_string();
                (entry.locale_node(), UnusedAllow::UnknownLocale { locale, nearest })
            }
            None => (entry.lint_node(), UnusedAllow::NoFinding(entry.lint)),
        };
        Some((Facts::new(&unused_allow::RULE.lint, Problem::UnusedAllow(unused)), node))
    }
}

/// The languages that have a page or should have one.
fn locales(site: &Site) -> impl Iterator<Item = &Locale> {
    let pages = site.pages.iter().map(|page| &page.locale);
    pages.chain(site.missing.iter().map(|missing| &missing.locale))
}

fn covers(entry: &Allowance, site: &Site, finding: &Finding) -> bool {
    entry.lint == finding.lint.name
        && entry.locale.as_ref().is_none_or(|locale| finding.locale.as_ref() == Some(locale))
        && names_subject(entry, site, finding)
}

/// Whether an entry names what the finding is about, by its name or by the page's label.
fn names_subject(entry: &Allowance, site: &Site, finding: &Finding) -> bool {
    let Subject { section, service, environment } = &finding.subject;
    let labels = labels(site, finding);
    is_name(entry.section.as_deref(), section.as_deref(), labels.section)
        && is_name(entry.service.as_deref(), service.as_deref(), labels.row)
        && is_name(entry.environment.as_deref(), environment.as_deref(), labels.column)
}

/// Whether the name in an entry, if any, is the name or the page's label of a thing.
fn is_name(given: Option<&str>, name: Option<&str>, label: Option<&Label>) -> bool {
    given.is_none_or(|given| {
        name.is_some() && identifier(given).as_deref() == name
            || label.is_some_and(|label| label.text.to_lowercase() == given.trim().to_lowercase())
    })
}

/// The page's label for what a finding is about.
#[derive(Default)]
struct Labels<'a> {
    section: Option<&'a Label>,
    row: Option<&'a Label>,
    column: Option<&'a Label>,
}

fn labels<'a>(site: &'a Site, finding: &Finding) -> Labels<'a> {
    let at = finding.at;
    let Some(section) = finding.page().zip(at.table).map(|(page, table)| &site.pages[page].sections[table])
    else {
        return Labels::default();
    };
    Labels {
        section: section.heading.as_ref(),
        row: at.row.map(|row| &section.rows[row].label),
        column: at.column.and_then(|column| section.columns.get(column)),
    }
}
