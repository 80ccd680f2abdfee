//! Replaces the file of a page atomically: readers see the old page or the new one.
//!
//! The new page is written to a temporary file next to the old one, and then renamed. A process that is killed before
//! that leaves the temporary file behind: Linux supports files without a name, but cannot give them one that is taken.
//! So the next repair deletes such files, unless somebody still holds the lock on one.
//!
//! All of that happens in a directory that is held open, so it does not matter what takes its place meanwhile.

mod boundary;
#[cfg(not(unix))]
mod other;
mod unfinished;
#[cfg(unix)]
mod unix;

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

pub(crate) use boundary::Boundary;
#[cfg(not(unix))]
use other::{Held, is_in_progress, keep_owner, lock, other_names};
use unfinished::Unfinished;
pub(crate) use unfinished::is_name_of_leftover;
#[cfg(unix)]
use unix::{Held, is_in_progress, keep_owner, lock, other_names};

/// What became of a page's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Replaced {
    /// How many other names the old file has, which still lead to the old page.
    pub(crate) other_names: u64,
}

/// Replaces the content `before` with `after` in the file that `path` leads to, through links that stay `within` a
/// directory.
pub(crate) fn replace(path: &Path, within: &Boundary, before: &str, after: &str) -> io::Result<Replaced> {
    const ATTEMPTS: usize = 3;
    let mut replaced = replace_on(&mut RealDisk, path, within, before, after);
    for _ in 1..ATTEMPTS {
        // Another repair has taken the new file for one that was left behind.
        if !replaced.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            break;
        }
        replaced = replace_on(&mut RealDisk, path, within, before, after);
    }
    replaced
}

/// The operations that change something on the disk, in order.
trait Disk {
    fn write(&mut self, new: &mut File, content: &[u8]) -> io::Result<()>;
    fn sync(&mut self, new: &File) -> io::Result<()>;
    fn rename(&mut self, new: Unfinished<'_>, page: &str) -> io::Result<()>;
}

struct RealDisk;

impl Disk for RealDisk {
    fn write(&mut self, new: &mut File, content: &[u8]) -> io::Result<()> {
        new.write_all(content)
    }

    fn sync(&mut self, new: &File) -> io::Result<()> {
        new.sync_all()
    }

    fn rename(&mut self, new: Unfinished<'_>, page: &str) -> io::Result<()> {
        new.take_place_of(page)
    }
}

fn replace_on(
    disk: &mut impl Disk,
    path: &Path,
    within: &Boundary,
    before: &str,
    after: &str,
) -> io::Result<Replaced> {
    let (directory, name) = within.open(path)?;
    let mut old = directory.file(&name)?;
    let metadata = old.metadata()?;
    if !metadata.is_file() {
        return Err(refused("it is no longer a regular file"));
    }
    // Renaming only needs permission for the directory, but a read-only page must stay unchanged.
    if is_read_only(&metadata.permissions()) {
        return Err(refused(READ_ONLY_FILE));
    }
    if is_read_only(&directory.permissions()?) {
        return Err(refused(READ_ONLY_DIRECTORY));
    }
    directory.writable_file(&name).map_err(|error| told(error, READ_ONLY_FILE))?;
    let mut content = Vec::with_capacity(before.len() + 1);
    old.read_to_end(&mut content)?;
    if content != before.as_bytes() {
        return Err(io::Error::other("the file has changed since it was read"));
    }
    let new = Unfinished::create(&directory);
    let (new, mut file) = new.map_err(|error| told(error, READ_ONLY_DIRECTORY))?;
    lock(&file);
    disk.write(&mut file, after.as_bytes())?;
    keep_owner(&old, &file, &metadata)?;
    disk.sync(&file)?;
    // Not every other system can rename open files.
    #[cfg(not(unix))]
    drop((old, file));
    disk.rename(new, &name)?;
    // After a power failure the old page may be back, but it is complete either way, so an error here is ignored.
    let _ = directory.sync();
    Ok(Replaced { other_names: other_names(&metadata) })
}

/// WASI knows no permissions: there, the host of the module keeps those of the page, and has an error of its own for what
/// is read-only.
const KNOWS_PERMISSIONS: bool = !cfg!(target_os = "wasi");
const READ_ONLY_FILE: &str = "the file is read-only";
const READ_ONLY_DIRECTORY: &str = "its directory is read-only";

fn is_read_only(permissions: &fs::Permissions) -> bool {
    KNOWS_PERMISSIONS && permissions.readonly()
}

fn told(error: io::Error, reason: &str) -> io::Error {
    let is_read_only = !KNOWS_PERMISSIONS && error.kind() == io::ErrorKind::ReadOnlyFilesystem;
    if is_read_only { refused(reason) } else { error }
}

fn refused(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, reason)
}

