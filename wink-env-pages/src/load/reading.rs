//! What the path of a page says about its language.

use super::{Layout, Search};
use crate::locale::Locale;
use crate::words::joined;

const STEM: &str = "environments";
const EXTENSIONS: [&str; 2] = ["md", "mdx"];

/// One way to read a path: what language it is in, and what is left when the language is taken out.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) locale: Locale,
    /// Whether the path names no language.
    pub(super) is_root: bool,
    pub(super) path: String,
    /// What it has in common with the same page in other languages.
    pub(super) page: String,
    /// The path with a place for the language; `None` where the path has none, or the layout tells it.
    pub(super) pattern: Option<String>,
}

/// Whether a file of that name may be a page.
pub(super) fn is_page_name(name: &str, search: &Search) -> bool {
    search.layout.is_none() && language_in_name(name, search).is_some()
}

/// What a page's file name says of its language.
enum InName {
    Nothing,
    Language(Locale),
    /// It has the shape of a language and is none that is known.
    Unknown(Locale),
}

/// The language in a page's file name, or `None` if it is no page.
fn language_in_name(name: &str, search: &Search) -> Option<InName> {
    let (name, extension) = name.rsplit_once('.')?;
    if !EXTENSIONS.contains(&extension) {
        return None;
    }
    let suffix = match name.strip_prefix(STEM)? {
        "" => return Some(InName::Nothing),
        suffix => suffix.strip_prefix('.')?,
    };
    match language(suffix, search) {
        Some(locale) => Some(InName::Language(locale)),
        None if Locale::has_shape(suffix) => Some(InName::Unknown(Locale::new(suffix))),
        None => None,
    }
}

/// The language that a word in a path stands for.
pub(super) fn language(name: &str, search: &Search) -> Option<Locale> {
    match search.locales.iter().find(|locale| locale.as_str() == name) {
        Some(locale) => Some(locale.clone()),
        None => Locale::recognize(name),
    }
}

/// Reads a path as the configuration says.
pub(super) fn by_layout(path: &str, search: &Search, layout: &Layout) -> Option<Reading> {
    let is_root = layout.source.as_deref() == Some(path);
    let locale = if is_root { search.root.clone() } else { Locale::new(language_by_layout(path, layout)?) };
    Some(Reading { locale, is_root, path: path.to_owned(), page: String::new(), pattern: None })
}

/// Adds every way to read a path, the likeliest last.
pub(super) fn add_readings(readings: &mut Vec<Reading>, path: &str, search: &Search) {
    let parts = parts(path);
    let Some((name, directories)) = parts.split_last() else { return };
    let Some(in_name) = language_in_name(name, search) else { return };
    match in_name {
        InName::Nothing => {}
        InName::Language(locale) => {
            let mut rest = Vec::new();
            for part in directories {
                if *part != locale.as_str() {
                    rest.push(*part);
                }
            }
            let extension = name.rsplit('.').next().unwrap_or_default();
            let name = format!("{STEM}.{{locale}}.{extension}");
            let pattern = chained(&[directories, &[&name]]);
            readings.push(Reading::translated(path, locale, &rest, &pattern));
            return;
        }
        InName::Unknown(locale) => {
            let (path, page) = (path.to_owned(), path.to_owned());
            readings.push(Reading { locale, is_root: false, path, page, pattern: None });
            return;
        }
    }
    let known = readings.len();
    for (at, part) in directories.iter().enumerate() {
        if let Some((locale, base)) = locale_directory(directories, at, part, search) {
            let mut pattern = parts.clone();
            pattern[at] = "{locale}";
            readings.push(Reading::translated(path, locale, &base, &pattern));
        }
    }
    if readings.len() == known {
        readings.push(Reading {
            locale: search.root.clone(),
            is_root: true,
            path: path.to_owned(),
            page: page_in(directories),
            pattern: None,
        });
    }
}

impl Reading {
    fn translated(path: &str, locale: Locale, directories: &[&str], pattern: &[&str]) -> Self {
        Self {
            locale,
            is_root: false,
            path: path.to_owned(),
            page: page_in(directories),
            pattern: Some(joined(pattern, "/")),
        }
    }
}

/// What pages in these directories have in common.
fn page_in(directories: &[&str]) -> String {
    joined(&chained(&[directories, &[STEM]]), "/")
}

pub(super) fn parts(path: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in path.split('/') {
        parts.push(part);
    }
    parts
}

pub(super) fn chained<'a>(lists: &[&[&'a str]]) -> Vec<&'a str> {
    let mut chained = Vec::new();
    for list in lists {
        chained.extend_from_slice(list);
    }
    chained
}

/// The language that directory `at` stands for, and the directories of the page without it.
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
        return Some((Locale::new(part), chained(&[&directories[..at - 1], &["docs"], rest])));
    }
    let locale = language(part, search)?;
    Some((locale, chained(&[&directories[..at], &directories[at + 1..]])))
}

fn language_by_layout<'a>(path: &'a str, layout: &Layout) -> Option<&'a str> {
    let (before, after) = layout.translation.as_ref()?.split_once("{locale}")?;
    let name = path.strip_prefix(before)?.strip_suffix(after)?;
    if name.is_empty() || name.contains('/') { None } else { Some(name) }
}
