//! Which files are the same page in several languages.

use super::walk::Tree;
use super::{Layout, LoadError, MissingFile, Search};
use crate::collect::CollectVec as _;
use crate::index::Index;
use crate::locale::Locale;
use crate::order;

const STEM: &str = "environments";
const EXTENSIONS: [&str; 2] = ["md", "mdx"];

/// One page in all its languages, in the order of the paths.
#[derive(Debug)]
pub(super) struct Family {
    pub(super) pages: Vec<Found>,
    pub(super) missing: Vec<MissingFile>,
}

#[derive(Debug)]
pub(super) struct Found {
    pub(super) locale: Locale,
    pub(super) is_root: bool,
    pub(super) path: String,
}

/// One way to read a path: what language it is in, and what is left when the language is taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reading {
    locale: Option<Locale>,
    page: String,
    /// The path with a place for the language; `None` where the path has none.
    pattern: Option<String>,
}

/// `Err(None)` when there is no page at all.
pub(super) fn choose(tree: &Tree, search: &Search) -> Result<Family, Option<LoadError>> {
    let read = match &search.layout {
        Some(layout) => read_by_layout(tree, layout),
        None => read_by_name(tree, search),
    };
    if read.is_empty() {
        return Err(None);
    }
    let families =
        grouped(read.iter().map(|(path, reading)| (reading.page.as_str(), path.as_str())).collect_vec());
    if families.len() > 1 {
        return Err(Some(LoadError::TwoFamilies(families.into_iter().map(|(_, paths)| paths).collect_vec())));
    }
    let missing = missing(tree, search, &read);
    let pages: Vec<Found> = read
        .into_iter()
        .map(|(path, reading)| Found {
            is_root: reading.locale.is_none(),
            locale: reading.locale.unwrap_or_else(|| search.root.clone()),
            path,
        })
        .collect_vec();
    let by_locale =
        grouped(pages.iter().map(|page| (page.locale.as_str(), page.path.as_str())).collect_vec());
    if let Some((locale, paths)) = by_locale.into_iter().find(|(_, paths)| paths.len() > 1) {
        return Err(Some(LoadError::SameLocale(Locale::new(locale), paths)));
    }
    Ok(Family { pages, missing })
}

/// Paths by what they have in common, both in order.
fn grouped<'a>(mut paths: Vec<(&'a str, &'a str)>) -> Vec<(&'a str, Vec<String>)> {
    order::sort(&mut paths);
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for (common, path) in paths {
        match groups.last_mut() {
            Some((last, paths)) if *last == common => paths.push(path.to_owned()),
            _ => groups.push((common, vec![path.to_owned()])),
        }
    }
    groups
}

/// Whether a file of that name may be a page.
pub(super) fn is_page_name(name: &str, search: &Search) -> bool {
    search.layout.is_none() && language_in_name(name, search).is_some()
}

/// The language in a page's file name: `None` if it is no page, `Some(None)` if the page's name holds no language.
#[expect(clippy::option_option, reason = "the two are different questions, asked once")]
fn language_in_name(name: &str, search: &Search) -> Option<Option<Locale>> {
    let (name, extension) = name.rsplit_once('.')?;
    if !EXTENSIONS.contains(&extension) {
        return None;
    }
    match name.strip_prefix(STEM)? {
        "" => Some(None),
        suffix => Some(Some(language(suffix.strip_prefix('.')?, search)?)),
    }
}

fn language(name: &str, search: &Search) -> Option<Locale> {
    search.locales.iter().find(|locale| locale.as_str() == name).cloned().or_else(|| Locale::recognize(name))
}

fn read_by_name(tree: &Tree, search: &Search) -> Vec<(String, Reading)> {
    let readings: Vec<(&String, Vec<Reading>)> = tree
        .files
        .iter()
        .map(|path| (path, readings(path, search)))
        .filter(|(_, readings)| !readings.is_empty())
        .collect_vec();
    let mut support = Index::default();
    for (at, (_, readings)) in readings.iter().enumerate() {
        for reading in readings {
            support.add(reading.page.clone(), at);
        }
    }
    // Of several readings the one that makes the larger family is right; `max_by_key` takes the last of equals.
    readings
        .into_iter()
        .filter_map(|(path, readings)| {
            let best = readings.into_iter().max_by_key(|reading| support.places(&reading.page).len())?;
            Some((path.clone(), best))
        })
        .collect_vec()
}

