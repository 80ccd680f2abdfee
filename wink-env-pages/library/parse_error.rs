//! The error of parsing a name.

use core::error::Error;
use core::fmt::{Display, Formatter, Result as FmtResult};

use super::super::{Environment, Section, Service};
use super::excerpt::Excerpt;
use super::likeness::nearest;
use super::named::{is_same_name, short_name_of};

/// The error of parsing a name. Its message has the text that was parsed, the name that was probably meant, and the
/// known names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseError {
    kind: Kind,
    value: Excerpt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Environment,
    Section,
    Service,
    AmbiguousService,
}

impl ParseError {
    pub(super) const fn new(kind: Kind, value: &str) -> Self {
        Self { kind, value: Excerpt::new(value) }
    }

    /// Returns the text that is no name. Of a long text, only the beginning.
    #[must_use]
    pub fn value(&self) -> &str {
        self.value.text()
    }

    /// Returns the known name that was probably meant.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        if self.value.is_cut() {
            return None;
        }
        match self.kind {
            Kind::Environment => nearest(self.value(), Environment::ALL.iter().map(|known| known.name())),
            Kind::Section => nearest(self.value(), Section::ALL.iter().map(|known| known.name())),
            Kind::Service => {
                let word = last_step(self.value());
                let short_name = nearest(word, Service::ALL.iter().map(|known| short_name_of(*known)))?;
                let meant = Service::ALL.iter().find(|known| short_name_of(**known) == short_name)?;
                Some(meant.name())
            }
            Kind::AmbiguousService => None,
        }
    }

    /// Whether more than one section lists a service of that name: `section::service` tells them apart.
    #[must_use]
    pub const fn is_ambiguous(&self) -> bool {
        matches!(self.kind, Kind::AmbiguousService)
    }
}

impl Display for ParseError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        let value = &self.value;
        let kind = match self.kind {
            Kind::Environment => "environment",
            Kind::Section => "section",
            Kind::Service => "service",
            Kind::AmbiguousService => {
                write!(formatter, "ambiguous service {value}; candidates: ")?;
                let wanted = last_step(self.value());
                let same = Service::ALL.iter().filter(|known| is_same_name(short_name_of(**known), wanted));
                return list(formatter, same.map(|known| known.name()));
            }
        };
        write!(formatter, "unknown {kind} {value}")?;
        if let Some(nearest) = self.nearest() {
            write!(formatter, " (did you mean `{nearest}`?)")?;
        }
        write!(formatter, "; known {kind}s: ")?;
        match self.kind {
            Kind::Environment => list(formatter, Environment::ALL.iter().map(|known| known.name())),
            Kind::Section => list(formatter, Section::ALL.iter().map(|known| known.name())),
            Kind::Service | Kind::AmbiguousService => {
                list(formatter, Service::ALL.iter().map(|known| known.name()))
            }
        }
    }
}

impl Error for ParseError {}

/// What follows the last `::`.
fn last_step(name: &str) -> &str {
    name.rsplit_once("::").map_or(name, |(_, last)| last)
}

fn list(formatter: &mut Formatter<'_>, names: impl Iterator<Item = &'static str>) -> FmtResult {
    for (position, name) in names.enumerate() {
        let separator = if position == 0 { "" } else { ", " };
        write!(formatter, "{separator}`{name}`")?;
    }
    Ok(())
}
