//! The site around the pages: the configuration of its generator, and where the pages and their translations are.

use std::fs;
use std::path::{Path, PathBuf};

use super::above::{above, real};
use super::path::slashed;
use super::site_text::{HUGO, is_of_hugo, text};
use crate::generator::Generator;
use crate::layout::SiteFile;

/// Where the pages are.
pub(super) struct Place {
    /// The root of the pages: the given directory, or the site's if translations are elsewhere in it.
    pub(super) root: PathBuf,
    /// The directories with pages, relative to the root.
    pub(super) starts: Vec<String>,
    /// How many levels the root is above the given directory.
    pub(super) levels: usize,
    /// Directories that are named after languages, but need not have pages.
    pub(super) languages: Vec<String>,
    /// The configurations above the root.
    pub(super) files: Vec<SiteFile>,
    /// Configurations that are links out of the repository.
    pub(super) outside: Vec<String>,
}

/// The directory that the paths of pages start from: the given one, or that of a site that keeps translations beside it.
#[must_use]
pub fn site_root(docs: &Path) -> PathBuf {
    place(docs, None).root
}

/// Where pages usually are in a directory, and where the configuration of a site in it says, best first. The paths are
/// relative to that directory.
#[must_use]
pub fn usual_directories(root: &Path) -> Vec<PathBuf> {
    let mut usual = vec![PathBuf::from("docs"), PathBuf::from("src/content/docs")];
    let mut directories = vec![PathBuf::new()];
    directories.extend(subdirectories(&root.join(".")).into_iter().map(PathBuf::from));
    for directory in directories {
        for (generator, path) in configurations(&root.join(&directory)) {
            let text = text(&path).unwrap_or_default();
            let named = named_directory(generator, &text).map(|name| vec![name]);
            let pages = generator.profile().pages.iter().map(ToString::to_string).collect();
            for name in named.unwrap_or(pages) {
                let pages = directory.join(name);
                let pages = if pages.as_os_str().is_empty() { PathBuf::from(".") } else { pages };
                if !usual.contains(&pages) {
                    usual.push(pages);
                }
            }
        }
    }
    usual
}

pub(super) fn place(docs: &Path, ceiling: Option<&Path>) -> Place {
    let directories = above(docs, ceiling);
    let files: Vec<(usize, Generator, PathBuf)> = directories
        .iter()
        .enumerate()
        .skip(1)
        .flat_map(|(levels, directory)| {
            let found = configurations(directory).into_iter();
            found.map(move |(generator, path)| (levels, generator, path))
        })
        .collect();
    let beside = files.iter().find(|(_, generator, _)| generator.profile().translations.is_some());
    if let Some((levels, generator, _)) = beside
        && let Some(place) = with_translations(docs, &directories[*levels], *levels, *generator)
    {
        return place;
    }
    let mut outside = Vec::new();
    let files = files.into_iter().filter_map(|(levels, generator, path)| {
        let directory = vec![".."; levels].join("/");
        let Some(text) = text(&path) else {
            outside.push(format!("{directory}/{}", path.file_name()?.to_string_lossy()));
            return None;
        };
        Some(SiteFile { generator, directory, text })
    });
    let files = files.collect();
    Place {
        root: docs.to_owned(),
        starts: vec![String::new()],
        levels: 0,
        languages: Vec::new(),
        files,
        outside,
    }
}

/// The pages together with their translations elsewhere in the site.
fn with_translations(docs: &Path, site: &Path, levels: usize, generator: Generator) -> Option<Place> {
    let profile = generator.profile();
    let name = profile.translations?;
    let translations = site.join(name);
    let below = slashed(real(docs)?.strip_prefix(real(site)?).ok()?);
    let inside = profile.pages.iter().find_map(|pages| below.strip_prefix(pages))?;
    if !translations.is_dir() || !(inside.is_empty() || inside.starts_with('/')) {
        return None;
    }
    let names = subdirectories(&translations);
    let languages: Vec<String> = names.iter().map(|language| format!("{name}/{language}")).collect();
    let translated =
        languages.iter().map(|language| format!("{language}/docusaurus-plugin-content-docs/current{inside}"));
    let translated: Vec<String> = translated.filter(|path| site.join(path).is_dir()).collect();
    let starts = [vec![below], translated].concat();
    // The walk comes upon links out of the repository too, and names them.
    let files = configurations(site).into_iter().filter_map(|(generator, path)| {
        Some(SiteFile { generator, directory: String::new(), text: text(&path)? })
    });
    let root = if site.as_os_str().is_empty() { PathBuf::from(".") } else { site.to_owned() };
    let outside = Vec::new();
    Some(Place { root, starts, levels, languages, files: files.collect(), outside })
}

/// A configuration that the walk found, by its path below the root; `None` if it is a link out of the repository.
pub(super) fn of_file(root: &Path, generator: Generator, path: &str) -> Option<SiteFile> {
    let directory = path.rsplit_once('/').map_or("", |(directory, _)| directory).to_owned();
    Some(SiteFile { generator, directory, text: text(&root.join(path))? })
}

/// The generator of the site in a directory or in its `docs`, if there is one.
#[must_use]
pub fn generator(directory: &Path) -> Option<Generator> {
    let places = [directory.join("."), directory.join("docs")];
    places.iter().flat_map(|place| configurations(place)).map(|(generator, _)| generator).next()
}

/// The configurations of generators directly in a directory.
fn configurations(directory: &Path) -> Vec<(Generator, PathBuf)> {
    let listed = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    let Ok(entries) = fs::read_dir(listed) else { return Vec::new() };
    let configurations = entries.flatten().filter_map(|entry| {
        let name = entry.file_name();
        Some((configured(listed, name.to_str()?)?, directory.join(&name)))
    });
    let mut found: Vec<(Generator, PathBuf)> = configurations.collect();
    found.sort_by(|(_, left), (_, right)| left.cmp(right));
    found
}

/// The generator whose configuration is in a directory under this name. A name that others use too only counts beside
/// the pages of the generator.
pub(super) fn configured(directory: &Path, name: &str) -> Option<Generator> {
    let generator = match name {
        HUGO if is_of_hugo(&directory.join(name)) => Generator::Hugo,
        _ => Generator::of_file(name)?,
    };
    let is_common = Path::new(name).file_stem().is_some_and(|stem| stem == HUGO);
    let is_beside = |pages: &&str| directory.join(pages).is_dir();
    (!is_common || generator.profile().pages.iter().any(is_beside)).then_some(generator)
}

/// The directory of the pages that a configuration names.
fn named_directory(generator: Generator, text: &str) -> Option<String> {
    let keys: &[&str] = match generator {
        Generator::Mkdocs => &["docs_dir"],
        Generator::Hugo => &["contentDir", "contentdir"],
        Generator::Vitepress => &["srcDir"],
        _ => &[],
    };
    text.lines().find_map(|line| {
        let (key, value) = line.trim().split_once([':', '='])?;
        let value = value.trim().trim_end_matches(',').trim_matches(['"', '\'']);
        (keys.contains(&key.trim()) && !value.is_empty() && !value.contains("..")).then(|| value.to_owned())
    })
}

/// The names of the directories in a directory, in order, without hidden ones.
fn subdirectories(directory: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(directory) else { return Vec::new() };
    let directories = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        directories.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| !name.starts_with('.') && name != "node_modules" && name != "target");
    names.sort();
    names
}