/// Every way to read a path, the likeliest last.
fn readings(path: &str, search: &Search) -> Vec<Reading> {
    let parts: Vec<&str> = path.split('/').collect_vec();
    let Some((name, directories)) = parts.split_last() else { return Vec::new() };
    let Some(in_name) = language_in_name(name, search) else { return Vec::new() };
    let page = |directories: &[&str]| joined(&[directories, &[STEM]]).join("/");
    if let Some(locale) = in_name {
        let rest: Vec<&str> =
            directories.iter().copied().filter(|part| *part != locale.as_str()).collect_vec();
        let extension = name.rsplit_once('.').map_or("md", |(_, extension)| extension);
        let pattern = joined(&[directories, &[&format!("{STEM}.{{locale}}.{extension}")]]).join("/");
        return vec![Reading { locale: Some(locale), page: page(&rest), pattern: Some(pattern) }];
    }
    let mut found = Vec::new();
    for (at, part) in directories.iter().enumerate() {
        let Some((locale, base)) = locale_directory(directories, at, part, search) else { continue };
        let mut pattern = parts.clone();
        pattern[at] = "{locale}";
        found.push(Reading { locale: Some(locale), page: page(&base), pattern: Some(pattern.join("/")) });
    }
    if found.is_empty() {
        found.push(Reading { locale: None, page: page(directories), pattern: None });
    }
    found
}

fn joined<'a>(parts: &[&[&'a str]]) -> Vec<&'a str> {
    parts.concat()
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
        return Some((Locale::new(part), joined(&[&directories[..at - 1], &["docs"], rest])));
    }
    let locale = language(part, search)?;
    Some((locale, joined(&[&directories[..at], &directories[at + 1..]])))
}

fn read_by_layout(tree: &Tree, layout: &Layout) -> Vec<(String, Reading)> {
    let reading = |path: &String| {
        if layout.source.as_ref() == Some(path) {
            return Some(Reading { locale: None, page: String::new(), pattern: None });
        }
        let (before, after) = layout.translation.as_ref()?.split_once("{locale}")?;
        let locale = path.strip_prefix(before)?.strip_suffix(after)?;
        let pattern = layout.translation.clone();
        (!locale.is_empty() && !locale.contains('/')).then(|| Reading {
            locale: Some(Locale::new(locale)),
            page: String::new(),
            pattern,
        })
    };
    tree.files.iter().filter_map(|path| Some((path.clone(), reading(path)?))).collect_vec()
}

/// Languages that are demanded or have a directory beside the others, and have no page.
fn missing(tree: &Tree, search: &Search, read: &[(String, Reading)]) -> Vec<MissingFile> {
    let mut known = Index::default();
    for (at, (_, reading)) in read.iter().enumerate() {
        known.add(reading.locale.as_ref().unwrap_or(&search.root).as_str(), at);
    }
    let patterns = patterns(search, read);
    let mut missing: Vec<(String, String)> = Vec::new();
    for pattern in &patterns {
        let Some((before, after)) = pattern.split_once("{locale}/") else { continue };
        for directory in &tree.directories {
            let Some(name) = directory.strip_prefix(before).filter(|name| !name.contains('/')) else {
                continue;
            };
            let Some(locale) = language(name, search) else { continue };
            if known.note(name.to_owned()) {
                missing.push((locale.as_str().to_owned(), format!("{before}{name}/{after}")));
            }
        }
    }
    for locale in &search.locales {
        if let Some(pattern) = patterns.first()
            && known.note(locale.as_str())
        {
            missing.push((locale.as_str().to_owned(), pattern.replace("{locale}", locale.as_str())));
        }
    }
    order::sort(&mut missing);
    missing.into_iter().map(|(locale, path)| MissingFile { locale: Locale::new(locale), path }).collect_vec()
}

