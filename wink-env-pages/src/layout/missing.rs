//! Languages that should have the page.

use std::collections::HashSet;

use super::reading::{self, Reading, language};

use super::{Instead, Layout, MissingFile, Search, SiteFile, Tree};
use crate::locale::Locale;

/// Languages that are required or have a directory next to the others, but have no page.
pub(super) fn find(
    tree: &Tree<'_>,
    search: &Search,
    pages: &[Reading],
    site: Option<&SiteFile>,
) -> Vec<MissingFile> {
    let patterns = patterns(search, pages, site);
    let known = pages.iter().map(|page| page.path.locale.as_str().to_ascii_lowercase()).collect();
    let mut missing = Missing { known, found: Vec::new() };
    missing.in_other_case(tree, search, pages);
    let demanded = demanded(search, pages, site);
    let is_demanded =
        |locale: &Locale| demanded.as_ref().is_none_or(|all| all.iter().any(|one| is_same(one, locale)));
    for pattern in &patterns {
        let Some((before, after)) = pattern.split_once("{locale}/") else { continue };
        let named = |path: &str, missing: &Missing| {
            let name = path.strip_prefix(before).filter(|name| !name.contains('/'))?;
            // Nearly every directory of a language.
            if missing.known.contains(name) {
                return None;
            }
            language(name, search).filter(is_demanded)
        };
        for obstacle in tree.obstacles {
            if let Some(locale) = named(obstacle, &missing) {
                missing.add(locale, format!("{obstacle}/{after}"), Instead::File(obstacle.clone()));
            }
        }
        for directory in &tree.directories {
            if let Some(locale) = named(directory, &missing) {
                missing.add(locale, format!("{directory}/{after}"), Instead::Nothing);
            }
        }
    }
    if let Some(pattern) = patterns.first() {
        for locale in demanded.into_iter().flatten() {
            let path = pattern.replace("{locale}", locale.as_str());
            missing.add(locale, path, Instead::Nothing);
        }
    }
    missing.found.sort_by(|left, right| (&left.locale, &left.path).cmp(&(&right.locale, &right.path)));
    missing.found
}

struct Missing {
    /// The languages that have a page or are missing, in lower case.
    known: HashSet<String>,
    found: Vec<MissingFile>,
}

impl Missing {
    fn add(&mut self, locale: Locale, path: String, instead: Instead) {
        if self.known.insert(locale.as_str().to_ascii_lowercase()) {
            self.found.push(MissingFile { locale, path, instead });
        }
    }

    /// Pages whose name is right except for its case.
    fn in_other_case(&mut self, tree: &Tree<'_>, search: &Search, pages: &[Reading]) {
        for path in &tree.files {
            // Nearly every page.
            if path.ends_with("environments.md") || path.ends_with("environments.mdx") {
                continue;
            }
            let name = path.rsplit('/').next().unwrap_or(path);
            if reading::is_page_name(name, search) || search.layout.is_some() {
                continue;
            }
            let start = path.len() - name.len();
            let right = format!("{}{}", &path[..start], name.to_ascii_lowercase());
            let is_right = |reading: &Reading| pages.iter().any(|page| page.common == reading.common);
            if let Some(reading) = reading::by_name(&right, search).into_iter().rfind(is_right) {
                self.add(reading.path.locale, right, Instead::OtherCase(name.to_owned()));
            }
        }
    }
}

/// All languages that must have the page, if they are known.
fn demanded(search: &Search, pages: &[Reading], site: Option<&SiteFile>) -> Option<Vec<Locale>> {
    if !search.locales.is_empty() {
        return Some(search.locales.clone());
    }
    let languages = site.filter(|_| search.layout.is_none())?.languages()?;
    let has_source = pages.iter().any(|page| page.path.is_root);
    let is_source =
        |locale: &Locale| has_source && is_same(locale, languages.default.as_ref().unwrap_or(&search.root));
    Some(languages.listed.into_iter().filter(|locale| !is_source(locale)).collect())
}

fn is_same(left: &Locale, right: &Locale) -> bool {
    left.as_str().eq_ignore_ascii_case(right.as_str())
}

/// Where a language's page may be. If there is only a source page: where the site keeps translations, or next to the
/// page and next to each directory above it.
fn patterns(search: &Search, pages: &[Reading], site: Option<&SiteFile>) -> Vec<String> {
    if let Some(Layout { translation: Some(translation), .. }) = &search.layout {
        return vec![translation.clone()];
    }
    let mut patterns: Vec<&String> = pages.iter().filter_map(|page| page.pattern.as_ref()).collect();
    patterns.sort_unstable();
    patterns.dedup();
    match pages.first() {
        Some(source) if patterns.is_empty() => {
            let path = source.path.path.as_str();
            if let Some(pattern) = site.and_then(|site| site.pattern(path)) {
                return vec![pattern];
            }
            let parts: Vec<&str> = path.split('/').collect();
            let pattern = |at| [&parts[..at], &["{locale}"], &parts[at..]].concat().join("/");
            (0..parts.len()).map(pattern).collect()
        }
        _ => patterns.into_iter().cloned().collect(),
    }
}
