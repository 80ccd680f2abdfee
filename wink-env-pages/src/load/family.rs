//! Which files are the same page in several languages.

use super::walk::Tree;
use super::{Layout, LoadError, MissingFile, Search};
use crate::index::Index;
use crate::locale::Locale;
use crate::order;
use crate::text::replace_all;
use crate::words::joined;

const STEM: &str = "environments";
const EXTENSIONS: [&str; 2] = ["md", "mdx"];

/// One page in all its languages, in the order of the paths.
#[derive(Debug)]
pub(super) struct Family {
    pub(super) pages: Vec<Reading>,
    pub(super) missing: Vec<MissingFile>,
}

/// One way to read a path: what language it is in, and what is left when the language is taken out.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) locale: Locale,
    /// Whether the path names no language.
    pub(super) is_root: bool,
    pub(super) path: String,
    page: String,
    /// The path with a place for the language; `None` where the path has none, or the layout tells it.
    pattern: Option<String>,
}

/// All pages that were found, possibly none.
pub(super) fn choose(tree: &Tree, search: &Search) -> Result<Family, LoadError> {
    let pages = match &search.layout {
        Some(layout) => read_by_layout(tree, search, layout),
        None => read_by_name(tree, search),
    };
    let families = grouped(&pages, |page| &page.page);
    if families.len() > 1 {
        let mut paths = Vec::new();
        for family in &families {
            paths.push(paths_of(&pages, family));
        }
        return Err(LoadError::TwoFamilies(paths));
    }
    for group in &grouped(&pages, |page| page.locale.as_str()) {
        if group.len() > 1 {
            return Err(LoadError::SameLocale(pages[group[0]].locale.clone(), paths_of(&pages, group)));
        }
    }
    let missing = missing(tree, search, &pages);
    Ok(Family { pages, missing })
}

/// Pages by what they have in common, both in order.
fn grouped(pages: &[Reading], common: fn(&Reading) -> &str) -> Vec<Vec<usize>> {
    let mut sorted = Vec::with_capacity(pages.len());
    for index in 0..pages.len() {
        sorted.push(index);
    }
    order::sort_by(&mut sorted, |left, right| {
        let (left, right) = (&pages[*left], &pages[*right]);
        common(left).cmp(common(right)).then(left.path.cmp(&right.path))
    });
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for page in &sorted {
        match groups.last_mut() {
            Some(group) if common(&pages[group[0]]) == common(&pages[*page]) => group.push(*page),
            _ => groups.push(vec![*page]),
        }
    }
    groups
}

fn paths_of(pages: &[Reading], group: &[usize]) -> Vec<String> {
    let mut paths = Vec::new();
    for page in group {
        paths.push(pages[*page].path.clone());
    }
    paths
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
    match search.locales.iter().find(|locale| locale.as_str() == name) {
        Some(locale) => Some(locale.clone()),
        None => Locale::recognize(name),
    }
}

fn read_by_name(tree: &Tree, search: &Search) -> Vec<Reading> {
    let mut readings = Vec::new();
    for path in &tree.files {
        add_readings(&mut readings, path, search);
    }
    let mut support = Index::default();
    for reading in &readings {
        support.note(reading.page.as_str());
    }
    // Of several readings the one that makes the larger family is right, of equals the likeliest.
    let mut pages: Vec<Reading> = Vec::new();
    for reading in &readings {
        match pages.last_mut() {
            Some(last) if last.path == reading.path => {
                if support.places(&reading.page).len() >= support.places(&last.page).len() {
                    *last = reading.clone();
                }
            }
            _ => pages.push(reading.clone()),
        }
    }
    pages
}

