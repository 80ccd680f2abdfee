//! Which facts differ between two sets of pages.

mod comparison;

use crate::facts::Endpoints;

/// One fact that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// To what: `staging`, `servers`, or `servers::iam`; the new name unless it is gone.
    pub name: String,
    /// The environment of a URL.
    pub environment: Option<String>,
    /// The old name or the old URL.
    pub before: Option<String>,
    /// The new URL.
    pub after: Option<String>,
    /// Environments and URLs of a service that is new to readers.
    pub urls: Vec<(String, String)>,
    /// Whether a name that programs may use is gone or no longer says which service is meant, so that the next release
    /// is a major one.
    pub is_breaking: bool,
    /// The page, relative to the root of the new pages, on which people see the change.
    pub page: String,
    /// The line of the row, or the first one if there is no single row.
    pub line: usize,
}

/// What can happen to a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ChangeKind {
    EnvironmentAdded,
    EnvironmentRenamed,
    EnvironmentRemoved,
    SectionAdded,
    SectionRenamed,
    SectionRemoved,
    ServiceAdded,
    ServiceRevealed,
    ServiceRenamed,
    UrlChanged,
    ServiceHidden,
    ServiceRemoved,
}

impl ChangeKind {
    /// For programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EnvironmentAdded => "environment-added",
            Self::EnvironmentRenamed => "environment-renamed",
            Self::EnvironmentRemoved => "environment-removed",
            Self::SectionAdded => "section-added",
            Self::SectionRenamed => "section-renamed",
            Self::SectionRemoved => "section-removed",
            Self::ServiceAdded => "service-added",
            Self::ServiceRevealed => "service-revealed",
            Self::ServiceRenamed => "service-renamed",
            Self::UrlChanged => "url-changed",
            Self::ServiceHidden => "service-hidden",
            Self::ServiceRemoved => "service-removed",
        }
    }

    /// Whether a name that programs may use is gone.
    fn takes_a_name(self) -> bool {
        match self {
            Self::EnvironmentRenamed
            | Self::EnvironmentRemoved
            | Self::SectionRenamed
            | Self::SectionRemoved
            | Self::ServiceRenamed
            | Self::ServiceHidden
            | Self::ServiceRemoved => true,
            Self::EnvironmentAdded
            | Self::SectionAdded
            | Self::ServiceAdded
            | Self::ServiceRevealed
            | Self::UrlChanged => false,
        }
    }
}

/// All changes: environments, sections, services in their new order, and what is gone in its old order.
#[must_use]
pub fn changes(old: &Endpoints, new: &Endpoints) -> Vec<Change> {
    comparison::Comparison::new(old, new).changes()
}
