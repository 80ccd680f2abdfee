//! The path that follows a URL.

use std::fmt::Write as _;

use crate::argument::Argument;
use crate::catalogue::Catalogue;
use crate::mistake::{Mistake, Place};

/// How a path begins, which decides what stands between it and the URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// There is no path, or an empty one.
    Nothing,
    /// `/v1`
    Slash,
    /// `?page=2`
    Query,
    /// `v1`
    Segment,
}

/// What is wrong with a path. The generated code has the same rules for run time, in `library/path.rs` of
/// `wink-env-pages`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Url,
    Fragment,
    Percent,
    DotSegment,
    Character(char),
}

/// The path is appended to the URL unchanged, so every HTTP client must accept it unchanged. A query may follow.
pub(crate) fn check(
    catalogue: Catalogue,
    argument: &Argument,
    position: usize,
) -> Result<Beginning, Mistake> {
    let place = Place::Arguments(position, position);
    let path = match argument {
        Argument::Text(path) => path,
        Argument::Nothing => {
            let mistake = Mistake::new(place, "expected a path, found a comma");
            return Err(mistake.help(what_is_taken(catalogue)));
        }
        Argument::Path(_) | Argument::Other(_) => {
            let mistake = Mistake::new(place, "the path must be a string literal");
            return Err(mistake.help(joined_otherwise(catalogue, argument)));
        }
    };
    check_text(path, place)
}

/// How a text begins, if it can follow a URL.
pub(crate) fn check_text(path: &str, place: Place) -> Result<Beginning, Mistake> {
    match fault(path) {
        Some(fault) => Err(described(fault, place)),
        None if path.is_empty() => Ok(Beginning::Nothing),
        None if path.starts_with('/') => Ok(Beginning::Slash),
        None if path.starts_with('?') => Ok(Beginning::Query),
        None => Ok(Beginning::Segment),
    }
}

/// The arguments that the macro takes, as help.
pub(crate) fn what_is_taken(catalogue: Catalogue) -> String {
    format!("`{}!` takes an environment, a service and an optional path", catalogue.macro_name)
}

/// What to write for a path that is no literal.
fn joined_otherwise(catalogue: Catalogue, argument: &Argument) -> String {
    let name = catalogue.macro_name;
    let source = argument.source();
    if let Some(parts) = source.strip_prefix("concat!(").and_then(|parts| parts.strip_suffix(')')) {
        return format!("put the call into it: `concat!({name}!(…), {parts})`");
    }
    format!("join other strings at run time: `format!(\"{{}}{{path}}\", {name}!(…))`")
}

/// What keeps a text from following a URL as it is.
pub(crate) fn fault(path: &str) -> Option<Fault> {
    if begins_with_scheme(path) {
        return Some(Fault::Url);
    }
    let bytes = path.as_bytes();
    let (mut segment, mut is_query) = (0, false);
    for (at, character) in path.char_indices() {
        if !character.is_ascii_graphic() || "\"<>\\^`|".contains(character) {
            return Some(Fault::Character(character));
        }
        match character {
            '#' => return Some(Fault::Fragment),
            '%' if !has_two_digits(bytes, at + 1) => return Some(Fault::Percent),
            '/' | '?' if !is_query => {
                if is_dots(&path[segment..at]) {
                    return Some(Fault::DotSegment);
                }
                segment = at + 1;
                is_query = character == '?';
            }
            _ => {}
        }
    }
    (!is_query && is_dots(&path[segment..])).then_some(Fault::DotSegment)
}

/// Whether a text begins like `https://`.
fn begins_with_scheme(text: &str) -> bool {
    match text.split_once("://") {
        Some((scheme, _)) => {
            let is_in_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
            !scheme.is_empty() && scheme.bytes().all(is_in_scheme)
        }
        None => false,
    }
}

