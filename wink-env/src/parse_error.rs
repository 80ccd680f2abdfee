use core::error::Error;
use core::fmt::{Debug, Display, Formatter, Result as FmtResult};

use crate::{Environment, Section, Service};

/// Why a text names nothing; its message lists the names there are.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// No [`Environment`] has this name.
    Environment,
    /// No [`Section`] has this name.
    Section,
    /// No [`Service`] has this name.
    Service,
    /// More than one section lists this name; the first such service.
    AmbiguousService(Service),
}

impl Display for ParseError {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
        let services = || Service::ALL.iter().copied();
        match *self {
            Self::Environment => list(
                formatter,
                "unknown environment, known are ",
                Environment::ALL.iter().map(|known| known.name()),
            ),
            Self::Section => {
                list(formatter, "unknown section, known are ", Section::ALL.iter().map(|known| known.name()))
            }
            Self::Service => list(formatter, "unknown service, known are ", services().map(Service::name)),
            Self::AmbiguousService(first) => {
                let same = services().filter(|known| is_same_name(known.short_name(), first.short_name()));
                list(formatter, "ambiguous service, known are ", same.map(Service::name))
            }
        }
    }
}

/// The message: `unwrap` and a `main` that returns the error show this form to people.
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

/// Whether two names differ in nothing but upper and lower case.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}
