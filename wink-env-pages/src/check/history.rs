//! Earlier versions of the source page, as given by the caller.

use std::sync::Arc;

use crate::page::Page;
use crate::past::Past;
#[cfg(feature = "history")]
use {
    crate::layout::{PageFile, PagePath},
    crate::locale::Locale,
    crate::parse::parse_as,
    crate::past::{Commit, Version},
};

/// All that is known about the past of the source, the latest version first.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    /// The versions that have not been parsed: only the pages tell what renders them.
    #[cfg(feature = "history")]
    unread: Vec<Version>,
    #[cfg(feature = "history")]
    versions: Vec<(Commit, Arc<Page>)>,
    #[cfg(feature = "history")]
    is_known: bool,
    /// Whether there is no more to know.
    #[cfg(feature = "history")]
    is_complete: bool,
}

impl History {
    /// Adds the next versions, at most that many.
    #[cfg(feature = "history")]
    pub(super) fn add(&mut self, versions: &mut impl Iterator<Item = Version>, most: usize) {
        let known = self.len();
        self.unread.extend(versions.take(most));
        self.is_known |= self.len() > known;
        self.is_complete = self.len() < known + most;
    }

    /// How many versions are known.
    #[cfg(feature = "history")]
    pub(super) fn len(&self) -> usize {
        self.unread.len() + self.versions.len()
    }

    #[cfg(feature = "history")]
    pub(super) fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// What the source said earlier.
    #[cfg(feature = "history")]
    pub(super) fn past(&mut self, source: Option<&Arc<Page>>) -> Arc<Past> {
        let Some(source) = source.filter(|source| self.is_known && source.unreadable.is_none()) else {
            return Arc::default();
        };
        self.versions.extend(self.unread.drain(..).map(|version| {
            let path = PagePath { locale: Locale::new(""), is_root: true, path: version.path };
            let file = PageFile { path, content: version.content };
            (version.commit, Arc::new(parse_as(file, source.generator, &source.dialect)))
        }));
        Arc::new(Past::of(source, &self.versions))
    }

    #[cfg(not(feature = "history"))]
    #[expect(clippy::unused_self, reason = "the other form needs it")]
    pub(super) fn past(&mut self, _source: Option<&Arc<Page>>) -> Arc<Past> {
        Arc::default()
    }
}
