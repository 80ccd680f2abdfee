//! What a scan without the pages has to know about hosts, besides the tables.

use crate::config::Config;

/// Hosts that are in no table, but known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownHosts {
    /// Hosts that need not be in a table, as in the configuration.
    pub known_hosts: Vec<String>,
    /// Hosts that are no longer listed, each with what has taken its place.
    pub retired: Vec<(String, Option<String>)>,
    /// Domains that are ours, although no table lists a host of them.
    pub domains: Vec<String>,
    /// For some hosts, the only paths.
    pub paths: Vec<(String, Vec<String>)>,
}

impl KnownHosts {
    /// Those of a configuration, and hosts that are retired.
    #[must_use]
    pub fn of<'a>(config: &Config, retired: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> Self {
        let retired = retired.into_iter();
        Self {
            known_hosts: config.known_hosts.iter().map(ToString::to_string).collect(),
            retired: retired.map(|(host, next)| (host.to_owned(), next.map(str::to_owned))).collect(),
            domains: config.domains.clone(),
            paths: config.paths.clone(),
        }
    }
}
