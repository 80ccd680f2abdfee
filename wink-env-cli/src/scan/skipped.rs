//! What a scan does not read: counted always, listed on request.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use wink_env_pages::words::{counted, plain};

/// How many are named if nobody has asked for all.
const MOST_NAMED: usize = 20;

/// The files and directories that were not read, each with the reason.
#[derive(Debug, Default)]
pub(super) struct Skipped(BTreeSet<(String, Reason)>);

/// Why something was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    /// A `.gitignore` excludes the file.
    Ignored,
    /// A `.gitignore` excludes the directory.
    IgnoredDirectory,
    /// An `.ignore` excludes the file, which git may well track.
    IgnoredByOthers,
    /// An `.ignore` excludes the directory.
    DirectoryIgnoredByOthers,
    /// It is a link out of what is scanned.
    Link,
    /// It has installed packages.
    Packages,
    /// It has tests, and `--skip-tests` was given.
    Tests,
    Binary,
    /// It is text in an encoding that is not read.
    Encoding(&'static str),
}

impl Skipped {
    pub(super) fn add(&mut self, path: String, reason: Reason) {
        self.0.insert((path, reason));
    }

    pub(super) fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }

    /// How many there are of each kind, and in `verbose` all of them.
    pub(super) fn note(&self, verbose: bool) -> String {
        let count = |reason: Reason| self.0.iter().filter(|(_, other)| *other == reason).count();
        let unread = self.0.iter().filter(|(_, reason)| matches!(reason, Reason::Encoding(_))).count();
        let files = count(Reason::Ignored) + count(Reason::IgnoredByOthers);
        let directories = count(Reason::IgnoredDirectory) + count(Reason::DirectoryIgnoredByOthers);
        let kinds = [
            (files, "ignored file", "ignored files"),
            (directories, "ignored directory", "ignored directories"),
            (count(Reason::Link), "link out of what is scanned", "links out of what is scanned"),
            (count(Reason::Packages), "directory of packages", "directories of packages"),
            (count(Reason::Tests), "directory of tests", "directories of tests"),
            (count(Reason::Binary), "binary file", "binary files"),
            (unread, "file in an unknown encoding", "files in an unknown encoding"),
        ];
        let kinds = kinds.iter().filter(|(count, _, _)| *count > 0);
        let kinds: Vec<String> = kinds
            .map(|(count, one, more)| format!("{count} {}", if *count == 1 { one } else { more }))
            .collect();
        if kinds.is_empty() {
            return String::new();
        }
        let more = if verbose { ":" } else { "; `--verbose` lists them" };
        let mut note = format!("note: skipped {}{more}\n", kinds.join(", "));
        let mut named = 0;
        for (path, reason) in &self.0 {
            if verbose || reason.is_named() && named < MOST_NAMED {
                let _ = writeln!(note, "  {}: {}", plain(path), reason.words());
                named += 1;
            }
        }
        note
    }
}

impl Reason {
    /// Whether it is named even if nobody has asked, since it may be wrong and nobody expects it to be left out.
    fn is_named(self) -> bool {
        match self {
            Self::Ignored | Self::IgnoredDirectory | Self::Packages | Self::Tests | Self::Binary => false,
            Self::IgnoredByOthers | Self::DirectoryIgnoredByOthers | Self::Link | Self::Encoding(_) => true,
        }
    }

    fn words(self) -> String {
        match self {
            Self::Ignored | Self::IgnoredDirectory => "excluded by `.gitignore`".to_owned(),
            Self::IgnoredByOthers | Self::DirectoryIgnoredByOthers => "excluded by `.ignore`".to_owned(),
            Self::Link => "not followed, because it is a link out of what is scanned".to_owned(),
            Self::Packages => "not scanned, because others wrote its files".to_owned(),
            Self::Tests => "excluded by `--skip-tests`".to_owned(),
            Self::Binary => "binary".to_owned(),
            Self::Encoding(name) => format!("not read, because it is in {name}"),
        }
    }
}

/// What a scan says about templates.
pub(super) fn templates(templates: &BTreeMap<String, usize>, verbose: bool) -> String {
    if templates.is_empty() {
        return String::new();
    }
    let count = counted(templates.values().sum(), "host");
    let is = if count == "1 host" { "is a template" } else { "are templates" };
    let more = if verbose { ":" } else { "; `--verbose` lists them" };
    let mut note = format!("note: {count} {is} that may stand for hosts in the tables{more}\n");
    if verbose {
        for (template, count) in templates {
            let _ = writeln!(note, "  {}: {}", plain(template), counted(*count, "place"));
        }
    }
    note
}
