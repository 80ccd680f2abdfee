use core::error::Error;
use core::fmt::{Debug, Display, Formatter, Result as FmtResult};

use crate::{Environment, Section, Service};

/// The error of parsing a name; its message lists the known names.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// No [`Environment`] has this name.
    Environment,
    /// No [`Section`] has this name.
    Section,
    /// No [`Service`] has this name.
    Service,
    /// More than one section lists this name. Holds the first of these services.
    AmbiguousService(Service),
}

impl Display for ParseError {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
        let services = || Service::ALL.iter().copied();
        match *self {
            Self::Environment => list(
                formatter,
                "unknown environment; known environments: ",
                Environment::ALL.iter().map(|known| known.name()),
            ),
            Self::Section => list(
                formatter,
                "unknown section; known sections: ",
                Section::ALL.iter().map(|known| known.name()),
            ),
            Self::Service => {
                list(formatter, "unknown service; known services: ", services().map(Service::name))
            }
            Self::AmbiguousService(first) => {
                let same = services().filter(|known| is_same_name(known.short_name(), first.short_name()));
                list(formatter, "ambiguous service; candidates: ", same.map(Service::name))
            }
        }
    }
}

/// Formats the message, because `unwrap` and `main` show people the `Debug` form.
impl Debug for ParseError {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
        Display::fmt(self, formatter)
    }
}

impl Error for ParseError {}

fn list(formatter: &mut Formatter, title: &str, names: impl Iterator<Item = &'static str>) -> FmtResult {
    formatter.write_str(title)?;
    for (position, name) in names.enumerate() {
        let separator = if position == 0 { "" } else { ", " };
        write!(formatter, "{separator}`{name}`")?;
    }
    Ok(())
}

/// Whether two names are equal, ignoring case.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}
