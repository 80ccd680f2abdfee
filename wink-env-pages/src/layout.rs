//! Maps file paths to languages and pages; nothing here touches files.
//!
//! ```
//! use wink_env_pages::layout::{PageSet, Search, Tree};
//!
//! let tree = Tree::of_files(["environments.md", "de/environments.md", "fr/index.md"]);
//! let set = PageSet::find("docs", &tree, &Search::default())?;
//! assert_eq!(set.pages[0].locale.as_str(), "de");
//! assert!(set.pages[1].is_root);
//! assert_eq!(set.missing[0].path, "fr/environments.md");
//! # Ok::<(), wink_env_pages::layout::LayoutError>(())
//! ```

mod error;
mod languages;
mod missing;
mod page_set;
mod reading;
mod site_file;

use crate::finding::Instead;
use crate::generator::Generator;
use crate::locale::Locale;
use crate::page::Content;

pub use error::LayoutError;

/// What is known about the pages before they are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The language of the page outside all language directories.
    pub root: Locale,
    /// All languages, which must have the page even if their names are not language tags. If empty, every directory
    /// with the name of a language counts.
    pub locales: Vec<Locale>,
    /// The site's own layout.
    pub layout: Option<Layout>,
    /// The generator, if it is not to be told from its configuration.
    pub generator: Option<Generator>,
}

impl Search {
    /// Whether a file with that name may be a page in some directory, so that its path belongs in a [`Tree`].
    #[must_use]
    pub fn is_page_name(&self, name: impl AsRef<[u8]>) -> bool {
        let name = name.as_ref();
        // Few of thousands of files are pages, so the others are rejected by their first letters.
        if self.layout.is_none() && !reading::begins_as_page(name) {
            return false;
        }
        str::from_utf8(name).is_ok_and(|name| match &self.layout {
            Some(layout) => layout.is_page_name(name),
            // In another case, it is reported as missing.
            None => {
                reading::is_page_name(name, self) || reading::is_page_name(&name.to_ascii_lowercase(), self)
            }
        })
    }

    /// Whether a file with that name is in the place of the directory of a language.
    #[must_use]
    pub fn is_language(&self, name: impl AsRef<[u8]>) -> bool {
        let name = name.as_ref();
        // Most names of files have a dot, and no name of a language has one.
        !name.contains(&b'.')
            && str::from_utf8(name).is_ok_and(|name| reading::language(name, self).is_some())
    }

    /// Whether a directory with that name may be that of a language, so that its path belongs in a [`Tree`].
    #[must_use]
    pub fn may_be_language(&self, directory: impl AsRef<[u8]>) -> bool {
        // A layout may have more than the language in the name.
        self.layout.is_some() || self.is_language(directory)
    }
}

impl Default for Search {
    fn default() -> Self {
        Self { root: Locale::new("en"), locales: Vec::new(), layout: None, generator: None }
    }
}

/// Where the pages are, for a site whose layout cannot be guessed: paths below the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The source page.
    pub source: Option<String>,
    /// A translation, with `{locale}` for the language.
    pub translation: Option<String>,
}

impl Layout {
    fn is_page_name(&self, name: &str) -> bool {
        let is_source = self.source.as_deref().is_some_and(|path| last_part(path) == name);
        is_source
            || self.translation.as_deref().is_some_and(|path| match last_part(path).split_once("{locale}") {
                Some((before, after)) => name
                    .strip_prefix(before)
                    .and_then(|rest| rest.strip_suffix(after))
                    .is_some_and(|locale| !locale.is_empty()),
                None => last_part(path) == name,
            })
    }
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The files of a site, as paths relative to its root with `/` as separator.
#[derive(Debug, Clone, Default)]
pub struct Tree<'a> {
    /// Files, at least those that [may be pages](Search::is_page_name), sorted.
    pub files: Vec<&'a str>,
    /// Directories, at least those that [may be of a language](Search::may_be_language), sorted: if the name of one is a
    /// language and it has no page, the page is missing.
    pub directories: Vec<&'a str>,
    /// Files and links without a target that have the [name of a language](Search::is_language).
    pub obstacles: &'a [String],
    /// The configurations of site generators, at or above the pages.
    pub site_files: &'a [SiteFile],
}

impl<'a> Tree<'a> {
    /// These files, in any order, and their directories.
    pub fn of_files(files: impl IntoIterator<Item = &'a str>) -> Self {
        let mut files: Vec<&str> = files.into_iter().collect();
        files.sort_unstable();
        let mut directories: Vec<&str> =
            files.iter().flat_map(|file| file.match_indices('/').map(|(at, _)| &file[..at])).collect();
        directories.sort_unstable();
        directories.dedup();
        Self { files, directories, ..Self::default() }
    }
}

/// The configuration of a site generator, at or above the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// The generator.
    pub generator: Generator,
    /// The directory that it is in, relative to the pages' root: empty for the root itself, `..` for its parent.
    pub directory: String,
    /// Its content.
    pub text: String,
}

/// A page in all its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSet {
    /// The pages' root, as the user wrote it.
    pub root: String,
    /// Every page found, ordered by path.
    pub pages: Vec<PagePath>,
    /// Languages that have a directory or are required, but have no page.
    pub missing: Vec<MissingFile>,
    /// What renders the pages.
    pub generator: Generator,
}

impl PageSet {
    /// Finds the pages among the files below `root`.
    ///
    /// # Errors
    ///
    /// If there is no page, or it is unclear which pages are meant.
    pub fn find(root: &str, tree: &Tree<'_>, search: &Search) -> Result<Self, LayoutError> {
        let readings = page_set::choose(tree, search)?;
        if readings.is_empty() {
            return Err(LayoutError::NoPages(root.to_owned()));
        }
        let site = site_file::nearest(tree.site_files, &readings);
        let missing = missing::find(tree, search, &readings, site);
        let pages = readings.into_iter().map(|page| page.path).collect();
        let generator = search.generator.or(site.map(|site| site.generator)).unwrap_or_default();
        Ok(Self { root: root.to_owned(), pages, missing, generator })
    }
}

/// The path of a page and its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePath {
    /// The language.
    pub locale: Locale,
    /// Whether the page is outside all language directories: the source page.
    pub is_root: bool,
    /// The path relative to the root, with `/` as separator.
    pub path: String,
}

/// One language's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFile {
    /// Its path.
    pub path: PagePath,
    /// Its content.
    pub content: Content,
}

/// A language without its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFile {
    /// The language.
    pub locale: Locale,
    /// Where the page should be, relative to the root.
    pub path: String,
    /// What is there instead.
    pub instead: Instead,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_tells_which_names_pages_have() {
        let layout = |source: &str, translation: &str| Layout {
            source: Some(source.to_owned()),
            translation: Some(translation.to_owned()),
        };
        let in_name = layout("guide/urls.md", "translated/urls-{locale}.md");
        let names = ["urls.md", "urls-de.md", "urls-.md", "index.md"];
        assert_eq!(names.map(|name| in_name.is_page_name(name)), [true, true, false, false]);
        let in_directory = layout("a.md", "{locale}/b.md");
        assert_eq!(
            ["a.md", "b.md", "de.md"].map(|name| in_directory.is_page_name(name)),
            [true, true, false]
        );
    }
}
