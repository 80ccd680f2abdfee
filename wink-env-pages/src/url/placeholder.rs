//! Placeholders in URLs: `{tenant}`, `<your-host>`.

use std::borrow::Cow;
use std::ops::Range;

use unicode_ident::is_xid_continue;

/// What stands for a part of a URL that every reader fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placeholder<'a> {
    /// Its place, brackets included.
    pub(crate) range: Range<usize>,
    /// Its name as the page spells it.
    pub(crate) name: &'a str,
}

/// A longer name, in bytes, is a sentence.
const LONGEST: usize = 80;

/// The placeholders of a text, in order.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = Placeholder<'_>> {
    let belongs = |sign: char| matches!(sign, '-' | '_') || is_xid_continue(sign);
    brackets(text)
        .filter(move |place| place.name.starts_with(char::is_alphabetic) && place.name.chars().all(belongs))
}

/// What is in brackets as placeholders are, in order: the names, and what cannot be one.
fn brackets(text: &str) -> impl Iterator<Item = Placeholder<'_>> {
    let opens = text.match_indices(['{', '<']);
    opens.filter_map(|(at, open)| {
        let close = if open == "{" { '}' } else { '>' };
        let inner = &text[at + 1..];
        let name =
            &inner[..inner.find(['{', '}', '<', '>']).filter(|end| inner[*end..].starts_with(close))?];
        let is_short = !name.is_empty() && name.len() <= LONGEST && !name.contains("://");
        is_short.then(|| Placeholder { range: at..at + name.len() + 2, name })
    })
}

/// The text with nothing in the brackets: what is the same in every language.
pub(crate) fn without_names(text: &str) -> Cow<'_, str> {
    let mut bare = String::new();
    let mut from = 0;
    for Placeholder { range, .. } in brackets(text) {
        bare += &text[from..range.start];
        bare += "{}";
        from = range.end;
    }
    if from == 0 { Cow::Borrowed(text) } else { Cow::Owned(bare + &text[from..]) }
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
            ("https://{租户}.acme.example", Some("https://x.acme.example")),
            ("https://{ग्राहक}.acme.example/<ihr-gerät>", Some("https://x.acme.example/x")),
            ("https://acme.example", None),
            ("https://{}.acme.example", None),
            ("https://{a b}.acme.example", None),
            ("https://{a>.acme.example", None),
            ("https://{a.acme.example", None),
        ] {
            assert_eq!(filled(text).as_deref(), example, "{text}");
        }
    }

    #[test]
    fn urls_of_two_languages_are_the_same_without_names() {
        for (text, bare) in [
            ("https://{tenant}.acme.example/<id>", "https://{}.acme.example/{}"),
            ("https://{Ihr Mandant}.acme.example/<id>", "https://{}.acme.example/{}"),
            ("https://acme.example/{}", "https://acme.example/{}"),
            ("<https://acme.example>", "<https://acme.example>"),
        ] {
            assert_eq!(without_names(text), bare, "{text}");
        }
    }
}