/// Adds every way to read a path, the likeliest last.
fn add_readings(readings: &mut Vec<Reading>, path: &str, search: &Search) {
    let parts = parts(path);
    let Some((name, directories)) = parts.split_last() else { return };
    let Some(in_name) = language_in_name(name, search) else { return };
    if let Some(locale) = in_name
        && let Some((_, extension)) = name.rsplit_once('.')
    {
        let mut rest = Vec::new();
        for part in directories {
            if *part != locale.as_str() {
                rest.push(*part);
            }
        }
        let name = format!("{STEM}.{{locale}}.{extension}");
        let pattern = chained(&[directories, &[&name]]);
        readings.push(Reading::translated(path, locale, &rest, &pattern));
        return;
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

/// What a page in these directories has in common with the same page in other languages.
fn page_in(directories: &[&str]) -> String {
    joined(&chained(&[directories, &[STEM]]), "/")
}

fn parts(path: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in path.split('/') {
        parts.push(part);
    }
    parts
}

fn chained<'a>(lists: &[&[&'a str]]) -> Vec<&'a str> {
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

fn read_by_layout(tree: &Tree, search: &Search, layout: &Layout) -> Vec<Reading> {
    let mut pages = Vec::new();
    for path in &tree.files {
        let is_root = layout.source.as_ref() == Some(path);
        let locale = if is_root {
            search.root.clone()
        } else if let Some(name) = language_by_layout(path, layout) {
            Locale::new(name)
        } else {
            continue;
        };
        pages.push(Reading { locale, is_root, path: path.clone(), page: String::new(), pattern: None });
    }
    pages
}

fn language_by_layout<'a>(path: &'a str, layout: &Layout) -> Option<&'a str> {
    let (before, after) = layout.translation.as_ref()?.split_once("{locale}")?;
    let name = path.strip_prefix(before)?.strip_suffix(after)?;
    if name.is_empty() || name.contains('/') { None } else { Some(name) }
}

/// Languages that are demanded or have a directory beside the others, and have no page.
fn missing(tree: &Tree, search: &Search, pages: &[Reading]) -> Vec<MissingFile> {
    let mut known = Index::default();
    for page in pages {
        known.note(page.locale.as_str());
    }
    let patterns = patterns(search, pages);
    let mut missing = Vec::new();
    for pattern in &patterns {
        let Some((before, after)) = pattern.split_once("{locale}/") else { continue };
        for directory in &tree.directories {
            if let Some(name) = directory.strip_prefix(before)
                && !name.contains('/')
                && let Some(locale) = language(name, search)
                && known.note(name)
            {
                missing.push(MissingFile { locale, path: format!("{before}{name}/{after}") });
            }
        }
    }
    if let Some(pattern) = patterns.first() {
        for locale in &search.locales {
            if known.note(locale.as_str()) {
                let path = replace_all(pattern, "{locale}", locale.as_str());
                missing.push(MissingFile { locale: locale.clone(), path });
            }
        }
    }
    order::sort_by(&mut missing, |left, right| {
        left.locale.cmp(&right.locale).then(left.path.cmp(&right.path))
    });
    missing
}

/// Where a language's page may be. With a source page only, beside it and beside each directory above it.
fn patterns(search: &Search, pages: &[Reading]) -> Vec<String> {
    if let Some(Layout { translation: Some(translation), .. }) = &search.layout {
        return vec![translation.clone()];
    }
    let mut patterns = Vec::new();
    for page in pages {
        if let Some(pattern) = &page.pattern
            && !patterns.contains(pattern)
        {
            patterns.push(pattern.clone());
        }
    }
    if patterns.is_empty()
        && let Some(source) = pages.first()
    {
        let parts = parts(&source.path);
        for at in 0..parts.len() {
            patterns.push(joined(&chained(&[&parts[..at], &["{locale}"], &parts[at..]]), "/"));
        }
    } else {
        order::sort(&mut patterns);
    }
    patterns
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
        let name = |page: Reading| if page.is_root { "-".to_owned() } else { page.locale.to_string() };
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
        let Err(LoadError::TwoFamilies(families)) = choose(&tree(&files), &Search::default()) else {
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