fn has_two_digits(path: &[u8], at: usize) -> bool {
    path.get(at..at + 2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Whether a segment is `.` or `..` in any spelling.
fn is_dots(segment: &str) -> bool {
    matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}

fn described(fault: Fault, place: Place) -> Mistake {
    let (title, help) = match fault {
        Fault::Url => (
            "the path is a whole URL".to_owned(),
            "write only the path: it is appended to the URL of the service".to_owned(),
        ),
        Fault::Fragment => (
            "a path cannot have a fragment".to_owned(),
            "clients do not send it: leave out `#` and what follows".to_owned(),
        ),
        Fault::Percent => (
            "`%` must be followed by two hexadecimal digits".to_owned(),
            "write `%25` for the sign itself".to_owned(),
        ),
        Fault::DotSegment => (
            "a path cannot have a segment `.` or `..`".to_owned(),
            "clients remove it: write the path that is meant".to_owned(),
        ),
        Fault::Character(wrong) => {
            let what = match wrong {
                ' ' => "spaces".to_owned(),
                '\\' => "backslashes".to_owned(),
                other if other.is_ascii_graphic() => format!("`{other}`"),
                other if other.is_ascii() => "control characters".to_owned(),
                _ => "characters outside ASCII".to_owned(),
            };
            (format!("a path cannot contain {what}"), encoded(wrong))
        }
    };
    Mistake::new(place, title).help(help)
}

fn encoded(wrong: char) -> String {
    let mut encoded = String::new();
    for byte in wrong.encode_utf8(&mut [0; 4]).bytes() {
        _ = write!(encoded, "%{byte:02X}");
    }
    let shown = match wrong {
        ' ' => "a space".to_owned(),
        '`' => "a backtick".to_owned(),
        '"' => "`\"`".to_owned(),
        _ => format!("`{}`", wrong.escape_debug()),
    };
    format!("percent-encode what a URL cannot contain: {shown} is `{encoded}`")
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault};
    use crate::library;

    #[test]
    fn a_query_may_follow_and_no_slash_is_needed() {
        for path in
            ["", "/", "v1", "/a?b=c&d", "?a", "/users/{id}", "/%20", "@x", ":80/", "/a..b/.../c", "?../x"]
        {
            assert_eq!(fault(path), None, "{path}");
        }
    }

    #[test]
    fn the_generated_code_has_the_same_rules() {
        const PARTS: [&str; 13] = ["/", ".", "%", "2", "e", "E", "?", "#", " ", ":", "a", "|", "é"];
        let mut paths = vec![String::new()];
        for length in 0..5 {
            for at in 0..paths.len() {
                if paths[at].chars().count() == length {
                    paths.extend(PARTS.map(|part| format!("{}{part}", paths[at])));
                }
            }
        }
        for path in paths {
            let own = fault(&path).map(|fault| format!("{fault:?}"));
            let own = own.as_deref().map(|fault| fault.split('(').next().unwrap_or_default());
            assert_eq!(own, library::fault(&path).as_deref(), "{path}");
        }
    }

    #[test]
    fn what_clients_read_differently_is_refused() {
        for path in
            ["/a b", "/a\tb", "/a\u{7f}", "/a\\b", "/ü", "/\u{202e}", "/\u{a0}", "/\"", "/<x>", "/a|b", "/`"]
        {
            assert!(matches!(fault(path), Some(Fault::Character(_))), "{path}");
        }
        for (path, expected) in [
            ("/#/login", Fault::Fragment),
            ("#a", Fault::Fragment),
            ("/100%", Fault::Percent),
            ("/%2", Fault::Percent),
            ("/%zz", Fault::Percent),
            ("/..", Fault::DotSegment),
            ("../x", Fault::DotSegment),
            ("/a/./b", Fault::DotSegment),
            ("/%2E%2e?x", Fault::DotSegment),
            ("https://iam.wink.travel/v1", Fault::Url),
        ] {
            assert_eq!(fault(path), Some(expected), "{path}");
        }
    }
}
