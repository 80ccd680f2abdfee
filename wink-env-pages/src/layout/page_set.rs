//! Groups files that are the same page in several languages.

use std::collections::HashMap;

use super::reading::{self, Reading};
use super::{Layout, LayoutError, Search, Tree};

/// All pages found, possibly none, ordered by path.
pub(super) fn choose(tree: &Tree<'_>, search: &Search) -> Result<Vec<Reading>, LayoutError> {
    let pages = match &search.layout {
        Some(layout) => read_by_layout(&tree.files, search, layout),
        None => read_by_name(&tree.files, search),
    };
    let first_set = pages.first().map(|page| &page.common);
    if pages.iter().any(|page| Some(&page.common) != first_set) {
        let pages = sorted(&pages, |page| &page.common);
        let sets = pages.chunk_by(|left, right| left.common == right.common);
        return Err(LayoutError::TwoPageSets(sets.map(paths_of).collect()));
    }
    let by_locale = sorted(&pages, |page| page.path.locale.as_str());
    let mut same_locale = by_locale.chunk_by(|left, right| left.path.locale == right.path.locale);
    if let Some(same) = same_locale.find(|pages| pages.len() > 1) {
        return Err(LayoutError::SameLocale {
            locale: same[0].path.locale.clone(),
            paths: paths_of(same),
            root: same.iter().rfind(|page| page.path.is_root).map(|page| page.path.path.clone()),
        });
    }
    Ok(pages)
}

/// Pages ordered by a key; those with the same keep their order.
fn sorted(pages: &[Reading], key: fn(&Reading) -> &str) -> Vec<&Reading> {
    let mut pages: Vec<&Reading> = pages.iter().collect();
    pages.sort_by_key(|page| key(page));
    pages
}

fn paths_of(pages: &[&Reading]) -> Vec<String> {
    pages.iter().map(|page| page.path.path.clone()).collect()
}

/// The right reading of a path is the one with the larger page set; among equals, the likeliest.
fn read_by_name(files: &[&str], search: &Search) -> Vec<Reading> {
    let readings: Vec<Vec<Reading>> = files.iter().map(|path| reading::by_name(path, search)).collect();
    if readings.iter().all(|readings| readings.len() <= 1) {
        return readings.into_iter().flatten().collect();
    }
    let mut sizes: HashMap<&str, usize> = HashMap::new();
    for reading in readings.iter().flatten() {
        *sizes.entry(&reading.common).or_default() += 1;
    }
    let right = |readings: &Vec<Reading>| {
        readings.iter().max_by_key(|reading| sizes[reading.common.as_str()]).cloned()
    };
    readings.iter().filter_map(right).collect()
}

fn read_by_layout(files: &[&str], search: &Search, layout: &Layout) -> Vec<Reading> {
    files.iter().filter_map(|path| reading::by_layout(path, search, layout)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Instead, MissingFile, PagePath, PageSet};
    use super::*;
    use crate::locale::Locale;

    fn find(files: &[&str], search: &Search) -> Result<PageSet, LayoutError> {
        PageSet::find("docs", &Tree::of_files(files.iter().copied()), search)
    }

    fn locales(files: &[&str]) -> Vec<String> {
        let set = find(files, &Search::default()).expect("one page set");
        assert_eq!(set.missing, []);
        let name = |page: PagePath| if page.is_root { "-".to_owned() } else { page.locale.to_string() };
        set.pages.into_iter().map(name).collect()
    }

    #[test]
    fn starlight_keeps_translations_below_their_language() {
        let root = "src/content/docs/start/environments.md";
        assert_eq!(locales(&[root, "src/content/docs/pt-BR/start/environments.mdx"]), ["pt-BR", "-"]);
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
        assert_eq!(locales(&["content/en/environments.md", "content/de/environments.md"]), ["de", "en"]);
    }

    #[test]
    fn the_larger_page_set_decides_which_directory_is_the_language() {
        let files = ["is/de/environments.md", "is/fr/environments.md", "is/environments.md"];
        assert_eq!(locales(&files[..2]), ["de", "fr"]);
        assert_eq!(find(&files, &Search::default()).ok(), None);
    }

    #[test]
    fn two_page_sets_are_refused() {
        let files = ["guide/environments.md", "old/environments.md", "de/old/environments.md"];
        let sets = [vec![files[0]], vec![files[2], files[1]]]
            .map(|set| set.into_iter().map(str::to_owned).collect());
        assert_eq!(find(&files, &Search::default()), Err(LayoutError::TwoPageSets(sets.into())));
    }

    #[test]
    fn the_order_of_the_files_does_not_matter() {
        let mut files = ["de/environments.md", "environments.md", "fr/environments.md", "sv/index.md"];
        let set = find(&files, &Search::default());
        files.reverse();
        assert_eq!(find(&files, &Search::default()), set);
    }

    #[test]
    fn no_page_is_an_error() {
        let error = LayoutError::NoPages("docs".to_owned());
        assert_eq!(find(&["index.md"], &Search::default()), Err(error));
    }

    #[test]
    fn a_language_directory_without_the_page_is_missing() {
        let files =
            ["docs/environments.md", "docs/de/environments.md", "docs/fr/index.md", "docs/api/index.md"];
        let set = find(&files, &Search::default()).expect("one page set");
        assert_eq!(
            set.missing,
            [MissingFile {
                locale: Locale::new("fr"),
                path: "docs/fr/environments.md".to_owned(),
                instead: Instead::Nothing
            }]
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
        let set = find(&files, &search).expect("one page set");
        assert_eq!(set.pages.len(), 2);
        assert_eq!(set.missing[0].path, "translated/sv.md");
    }
}
