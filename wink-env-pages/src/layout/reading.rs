//! Reads the language from the path of a page.

use std::ops::Range;

use super::{Layout, PagePath, Search};
use crate::locale::Locale;

const STEM: &str = "environments";
const EXTENSIONS: [&str; 2] = ["md", "mdx"];

/// One way to read a path: its language, and the rest of the path.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) path: PagePath,
    /// The part that the path shares with those of the same page in other languages.
    pub(super) common: String,
    /// The path with a placeholder for the language; `None` if it has none, or the layout is configured.
    pub(super) pattern: Option<String>,
}

/// Whether a file name begins like that of a page, in any case.
pub(super) fn begins_as_page(name: &[u8]) -> bool {
    name.get(..STEM.len()).is_some_and(|start| start.eq_ignore_ascii_case(STEM.as_bytes()))
}

/// Whether a file with that name may be a page if no layout is configured.
pub(super) fn is_page_name(name: &str, search: &Search) -> bool {
    language_in_name(name, search).is_some()
}

/// Reads a path according to the configured layout.
pub(super) fn by_layout(path: &str, search: &Search, layout: &Layout) -> Option<Reading> {
    let is_root = layout.source.as_deref() == Some(path);
    let locale = if is_root { search.root.clone() } else { Locale::new(language_by_layout(path, layout)?) };
    let path = PagePath { locale, is_root, path: path.to_owned() };
    Some(Reading { path, common: String::new(), pattern: None })
}

/// Every way to read a path, the likeliest last; empty if it is not the path of a page.
pub(super) fn by_name(path: &str, search: &Search) -> Vec<Reading> {
    let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
    match language_in_name(name, search) {
        None => Vec::new(),
        Some(InName::Nothing) => by_directories(path, search),
        Some(InName::Language(locale)) => {
            let others = above.split('/').filter(|part| !part.is_empty() && *part != locale.as_str());
            let common = others.chain([STEM]).collect::<Vec<_>>().join("/");
            let suffix = path.len() - extension_of(name).len() - locale.as_str().len() - 1;
            let pattern = with_placeholder(path, suffix..suffix + locale.as_str().len());
            vec![Reading::translated(path, locale, common, pattern)]
        }
        Some(InName::Unknown(locale)) => {
            let common = path.to_owned();
            let path = PagePath { locale, is_root: false, path: path.to_owned() };
            vec![Reading { path, common, pattern: None }]
        }
    }
}

/// The language that a word in a path denotes, spelled like the word.
pub(super) fn language(name: &str, search: &Search) -> Option<Locale> {
    if search.locales.is_empty() {
        return Locale::recognize(name);
    }
    let mut known = search.locales.iter().chain([&search.root]);
    known.any(|locale| locale.as_str().eq_ignore_ascii_case(name)).then(|| Locale::new(name))
}

/// What the file name of a page says about its language.
enum InName {
    Nothing,
    Language(Locale),
    /// It looks like a language tag, but not of a known language.
    Unknown(Locale),
}

/// The language in the file name of a page, or `None` if it is not a page.
fn language_in_name(name: &str, search: &Search) -> Option<InName> {
    let (name, extension) = name.rsplit_once('.')?;
    if !EXTENSIONS.contains(&extension) {
        return None;
    }
    let suffix = match name.strip_prefix(STEM)? {
        "" => return Some(InName::Nothing),
        suffix => suffix.strip_prefix('.')?,
    };
    language(suffix, search)
        .map(InName::Language)
        .or_else(|| Locale::has_shape(suffix).then(|| InName::Unknown(Locale::new(suffix))))
}

/// Each directory with the name of a language may be the language of the page; if none is, the page is the source.
fn by_directories(path: &str, search: &Search) -> Vec<Reading> {
    let stem = &path[..path.len() - extension_of(path).len() - 1];
    let mut readings = Vec::new();
    let mut start = 0;
    while let Some(length) = path[start..].find('/') {
        let directory = start..start + length;
        start = directory.end + 1;
        if let Some((locale, common)) = locale_directory(stem, directory.clone(), search) {
            readings.push(Reading::translated(path, locale, common, with_placeholder(path, directory)));
        }
    }
    if readings.is_empty() {
        let path = PagePath { locale: search.root.clone(), is_root: true, path: path.to_owned() };
        readings.push(Reading { path, common: stem.to_owned(), pattern: None });
    }
    readings
}

impl Reading {
    fn translated(path: &str, locale: Locale, common: String, pattern: String) -> Self {
        let path = PagePath { locale, is_root: false, path: path.to_owned() };
        Self { path, common, pattern: Some(pattern) }
    }
}

fn extension_of(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The path with the language, which is at `language`, replaced by its placeholder.
fn with_placeholder(path: &str, language: Range<usize>) -> String {
    [&path[..language.start], "{locale}", &path[language.end..]].concat()
}

/// The language of a directory of the page, and the path without it. `stem` is the path of the page without its
/// extension.
fn locale_directory(stem: &str, directory: Range<usize>, search: &Search) -> Option<(Locale, String)> {
    let (above, name) = (&stem[..directory.start], &stem[directory.clone()]);
    // Docusaurus keeps `docs/x` as `i18n/de/docusaurus-plugin-content-docs/current/x`.
    if let Some(rest) = stem[directory.end..].strip_prefix("/docusaurus-plugin-content-docs/current/")
        && let Some(site) = above.strip_suffix("i18n/").filter(|site| site.is_empty() || site.ends_with('/'))
    {
        return Some((Locale::new(name), [site, "docs/", rest].concat()));
    }
    let locale = language(name, search)?;
    Some((locale, [above, &stem[directory.end + 1..]].concat()))
}

fn language_by_layout<'a>(path: &'a str, layout: &Layout) -> Option<&'a str> {
    let (before, after) = layout.translation.as_ref()?.split_once("{locale}")?;
    let name = path.strip_prefix(before)?.strip_suffix(after)?;
    Locale::is_tag(name).then_some(name)
}
