//! The path that follows a URL.

use std::fmt::Write as _;

use crate::argument::Argument;
use crate::mistake::{Mistake, Place};

/// The path is appended to the URL unchanged, so every HTTP client must accept it unchanged. A query and a fragment may
/// follow, because callers append those to fixed URLs too.
pub(crate) fn check(argument: &Argument, position: usize) -> Result<(), Mistake> {
    let place = Place::Arguments(position, position);
    let path = match argument {
        Argument::Text(path) => path,
        Argument::Nothing => {
            let mistake = Mistake::new(place, "expected a path, found a comma");
            return Err(mistake.help("`wink_env!` takes an environment, a service and an optional path"));
        }
        Argument::Path(_) | Argument::Other(_) => {
            let mistake = Mistake::new(place, "the path must be a string literal");
            return Err(mistake.help("join other strings at run time: `format!(\"{}{path}\", wink_env!(…))`"));
        }
    };
    if !path.starts_with('/') {
        return Err(Mistake::new(place, "the path must begin with `/`").help(beginning(path)));
    }
    let Some(wrong) = wrong(path) else { return Ok(()) };
    let what = match wrong {
        ' ' => "spaces",
        '\\' => "backslashes",
        other if other.is_ascii() => "control characters",
        _ => "characters outside ASCII",
    };
    Err(Mistake::new(place, format!("a path cannot contain {what}")).help(encoded(wrong)))
}

/// The first character that a path must not contain.
fn wrong(path: &str) -> Option<char> {
    path.chars().find(|&character| !character.is_ascii_graphic() || character == '\\')
}

/// What to write instead of a text whose beginning keeps it from being a path.
fn beginning(text: &str) -> String {
    match wrong(text) {
        _ if text.is_empty() => "write \"/\", or omit the path".to_owned(),
        _ if text.contains("://") => {
            "write only the path: it is appended to the URL of the service".to_owned()
        }
        None if !text.contains('"') => format!("write \"/{text}\""),
        None => "write `/` before it".to_owned(),
        Some(wrong) => format!("write `/` before it, and {}", encoded(wrong)),
    }
}

fn encoded(wrong: char) -> String {
    let mut encoded = String::new();
    for byte in wrong.encode_utf8(&mut [0; 4]).bytes() {
        _ = write!(encoded, "%{byte:02X}");
    }
    let shown = if wrong == ' ' { "a space".to_owned() } else { format!("`{}`", wrong.escape_debug()) };
    format!("percent-encode what a URL cannot contain: {shown} is `{encoded}`")
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::argument::Argument;

    fn is_accepted(path: &str) -> bool {
        check(&Argument::Text(path.to_owned()), 2).is_ok()
    }

    #[test]
    fn a_query_and_a_fragment_may_follow() {
        for path in ["/", "/a?b=c&d", "/#/login", "/users/{id}", "/%20"] {
            assert!(is_accepted(path), "{path}");
        }
    }

    #[test]
    fn what_clients_read_differently_is_refused() {
        for path in ["", "a", "?a", "#a", "@evil.example", ".evil.example", ":80/"] {
            assert!(!is_accepted(path), "{path}");
        }
        for path in ["/a b", "/a\tb", "/a\u{7f}", "/a\\b", "/ü", "/\u{202e}", "/\u{a0}"] {
            assert!(!is_accepted(path), "{path}");
        }
    }
}
