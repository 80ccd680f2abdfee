//! Reads the language from the path of a page.

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
    let parts: Vec<&str> = path.split('/').collect();
    let Some((name, directories)) = parts.split_last() else { return Vec::new() };
    match language_in_name(name, search) {
        None => Vec::new(),
        Some(InName::Nothing) => by_directories(path, &parts, directories, search),
        Some(InName::Language(locale)) => {
            let rest: Vec<&str> =
                directories.iter().copied().filter(|part| *part != locale.as_str()).collect();
            let extension = name.rsplit('.').next().unwrap_or_default();
            let name = format!("{STEM}.{{locale}}.{extension}");
            vec![Reading::translated(path, locale, &rest, &[directories, &[&name]].concat())]
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
fn by_directories(path: &str, parts: &[&str], directories: &[&str], search: &Search) -> Vec<Reading> {
    let readings = directories.iter().enumerate().filter_map(|(at, part)| {
        let (locale, base) = locale_directory(directories, at, part, search)?;
        let pattern = [&parts[..at], &["{locale}"], &parts[at + 1..]].concat();
        Some(Reading::translated(path, locale, &base, &pattern))
    });
    let readings: Vec<Reading> = readings.collect();
    if !readings.is_empty() {
        return readings;
    }
    let path = PagePath { locale: search.root.clone(), is_root: true, path: path.to_owned() };
    vec![Reading { path, common: common(directories), pattern: None }]
}

impl Reading {
    fn translated(path: &str, locale: Locale, directories: &[&str], pattern: &[&str]) -> Self {
        Self {
            path: PagePath { locale, is_root: false, path: path.to_owned() },
            common: common(directories),
            pattern: Some(pattern.join("/")),
        }
    }
}

/// The common path of pages in these directories.
fn common(directories: &[&str]) -> String {
    [directories, &[STEM]].concat().join("/")
}

/// The language of the directory with index `at`, and the directories of the page without it.
fn locale_directory<'a>(
    directories: &[&'a str],
    at: usize,
    part: &str,
    search: &Search,
) -> Option<(Locale, Vec<&'a str>)> {
    // Docusaurus keeps `docs/x` as `i18n/de/docusaurus-plugin-content-docs/current/x`.
    if let Some(rest) = directories[at + 1..].strip_prefix(&["docusaurus-plugin-content-docs", "current"])
        && at > 0
        && directories[at - 1] == "i18n"
    {
        return Some((Locale::new(part), [&directories[..at - 1], &["docs"], rest].concat()));
    }
    let locale = language(part, search)?;
    Some((locale, [&directories[..at], &directories[at + 1..]].concat()))
}

fn language_by_layout<'a>(path: &'a str, layout: &Layout) -> Option<&'a str> {
    let (before, after) = layout.translation.as_ref()?.split_once("{locale}")?;
    let name = path.strip_prefix(before)?.strip_suffix(after)?;
    (!name.is_empty() && !name.contains('/')).then_some(name)
}
