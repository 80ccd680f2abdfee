//! What other languages have in the place of a URL.

use crate::words::listed;

/// What the page of a language has in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere<'a> {
    /// The language.
    pub locale: &'a str,
    /// The URL; `None` if the page does not have it.
    pub url: Option<&'a str>,
}

/// A URL of a page and what the pages in all languages have in its place, a line each: first which agree with it, then
/// the others.
#[must_use]
pub fn elsewhere(url: Option<&str>, pages: &[Elsewhere<'_>]) -> String {
    let languages = |wanted: Option<&str>| {
        let with_it = pages.iter().filter(|page| page.url == wanted);
        let locales: Vec<&str> = with_it.map(|page| page.locale).collect();
        (!locales.is_empty()).then(|| listed(&locales))
    };
    let mut others: Vec<&str> =
        pages.iter().filter_map(|page| page.url).filter(|other| Some(*other) != url).collect();
    others.sort_unstable();
    others.dedup();
    let same =
        url.map(|url| (url.to_owned(), languages(Some(url)).map(|same| format!("the same in {same}"))));
    let (url, same) = same.unzip();
    let others =
        others.into_iter().filter_map(|other| Some(format!("{other} in {}", languages(Some(other))?)));
    let missing = languages(None).map(|missing| format!("missing in {missing}"));
    let lines = url.into_iter().chain(same.flatten()).chain(others).chain(missing);
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_differ_are_named() {
        let page = |locale, url| Elsewhere { locale, url };
        let pages = [
            page("da", Some("https://a")),
            page("de", Some("https://b")),
            page("en", Some("https://a")),
            page("tr", None),
        ];
        assert_eq!(
            elsewhere(Some("https://a"), &pages),
            "https://a\nthe same in da and en\nhttps://b in de\nmissing in tr"
        );
    }
}
