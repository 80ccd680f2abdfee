//! The pages of a revision, in a directory of their own.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use tempfile::TempDir;
use wink_env_pages::disk::slashed;
use wink_env_pages::page::Content;

use super::Git;
use super::objects::Objects;

/// The pages of a revision, in a directory that is deleted on drop.
#[derive(Debug)]
pub(crate) struct Tree {
    directory: TempDir,
    revision: String,
    /// The pages' directory, below that directory.
    pub(crate) docs: PathBuf,
}

impl Tree {
    /// The name of a path in this directory, as git would write it: `v1.2.0:docs/wink-env.yml`.
    pub(crate) fn shown(&self, path: &Path) -> String {
        let below = path.strip_prefix(self.directory.path()).unwrap_or(path);
        format!("{}:{}", self.revision, slashed(below))
    }
}

/// Configuration files are smaller than this.
const LARGEST_CONFIG: u64 = 256 * 1024;

impl Git {
    /// Whether a name is a revision.
    pub(crate) fn is_revision(&self, name: &str) -> bool {
        let commit = format!("{name}^{{commit}}");
        let call = self.command(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]);
        call.output().is_ok_and(|output| output.is_success)
    }

    /// The pages that a revision had in this directory, and the configuration at or above them.
    pub(crate) fn tree(&self, revision: &str) -> io::Result<Tree> {
        let prefix = self.command(&["rev-parse", "--show-prefix"]).output()?;
        let prefix = String::from_utf8_lossy(&prefix.stdout).trim_end_matches(['\n', '/']).to_owned();
        let directory = TempDir::new()?;
        let docs = directory.path().join(&prefix);
        let listing = ["ls-tree", "-r", "-l", "-z", "--full-tree", "--end-of-options", revision];
        let listing = self.command(&listing).output()?;
        let mut objects = Objects::open(self)?;
        let listing = String::from_utf8_lossy(&listing.stdout);
        let entries = || listing.split('\0').filter_map(Entry::read);
        let contents = entries().filter(|entry| matches!(entry.part(&prefix), Part::Content));
        objects.expect(contents.map(|entry| entry.object.to_owned()));
        for entry in entries() {
            let target = directory.path().join(entry.path);
            match entry.part(&prefix) {
                Part::Content => write(&target, objects.read(entry.object)?)?,
                // A language without the page is one too.
                Part::Name => fs::create_dir_all(target.parent().unwrap_or(directory.path()))?,
                Part::Nothing => {}
            }
        }
        Ok(Tree { directory, revision: revision.to_owned(), docs })
    }
}

fn write(target: &Path, content: Content) -> io::Result<()> {
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = fs::File::create(target)?;
    match content {
        Content::Bytes(bytes) => file.write_all(&bytes),
        Content::Text(text) => file.write_all(text.as_bytes()),
        Content::Unread(_) => Ok(()),
    }
}

/// A file of a revision.
struct Entry<'a> {
    object: &'a str,
    size: u64,
    path: &'a str,
}

/// What is needed of a file.
enum Part {
    Content,
    Name,
    Nothing,
}

impl<'a> Entry<'a> {
    /// Reads `100644 blob <object> <size>\t<path>`. Links are left out: they may lead anywhere.
    fn read(line: &'a str) -> Option<Self> {
        let (facts, path) = line.split_once('\t')?;
        let facts: Vec<&str> = facts.split_whitespace().collect();
        let [mode, "blob", object, size] = facts[..] else { return None };
        let is_inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        (mode != "120000" && is_inside).then_some(Self { object, size: size.parse().ok()?, path })
    }

    fn part(&self, docs: &str) -> Part {
        let (parent, name) = self.path.rsplit_once('/').unwrap_or(("", self.path));
        let is_page = [".md", ".mdx"].iter().any(|extension| name.ends_with(extension));
        let is_below = |directory: &str| is_in(self.path, directory);
        // Docusaurus keeps translations beside the pages.
        let beside = docs.rsplit_once('/').map_or("i18n".to_owned(), |(above, _)| format!("{above}/i18n"));
        let is_config = is_in(docs, parent) && self.size <= LARGEST_CONFIG;
        if is_config || is_page && (is_below(docs) || is_below(&beside)) {
            Part::Content
        } else if is_below(docs) {
            Part::Name
        } else {
            Part::Nothing
        }
    }
}

/// Whether a path is a directory or below it. The empty directory is the root.
fn is_in(path: &str, directory: &str) -> bool {
    directory.is_empty()
        || path.strip_prefix(directory).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_their_configuration_are_needed() {
        let part = |path| match (Entry { object: "", size: 1, path }).part("site/docs") {
            Part::Content => "content",
            Part::Name => "name",
            Part::Nothing => "nothing",
        };
        assert_eq!(part("site/docs/de/environments.md"), "content");
        assert_eq!(part("site/i18n/de/current/environments.mdx"), "content");
        assert_eq!(part("site/wink-env.yml"), "content");
        assert_eq!(part("wink-env.yml"), "content");
        assert_eq!(part("site/docs/fr/logo.png"), "name");
        assert_eq!(part("site/docs2/environments.md"), "nothing");
        assert_eq!(part("src/environments.md"), "nothing");
    }

    #[test]
    fn links_and_paths_that_lead_outside_are_left_out() {
        assert!(Entry::read("100644 blob abc   12\tdocs/a.md").is_some());
        assert!(Entry::read("120000 blob abc   12\tdocs/a.md").is_none());
        assert!(Entry::read("100644 blob abc   12\t../a.md").is_none());
        assert!(Entry::read("160000 commit abc    -\tdocs").is_none());
    }
}