/// Where a language's page may be. With a source page only, beside it and beside each directory above it.
fn patterns(search: &Search, read: &[(String, Reading)]) -> Vec<String> {
    if let Some(Layout { translation: Some(translation), .. }) = &search.layout {
        return vec![translation.clone()];
    }
    let mut known: Vec<String> = read.iter().filter_map(|(_, reading)| reading.pattern.clone()).collect_vec();
    if !known.is_empty() {
        order::sort(&mut known);
        known.dedup();
        return known;
    }
    let Some((source, _)) = read.first() else { return Vec::new() };
    let parts: Vec<&str> = source.split('/').collect_vec();
    (0..parts.len()).map(|at| joined(&[&parts[..at], &["{locale}"], &parts[at..]]).join("/")).collect_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[&str]) -> Tree {
        let mut tree = Tree::default();
        for file in files {
            tree.files.push((*file).to_owned());
            let parts: Vec<&str> = file.split('/').collect();
            for depth in 1..parts.len() {
                let directory = parts[..depth].join("/");
                if !tree.directories.contains(&directory) {
                    tree.directories.push(directory);
                }
            }
        }
        tree
    }

    fn locales(files: &[&str]) -> Vec<String> {
        let family = choose(&tree(files), &Search::default()).expect("one family");
        assert_eq!(family.missing, []);
        let name = |page: Found| if page.is_root { "-".to_owned() } else { page.locale.to_string() };
        family.pages.into_iter().map(name).collect()
    }

    #[test]
    fn starlight_keeps_translations_below_their_language() {
        let root = "src/content/docs/start/environments.md";
        assert_eq!(locales(&[root, "src/content/docs/pt-BR/start/environments.mdx"]), ["-", "pt-BR"]);
    }

    #[test]
    fn docusaurus_keeps_translations_beside_the_source() {
        let translated = "i18n/fr/docusaurus-plugin-content-docs/current/guide/environments.md";
        assert_eq!(locales(&["docs/guide/environments.md", translated]), ["-", "fr"]);
    }

    #[test]
    fn mkdocs_and_hugo_put_the_language_into_the_name() {
        assert_eq!(locales(&["content/environments.de.md", "content/environments.md"]), ["de", "-"]);
    }

    #[test]
    fn every_language_may_have_a_directory() {
        assert_eq!(locales(&["content/en/environments.md", "content/de/environments.md"]), ["en", "de"]);
    }

    #[test]
    fn the_larger_family_decides_which_directory_is_the_language() {
        let files = ["is/de/environments.md", "is/fr/environments.md", "is/environments.md"];
        assert_eq!(locales(&files[..2]), ["de", "fr"]);
        assert_eq!(choose(&tree(&files), &Search::default()).map(|family| family.pages.len()).ok(), None);
    }

    #[test]
    fn two_families_are_refused() {
        let files = ["guide/environments.md", "old/environments.md", "de/old/environments.md"];
        let Err(Some(LoadError::TwoFamilies(families))) = choose(&tree(&files), &Search::default()) else {
            panic!()
        };
        assert_eq!(families, [vec![files[0]], vec![files[2], files[1]]]);
    }

    #[test]
    fn a_language_directory_without_the_page_is_missing() {
        let files =
            ["docs/environments.md", "docs/de/environments.md", "docs/fr/index.md", "docs/api/index.md"];
        let family = choose(&tree(&files), &Search::default()).expect("one family");
        assert_eq!(
            family.missing,
            [MissingFile { locale: Locale::new("fr"), path: "docs/fr/environments.md".to_owned() }]
        );
    }

    #[test]
    fn a_layout_decides_what_cannot_be_guessed() {
        let layout = Layout {
            source: Some("guide/environments.md".to_owned()),
            translation: Some("translated/{locale}.md".to_owned()),
        };
        let search = Search { locales: vec![Locale::new("sv")], layout: Some(layout), ..Search::default() };
        let files = ["guide/environments.md", "translated/de.md", "old/environments.md"];
        let family = choose(&tree(&files), &search).expect("one family");
        assert_eq!(family.pages.len(), 2);
        assert_eq!(family.missing[0].path, "translated/sv.md");
    }
}
