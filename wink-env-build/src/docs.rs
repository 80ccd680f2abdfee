//! Finds the pages and their configuration.

use std::fs;
use std::path::{Component, Path, PathBuf};

use wink_env_pages::config::{self, Config};
use wink_env_pages::disk::{LoadError, find_config, read_config, shown as shown_path};
use wink_env_pages::lint;
use wink_env_pages::render::{self, Color};

use crate::Pages;
use crate::day::is_fetched;
use crate::output::watch;

/// The directory of the pages.
pub(crate) struct Docs {
    pub(crate) path: PathBuf,
    /// Its name in messages.
    pub(crate) shown: String,
    /// The directory as the package has it, if the pages are part of the package. It may be a link, and a published
    /// package has no target of it.
    in_package: Option<PathBuf>,
}

/// The directory of the pages, or an error message. Whatever would resolve the error is watched: cargo reruns the build
/// script as long as a watched path is missing.
pub(crate) fn find(pages: &Pages, package: &Path) -> Result<Docs, String> {
    let shown = match &pages.variable {
        Some((_, value)) => value.clone(),
        None => pages.docs.to_string_lossy().into_owned(),
    };
    let docs = package.join(&pages.docs);
    if docs.is_dir() {
        let is_inside = pages.variable.is_none() && is_below(&pages.docs);
        let path = fs::canonicalize(&docs).unwrap_or_else(|_| docs.clone());
        return Ok(Docs { path, shown, in_package: is_inside.then_some(docs) });
    }
    watch(&docs);
    // In a checkout without symbolic links, this is a file that contains the target of the link.
    if pages.variable.is_none()
        && let Ok(target) = fs::read_to_string(&docs)
    {
        let path = docs.parent().unwrap_or(package).join(target.trim());
        if path.is_dir() {
            return Ok(Docs { path, shown, in_package: None });
        }
        return Err(format!(
            "`{}` should be a directory or a symbolic link to the pages, but is a file\nhelp: if it is a link in your \
             repository, check it out with symbolic links, for example with `git -c core.symlinks=true clone`",
            shown_path(&docs)
        ));
    }
    if docs.exists() {
        return Ok(Docs { path: docs, shown, in_package: None });
    }
    Err(format!(
        "the package has no pages: there is no directory `{}`\nhelp: give the path of the pages relative to `Cargo.toml`",
        shown_path(&docs)
    ))
}

/// Whether a relative path stays below the directory where it starts.
fn is_below(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

impl Docs {
    /// The configuration of the pages. If it is created later, only the next change of a page or of the package picks it
    /// up: watching a path that does not exist would make cargo rerun the script with every build.
    pub(crate) fn config(&self, package: &Path) -> Result<Config, String> {
        let root = self.in_package.as_ref().unwrap_or(&self.path);
        // The maintainers' command also looks above the package.
        let ceiling = self.ceiling(package).filter(|_| is_fetched(package));
        let path = match find_config(root, ceiling) {
            Ok(Some(path)) => path,
            Ok(None) => return Ok(Config::default()),
            Err(error) => {
                let at_fault: &[PathBuf] = match &error {
                    LoadError::TwoConfigs(paths) => paths,
                    LoadError::MisnamedConfig(path) => std::slice::from_ref(path),
                    _ => &[],
                };
                for path in at_fault {
                    watch(path);
                }
                return Err(error.to_string());
            }
        };
        watch(&path);
        if self.in_package.is_some() && !path.starts_with(package) {
            return Err(format!(
                "the configuration `{}` is not part of the package `{}`, so the published package would be built \
                 without it\nhelp: move it into the directory of the pages, or make a symbolic link to it next to that \
                 directory",
                shown_path(&path),
                shown_path(package)
            ));
        }
        let file =
            read_config(&path, Some(&self.shown_config(root, &path))).map_err(|error| error.to_string())?;
        Config::parse(file, &lint::names()).map_err(|invalid| render::config(&invalid, Color::Never))
    }

    /// How far up the configurations of the pages and of their site may be: files outside the package are not published.
    pub(crate) fn ceiling<'a>(&self, package: &'a Path) -> Option<&'a Path> {
        self.in_package.is_some().then_some(package)
    }

    /// The path of the configuration in messages.
    fn shown_config(&self, root: &Path, path: &Path) -> String {
        let levels = root.ancestors().position(|above| Some(above) == path.parent());
        let shown = levels.and_then(|levels| Path::new(&self.shown).ancestors().nth(levels));
        let shown = shown.map_or_else(|| path.to_owned(), |directory| directory.join(config::FILE));
        shown.to_string_lossy().into_owned()
    }
}
