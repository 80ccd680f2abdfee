use core::fmt::{Display, Formatter, Result as FmtResult};
use core::str::FromStr;

use super::parse_error::{ParseError, is_same_name};
use crate::{Section, Service};

impl Service {
    /// The name without its section.
    pub(crate) fn short_name(self) -> &'static str {
        self.name().rsplit_once("::").map_or(self.name(), |(_, short_name)| short_name)
    }
}

impl Display for Service {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
        formatter.pad(self.name())
    }
}

/// Parses the name, ignoring case, with or without its section: `applications::extranet` or `extranet`.
impl FromStr for Service {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (section, short_name) = match text.split_once("::") {
            Some((section, short_name)) => {
                (Some(section.parse::<Section>().map_err(|_| ParseError::Service)?), short_name)
            }
            None => (None, text),
        };
        let mut found = Self::ALL.iter().copied().filter(|known| {
            is_same_name(known.short_name(), short_name)
                && section.is_none_or(|section| known.section() == section)
        });
        match (found.next(), found.next()) {
            (Some(service), None) => Ok(service),
            (Some(service), Some(_)) => Err(ParseError::AmbiguousService(service)),
            (None, _) => Err(ParseError::Service),
        }
    }
}
