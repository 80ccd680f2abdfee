//! One difference between two sets of pages.

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// What changed: `staging`, `servers`, or `servers::iam`. The new name, unless it was removed.
    pub name: String,
    /// The environment, if a URL changed.
    pub environment: Option<String>,
    /// The old name, if it was renamed, or the old URL.
    pub before: Option<String>,
    /// The new URL.
    pub after: Option<String>,
    /// The environments and URLs of a newly published service.
    pub urls: Vec<(String, String)>,
    /// Whether code may no longer compile, so that the next release is a major one: a name is gone or ambiguous, or there
    /// is a new environment to match.
    pub is_breaking: bool,
    /// The path of the page that shows the change, below the root of the new pages.
    pub page: String,
    /// The line of the row on that page, from 1; the first line if no single row shows the change.
    pub line: usize,
}

/// What kind of change it is.
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
    /// Its name in machine-readable output.
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

    /// Whether code may no longer compile.
    pub(super) fn is_breaking(self) -> bool {
        match self {
            Self::EnvironmentAdded
            | Self::EnvironmentRenamed
            | Self::EnvironmentRemoved
            | Self::SectionRenamed
            | Self::SectionRemoved
            | Self::ServiceRenamed
            | Self::ServiceHidden
            | Self::ServiceRemoved => true,
            Self::SectionAdded | Self::ServiceAdded | Self::ServiceRevealed | Self::UrlChanged => false,
        }
    }
}
