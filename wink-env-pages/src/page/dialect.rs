//! How the pages of a repository write what others write otherwise.

use crate::axis::Axis;
use crate::url::Url;

/// What the configuration says about the writing of pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dialect {
    /// The schemes that URLs may have, if not `https` alone.
    pub schemes: Vec<&'static str>,
    /// What several URLs in one cell mean, if that is said.
    pub several: Option<Several>,
    /// What a cell says if a service is not available, besides the signs that everybody uses.
    pub absent: Vec<String>,
    /// Where services have their names.
    pub services: ServiceNames,
    /// Where tables have their environments, if that is said.
    pub axis: Option<Axis>,
    /// The names of environments.
    pub environments: Vec<String>,
}

/// Where services have their names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ServiceNames {
    /// In cells of their table.
    #[default]
    Cells,
    /// In the heading above a table that has none, or else in the title of the page.
    Headings,
}

impl ServiceNames {
    /// Those of this name in the configuration.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "cells" => Some(Self::Cells),
            "headings" => Some(Self::Headings),
            _ => None,
        }
    }
}

/// What several URLs in one cell mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Several {
    /// The first one counts; the others are only compared.
    First,
    /// Each is a service of its own: `rpc`, `rpc_2`.
    Numbered,
}

impl Several {
    /// That of this name in the configuration.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "first" => Some(Self::First),
            "numbered" => Some(Self::Numbered),
            _ => None,
        }
    }
}

impl Dialect {
    /// Reads a URL as the configuration says.
    pub(crate) fn read(&self, url: &mut Url) {
        if self.several.is_some() {
            url.divide();
        }
        if !self.schemes.is_empty() {
            url.judge_scheme(&self.schemes);
        }
    }

    /// Whether URLs have to be read again.
    pub(crate) fn reads_urls(&self) -> bool {
        self.several.is_some() || !self.schemes.is_empty()
    }

    /// Whether a text means that there is no URL: `—`, `N/A`, or words from the configuration.
    #[must_use]
    pub fn is_absent(&self, text: &str) -> bool {
        !text.contains(char::is_alphanumeric) || text.eq_ignore_ascii_case("n/a") || self.is_listed(text)
    }

    /// Whether the configuration lists a text.
    #[must_use]
    pub fn is_listed(&self, text: &str) -> bool {
        !self.absent.is_empty() && {
            let text = text.to_lowercase();
            self.absent.iter().any(|known| known.to_lowercase() == text)
        }
    }
}
