//! A URL with placeholders. The macro has the same rules; a test compares them.

use core::error::Error;
use core::fmt::{Display, Formatter, Result as FmtResult};

use super::excerpt::Excerpt;

/// A URL whose placeholders have values. It is made when it is written: `to_string` or `format!` allocates, the rest
/// does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Filled<'a, const N: usize> {
    text: &'static str,
    values: [(&'static str, &'a str); N],
}

impl<'a, const N: usize> Filled<'a, N> {
    pub(crate) fn new(
        text: &'static str,
        values: [(&'static str, &'a str); N],
    ) -> Result<Self, InvalidValue> {
        let mut before = "";
        for (at, sign) in text.char_indices() {
            if sign == '{' {
                before = &text[..at];
            } else if sign == '}' {
                let name = text.get(before.len() + 1..at).unwrap_or_default();
                match values.iter().find(|(known, _)| *known == name) {
                    Some((name, value)) if !fits(before, value) => {
                        return Err(InvalidValue { name, value: Excerpt::new(value) });
                    }
                    _ => {}
                }
            }
        }
        Ok(Self { text, values })
    }
}

impl<const N: usize> Display for Filled<'_, N> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        let mut rest = self.text;
        while let Some((before, behind)) = rest.split_once('{') {
            formatter.write_str(before)?;
            let Some((name, behind)) = behind.split_once('}') else { break };
            if let Some((_, value)) = self.values.iter().find(|(known, _)| *known == name) {
                formatter.write_str(value)?;
            }
            rest = behind;
        }
        formatter.write_str(rest)
    }
}

/// The error of a value that cannot be a part of its URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidValue {
    name: &'static str,
    value: Excerpt,
}

impl Display for InvalidValue {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        write!(formatter, "the value {} for `{}` cannot be a part of the URL", self.value, self.name)
    }
}

impl Error for InvalidValue {}

/// Whether a value can follow the beginning of a URL: a part of the host, the port, or a part of the path.
pub(super) fn fits(before: &str, value: &str) -> bool {
    let behind_scheme = before.split_once("://").map_or(before, |(_, rest)| rest);
    if behind_scheme.contains('/') {
        let belongs = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
        return !matches!(value, "" | "." | "..") && value.bytes().all(belongs);
    }
    if behind_scheme.ends_with(':') {
        return matches!(value.parse::<u16>(), Ok(1..)) && !value.starts_with('+');
    }
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    value.split('.').all(is_label)
}