/// Deletes what an interrupted repair has left next to a page. Returns the deleted files.
pub(crate) fn clear_leftovers(page: &Path, within: &Boundary) -> Vec<PathBuf> {
    let Ok((directory, _)) = within.open(page) else { return Vec::new() };
    let names = directory.names().unwrap_or_default();
    let leftovers = names.into_iter().filter(|name| {
        is_name_of_leftover(name)
            && directory.file(name).is_ok_and(|file| {
                file.metadata().is_ok_and(|metadata| metadata.is_file()) && !is_in_progress(&file)
            })
    });
    // Another repair may have deleted it first.
    let deleted = leftovers.filter(|name| directory.remove(name).is_ok());
    deleted.map(|name| page.with_file_name(name)).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const OLD: &str = "the old page\n";
    const NEW: &str = "the new page, which is longer\n";

    /// A disk that fails at one step, after half of it if that is possible.
    struct Stopping<'a> {
        at: &'a str,
        page: &'a Path,
        done: Vec<&'static str>,
    }

    impl Stopping<'_> {
        fn step(&mut self, step: &'static str) -> io::Result<()> {
            assert_eq!(fs::read_to_string(self.page).expect("the page is there"), OLD, "before {step}");
            if self.at == step {
                return Err(io::Error::other("stopped"));
            }
            self.done.push(step);
            Ok(())
        }
    }

    impl Disk for Stopping<'_> {
        fn write(&mut self, new: &mut File, content: &[u8]) -> io::Result<()> {
            new.write_all(&content[..content.len() / 2])?;
            self.step("write")?;
            new.write_all(&content[content.len() / 2..])
        }

        fn sync(&mut self, new: &File) -> io::Result<()> {
            self.step("sync")?;
            RealDisk.sync(new)
        }

        fn rename(&mut self, new: Unfinished<'_>, page: &str) -> io::Result<()> {
            let content = fs::read_to_string(self.page.with_file_name(new.name())).expect("it is there");
            assert_eq!(content, NEW, "only a complete page is renamed");
            self.step("rename")?;
            RealDisk.rename(new, page)
        }
    }

    fn page() -> (tempfile::TempDir, PathBuf) {
        let directory = tempfile::tempdir().expect("there is room");
        let page = directory.path().join("environments.md");
        fs::write(&page, OLD).expect("it can be written");
        (directory, page)
    }

    #[test]
    fn the_page_is_the_old_one_until_the_new_one_is_complete_and_on_the_disk() {
        for (at, done) in [
            ("write", &[][..]),
            ("sync", &["write"]),
            ("rename", &["write", "sync"]),
            ("never", &["write", "sync", "rename"]),
        ] {
            let (directory, page) = page();
            let within = Boundary::around(directory.path()).expect("it is there");
            let mut disk = Stopping { at, page: &page, done: Vec::new() };
            let replaced = replace_on(&mut disk, &page, &within, OLD, NEW);
            assert_eq!(disk.done, done);
            assert_eq!(replaced.is_ok(), at == "never");
            let content = fs::read_to_string(&page).expect("the page is there");
            assert_eq!(content, if at == "never" { NEW } else { OLD }, "stopped at {at}");
            let files = fs::read_dir(directory.path()).expect("it can be listed").count();
            assert_eq!(files, 1, "what fails leaves nothing behind");
        }
    }

    #[test]
    fn leftovers_that_nobody_holds_are_cleared_away() {
        let (directory, page) = page();
        let names = [
            ".wink-env-a1B2c3.tmp",
            ".wink-env-a1B2c.tmp",
            ".wink-env-a1B-c3.tmp",
            "wink-env-a1B2c3.tmp",
            ".wink-env-a1B2c3",
        ];
        for name in names {
            fs::write(directory.path().join(name), NEW).expect("it can be written");
        }
        let within = Boundary::around(directory.path()).expect("it is there");
        let held = File::open(directory.path().join(names[0])).expect("it is there");
        lock(&held);
        assert_eq!(clear_leftovers(&page, &within), [""; 0].map(PathBuf::from));
        drop(held);
        let cleared = clear_leftovers(&page, &within);
        let names: Vec<_> = cleared.iter().filter_map(|path| path.file_name()).collect();
        assert_eq!(names, [".wink-env-a1B2c3.tmp"]);
        assert!(!cleared[0].exists() && page.exists());
    }
}
