//! Placeholders in URLs: `{tenant}`, `<your-host>`.

use std::ops::Range;

/// What stands for a part of a URL that every reader fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placeholder<'a> {
    /// Its place, brackets included.
    pub(crate) range: Range<usize>,
    /// Its name as the page spells it.
    pub(crate) name: &'a str,
}

/// A longer name is a sentence.
const LONGEST: usize = 40;

/// The placeholders of a text, in order.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = Placeholder<'_>> {
    let opens = text.match_indices(['{', '<']);
    opens.filter_map(|(at, open)| {
        let close = if open == "{" { '}' } else { '>' };
        let inner = &text[at + 1..];
        let name =
            &inner[..inner.find(['{', '}', '<', '>']).filter(|end| inner[*end..].starts_with(close))?];
        let belongs = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.len() <= LONGEST
            && name.bytes().all(belongs);
        is_name.then(|| Placeholder { range: at..at + name.len() + 2, name })
    })
}

/// The text with an example in each place; `None` without placeholders.
pub(super) fn filled(text: &str) -> Option<String> {
    let mut filled = String::new();
    let mut from = 0;
    for Placeholder { range, .. } in placeholders(text) {
        filled += &text[from..range.start];
        filled += if filled.ends_with(':') { "1" } else { "x" };
        from = range.end;
    }
    (from > 0).then(|| filled + &text[from..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_brackets_are_placeholders() {
        for (text, example) in [
            ("https://{tenant}.acme.example", Some("https://x.acme.example")),
            ("https://<your-host>/v1/{projectId}", Some("https://x/v1/x")),
            ("https://acme.example:{port}", Some("https://acme.example:1")),
            ("https://acme.example", None),
            ("https://{}.acme.example", None),
            ("https://{a b}.acme.example", None),
            ("https://{a>.acme.example", None),
            ("https://{a.acme.example", None),
        ] {
            assert_eq!(filled(text).as_deref(), example, "{text}");
        }
    }
}
