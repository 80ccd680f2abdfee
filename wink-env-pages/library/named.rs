//! What the three enums share: their names, as text and from text.

use core::convert::TryFrom;
use core::fmt::{Display, Formatter, Result as FmtResult};
use core::str::FromStr;

use super::super::{Environment, Section, Service};
use super::parse_error::{Kind, ParseError};

macro_rules! named {
    ($kind:ident) => {
        impl Display for $kind {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.pad(self.name())
            }
        }

        impl AsRef<str> for $kind {
            fn as_ref(&self) -> &str {
                self.name()
            }
        }

        impl From<$kind> for &'static str {
            fn from(named: $kind) -> Self {
                named.name()
            }
        }

        /// Parses like `FromStr`.
        impl TryFrom<&str> for $kind {
            type Error = ParseError;

            fn try_from(name: &str) -> Result<Self, ParseError> {
                name.parse()
            }
        }
    };
}

named!(Environment);
named!(Section);
named!(Service);

/// Parses the name, ignoring case; `-` counts as `_`.
impl FromStr for Environment {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let found = Self::ALL.iter().copied().find(|known| is_same_name(known.name(), text));
        found.ok_or_else(|| ParseError::new(Kind::Environment, text))
    }
}

/// Parses the name, ignoring case; `-` counts as `_`.
impl FromStr for Section {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let found = Self::ALL.iter().copied().find(|known| is_same_name(known.name(), text));
        found.ok_or_else(|| ParseError::new(Kind::Section, text))
    }
}

/// Parses the name, ignoring case, with or without its section: `section::service` or `service`; `-` counts as `_`.
impl FromStr for Service {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (section, short_name) = match text.split_once("::") {
            Some((section, short_name)) => (Some(section), short_name),
            None => (None, text),
        };
        let mut found = Self::ALL.iter().copied().filter(|known| {
            is_same_name(short_name_of(*known), short_name)
                && section.is_none_or(|section| is_same_name(known.section().name(), section))
        });
        match (found.next(), found.next()) {
            (Some(service), None) => Ok(service),
            (Some(_), Some(_)) => Err(ParseError::new(Kind::AmbiguousService, text)),
            (None, _) => Err(ParseError::new(Kind::Service, text)),
        }
    }
}

/// The name without its section.
pub(super) fn short_name_of(service: Service) -> &'static str {
    let name = service.name();
    name.rsplit_once("::").map_or(name, |(_, short_name)| short_name)
}

/// Whether two names are equal, whatever their case and hyphens.
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

/// The characters by which names are compared.
pub(super) fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().flat_map(char::to_lowercase).map(|letter| if letter == '-' { '_' } else { letter })
}

/// Whether two names are equal but for the case of ASCII letters and hyphens; for constants.
pub(super) const fn is_same_ascii_name(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if ascii_letter(one[at]) != ascii_letter(other[at]) {
            return false;
        }
        at += 1;
    }
    true
}

const fn ascii_letter(byte: u8) -> u8 {
    if byte == b'-' { b'_' } else { byte.to_ascii_lowercase() }
}
