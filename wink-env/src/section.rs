use core::fmt::{Display, Formatter, Result as FmtResult};
use core::str::FromStr;

use super::parse_error::{ParseError, is_same_name};
use crate::Section;

impl Display for Section {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
        formatter.pad(self.name())
    }
}

/// Parses the name, ignoring case.
impl FromStr for Section {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::ALL.iter().copied().find(|known| is_same_name(known.name(), text)).ok_or(ParseError::Section)
    }
}
