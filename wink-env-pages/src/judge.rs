//! Applies the configuration to findings: exceptions and levels.

mod exceptions;
mod names;

use std::collections::{HashMap, HashSet};

use crate::blame::{Assumptions, Blame};
use crate::config::{Allowance, Config, Date, KnownHosts, Level};
use crate::finding::{Facts, Finding, Lint, Problem, UnusedAllow};
use crate::likeness::nearest;
use crate::lint::{self, behind, expired_allow, source_alone, unused_allow};
use crate::locale::Locale;
use crate::site::Site;
use crate::yaml::Node;
use exceptions::Exceptions;

/// The configuration, ready to judge findings on one day.
pub(crate) struct Judge<'a> {
    config: &'a Config,
    today: Option<Date>,
    known_hosts: KnownHosts,
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
        let known_hosts = KnownHosts::of(&config.known_hosts);
        Self { config, today, known_hosts, levels: config.levels.iter().copied().collect() }
    }

    /// Removes allowed findings, sets the levels, says who is to blame for the rest, and adds problems with the
    /// exceptions.
    pub(crate) fn judge(&self, site: &Site, findings: &mut Vec<Finding>, trusts_source: bool) -> Judgment {
        findings.retain(|finding| !self.knows_host(finding));
        let exceptions = self.exceptions();
        let mut allowed = remove_allowed(&exceptions, site, findings);
        self.set_levels(findings);
        let assumptions = Assumptions {
            trusts_source: trusts_source || self.level(&source_alone::RULE.lint) == Some(Level::Off),
            level_of_drift: self.level(&behind::RULE.lint),
        };
        let mut blame = Blame::assign(site, findings, assumptions);
        let mut told = std::mem::take(&mut blame.told);
        allowed += remove_allowed(&exceptions, site, &mut told);
        told.extend(self.complaints(site, &exceptions));
        told.extend(names::unused(self.config, site));
        self.set_levels(&mut told);
        findings.extend(told);
        Judgment { allowed, blame }
    }

    /// Removes allowed findings and sets the levels of the others.
    #[cfg(feature = "fix")]
    pub(crate) fn filter(&self, site: &Site, findings: &mut Vec<Finding>) {
        remove_allowed(&self.exceptions(), site, findings);
        self.set_levels(findings);
    }

    fn exceptions(&self) -> Exceptions<'a> {
        Exceptions::of(&self.config.allow, self.today)
    }

    fn level(&self, lint: &Lint) -> Option<Level> {
        self.levels.get(lint.name).copied()
    }

    /// The same for the findings of a scan. Only a check can tell whether an exception is needed.
    #[cfg(feature = "scan")]
    pub(crate) fn judge_scan(&self, site: &Site, findings: &mut Vec<Finding>) {
        remove_allowed(&self.exceptions(), site, findings);
        self.set_levels(findings);
    }

    /// Whether a finding is about a link to a host that need not be in a table.
    fn knows_host(&self, finding: &Finding) -> bool {
        let Problem::LinkedName(target) = &finding.problem else { return false };
        let host = target.split_once("://").and_then(|(_, rest)| rest.split(['/', '?', '#', ':']).next());
        host.is_some_and(|host| self.known_hosts.cover(host, None))
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
    fn complaints(&self, site: &Site, exceptions: &Exceptions<'_>) -> Vec<Finding> {
        if self.config.allow.is_empty() {
            return Vec::new();
        }
        let known = Languages::of(site);
        let used: HashSet<usize> = exceptions.used().collect();
        let entries = self.config.allow.iter().enumerate().map(|(at, entry)| (entry, used.contains(&at)));
        // Only a scan can judge exceptions for its own findings.
        let judged = entries.filter(|(entry, _)| lint::find(entry.lint).is_none_or(Lint::is_of_pages));
        let complaints = judged.filter_map(|(entry, is_used)| self.complaint(entry, is_used, &known));
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
        known: &Languages<'_>,
    ) -> Option<(Facts, &'e Node)> {
        if let Some(until) = entry.until.filter(|_| entry.is_expired(self.today)) {
            let problem = Problem::ExpiredAllow { until, reason: entry.reason.clone(), is_used };
            return Some((Facts::new(&expired_allow::RULE.lint, problem), entry.until_node()));
        }
        if is_used {
            return None;
        }
        let stranger = entry.locale.as_ref().filter(|locale| !known.all.contains(locale.as_str()));
        let (node, unused) = match stranger {
            Some(locale) => {
                let nearest = nearest(locale.as_str(), &known.compared).map(str::to_owned);
                let locale = locale.to_string();
                (entry.locale_node(), UnusedAllow::UnknownLocale { locale, nearest })
            }
            None => (entry.lint_node(), UnusedAllow::NoFinding(entry.lint)),
        };
        Some((Facts::new(&unused_allow::RULE.lint, Problem::UnusedAllow(unused)), node))
    }
}

/// Removes allowed findings, and returns how many there were.
fn remove_allowed(exceptions: &Exceptions<'_>, site: &Site, findings: &mut Vec<Finding>) -> usize {
    let found = findings.len();
    findings.retain(|finding| !exceptions.allow(site, finding));
    found - findings.len()
}

/// The languages that have a page or should have one.
struct Languages<'a> {
    all: HashSet<&'a str>,
    /// Those that an unknown one is compared with.
    compared: Vec<&'a str>,
}

impl<'a> Languages<'a> {
    fn of(site: &'a Site) -> Self {
        // More would take too long for a suggestion, if there are as many exceptions.
        const MOST_COMPARED: usize = 256;
        let pages = site.pages.iter().map(|page| &page.locale);
        let locales = pages.chain(site.missing.iter().map(|missing| &missing.locale)).map(Locale::as_str);
        Self { all: locales.clone().collect(), compared: locales.take(MOST_COMPARED).collect() }
    }
}
