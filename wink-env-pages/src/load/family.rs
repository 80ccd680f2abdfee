//! Which files are the same page in several languages.

use super::reading::{self, Reading, add_readings, chained, language, parts};
use super::walk::Tree;
use super::{Layout, LoadError, MissingFile, Search};
use crate::index::Index;
use crate::order;
use crate::text::replace_all;
use crate::words::joined;

/// One page in all its languages, in the order of the paths.
#[derive(Debug)]
pub(super) struct Family {
    pub(super) pages: Vec<Reading>,
    pub(super) missing: Vec<MissingFile>,
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
            let mut root = None;
            for page in group {
                if pages[*page].is_root {
                    root = Some(pages[*page].path.clone());
                }
            }
            let locale = pages[group[0]].locale.clone();
            return Err(LoadError::SameLocale { locale, paths: paths_of(&pages, group), root });
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

fn read_by_layout(tree: &Tree, search: &Search, layout: &Layout) -> Vec<Reading> {
    let mut pages = Vec::new();
    for path in &tree.files {
        if let Some(page) = reading::by_layout(path, search, layout) {
            pages.push(page);
        }
    }
    pages
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
    use crate::locale::Locale;

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
