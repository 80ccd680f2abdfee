//! Hosts that are probably right, although no table lists them: websites, images, packages.

use std::collections::{BTreeMap, BTreeSet};

use super::retired::RetiredHosts;
use super::tabled::Tabled;
use crate::check::Report;
use crate::finding::{Problem, Standing};

/// A host that may become a known host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The host.
    pub host: String,
    /// In how many places it is.
    pub places: usize,
    /// In how many files.
    pub files: usize,
}

/// The unknown hosts in a scan that share no word with a host in the tables, by name.
///
/// `dev-stock` next to `stock` and `rehearsal-stock` is probably another environment of the same service, and that is
/// what a scan is for; `docs` is something else.
#[must_use]
pub fn proposals(report: &Report) -> Vec<Proposal> {
    let tabled = Tabled::of(&report.site, RetiredHosts::default(), &report.settings.config);
    let known: BTreeSet<&str> = tabled.all_hosts().flat_map(|host| words(&tabled, host)).collect();
    let mut places = BTreeMap::<&str, (usize, BTreeSet<&str>)>::new();
    for finding in &report.findings {
        if let Problem::StrayEndpoint { host, standing: Standing::Unknown, nearest: None } = &finding.problem
            && !words(&tabled, host).any(|word| known.contains(word))
        {
            let (count, files) = places.entry(host).or_default();
            *count += 1;
            files.insert(&finding.path);
        }
    }
    let proposals = places.into_iter().map(|(host, (places, files))| Proposal {
        host: host.to_owned(),
        places,
        files: files.len(),
    });
    proposals.collect()
}

/// The words of a host before its domain.
fn words<'a>(tabled: &Tabled, host: &'a str) -> impl Iterator<Item = &'a str> + use<'a> {
    let domain = tabled.domain_of(host).map_or(0, str::len);
    let own = &host[..host.len() - domain];
    own.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty())
}
