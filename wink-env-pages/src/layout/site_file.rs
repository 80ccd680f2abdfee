//! The configuration of a site generator: which one it is, where its pages are, and its languages.

use super::SiteFile;
use super::languages::{self, Languages};
use super::reading::Reading;
use crate::generator::Generator;

impl SiteFile {
    /// The languages that it lists, if that can be read without running it.
    pub(super) fn languages(&self) -> Option<Languages> {
        languages::read(self.generator, &self.text)
    }

    /// Where the translation of a page is, if there are none yet to learn from.
    pub(super) fn pattern(&self, source: &str) -> Option<String> {
        let profile = self.generator.profile();
        let below = below(&self.directory, source).unwrap_or(source);
        let site = &source[..source.len() - below.len()];
        let pages = profile.pages.iter().find_map(|pages| Some((*pages, below.strip_prefix(pages)?)));
        let (pages, rest) = match pages {
            Some((pages, rest)) if !pages.is_empty() => (format!("{pages}/"), rest.strip_prefix('/')?),
            _ => (String::new(), below),
        };
        Some(match self.generator {
            Generator::Docusaurus => {
                format!("{site}i18n/{{locale}}/docusaurus-plugin-content-docs/current/{rest}")
            }
            Generator::Hugo => in_name(source)?,
            Generator::Mkdocs if !self.text.contains("docs_structure: folder") => in_name(source)?,
            _ => format!("{site}{pages}{{locale}}/{rest}"),
        })
    }

    /// How deep it is, if it is at or above that directory.
    fn depth_above(&self, directory: &str) -> Option<isize> {
        let depth = |path: &str| isize::try_from(path.split('/').count()).ok();
        match self.directory.as_str() {
            "" => Some(0),
            above if above.starts_with("..") => Some(-depth(above)?),
            inside if below(inside, directory).is_some() || inside == directory => depth(inside),
            _ => None,
        }
    }
}

/// The configuration nearest to all pages.
pub(super) fn nearest<'a>(files: &'a [SiteFile], pages: &[Reading]) -> Option<&'a SiteFile> {
    if files.is_empty() {
        return None;
    }
    let common = common_directory(pages);
    let above = files.iter().filter_map(|file| Some((file.depth_above(common)?, file)));
    above.max_by_key(|(depth, file)| (*depth, std::cmp::Reverse(file.generator as u8))).map(|(_, file)| file)
}

/// The deepest directory that contains all pages.
fn common_directory(pages: &[Reading]) -> &str {
    let mut directories =
        pages.iter().map(|page| page.path.path.rsplit_once('/').map_or("", |(above, _)| above));
    let first = directories.next().unwrap_or_default();
    directories.fold(first, |common, other| {
        let parts = common.split('/').zip(other.split('/')).take_while(|(left, right)| left == right);
        let length: usize = parts.map(|(part, _)| part.len() + 1).sum();
        &common[..length.saturating_sub(1)]
    })
}

/// A path relative to a directory that contains it.
fn below<'a>(directory: &str, path: &'a str) -> Option<&'a str> {
    if directory.is_empty() { Some(path) } else { path.strip_prefix(directory)?.strip_prefix('/') }
}

/// The path with a language before the extension.
fn in_name(path: &str) -> Option<String> {
    let (stem, extension) = path.rsplit_once('.')?;
    Some(format!("{stem}.{{locale}}.{extension}"))
}
