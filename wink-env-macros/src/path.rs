//! The path behind a URL.

use crate::argument::Argument;
use crate::mistake::{Mistake, Place};

const ENCODE: &str = "percent-encode what a URL cannot hold: a space is `%20`";

/// A path is joined to the URL as it is, so it must be one that every HTTP client takes as it is. A query and a
/// fragment may follow, because callers join those to fixed URLs too.
pub(crate) fn check(argument: &Argument, position: usize) -> Result<(), Mistake> {
    let place = Place::Arguments(position, position);
    let Argument::Text(path) = argument else {
        let mistake = Mistake::new(place, "the path must be a string literal");
        return Err(mistake.help("join other strings at run time: `format!(\"{}{path}\", wink_env!(…))`"));
    };
    if !path.starts_with('/') {
        let mistake = Mistake::new(place, "the path must begin with `/`");
        return Err(mistake.help(format!("write \"/{path}\"")));
    }
    let wrong = path.chars().find(|&character| !character.is_ascii_graphic() || character == '\\');
    let what = match wrong {
        None => return Ok(()),
        Some(' ') => "spaces",
        Some('\\') => "backslashes",
        Some(other) if other.is_ascii() => "control characters",
        Some(_) => "characters outside ASCII",
    };
    Err(Mistake::new(place, format!("a path holds no {what}")).help(ENCODE))
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
