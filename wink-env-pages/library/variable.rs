//! The names of the variables with other URLs.

use super::super::Service;

/// What every name begins with.
pub(super) const PREFIX: &str = "__PREFIX___";

/// What every name ends with.
pub(super) const SUFFIX: &str = "_URL";

/// What a variable is about.
pub(super) enum Variable {
    /// The URL of a service.
    Of(Service),
    /// It is named like those, but there is no such service.
    Unknown,
    /// Something else.
    Other,
}

/// What a variable is about, by its name.
pub(super) fn named_by(variable: &str) -> Variable {
    let Some(word) = variable.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX)) else {
        return Variable::Other;
    };
    match Service::ALL.iter().find(|service| is_upper(word, service.name())) {
        Some(service) => Variable::Of(*service),
        None => Variable::Unknown,
    }
}

/// Whether a word is the name of a service in upper case, with `_` for `::`.
fn is_upper(word: &str, name: &str) -> bool {
    let mut is_behind_colon = false;
    let letters = name.chars().filter_map(move |letter| {
        let is_second = letter == ':' && is_behind_colon;
        is_behind_colon = letter == ':';
        if is_second { None } else { Some(if letter == ':' { '_' } else { letter }) }
    });
    letters.flat_map(char::to_uppercase).eq(word.chars())
}
