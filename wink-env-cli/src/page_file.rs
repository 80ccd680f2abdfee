//! Replaces the file of a page atomically: readers see the old page or the new one.
//!
//! The new page is written to a temporary file next to the old one, and then renamed. A process that is killed before
//! that leaves the temporary file behind: Linux supports files without a name, but cannot give them one that is taken.
//! So the next repair deletes such files.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::{Builder, TempPath};

const PREFIX: &str = ".wink-env-";
const SUFFIX: &str = ".tmp";
/// The number of random letters and digits in between.
const RANDOM: usize = 6;

/// Writing a page takes less time than this; a younger file may belong to a repair in progress.
const LONGEST_WRITE: Duration = Duration::from_secs(10 * 60);

/// Replaces the content `before` with `after` in the file that `path` leads to, through links.
pub(crate) fn replace(path: &Path, before: &str, after: &str) -> io::Result<()> {
    replace_on(&mut RealDisk, path, before, after)
}

/// The operations that change something on the disk, in order.
trait Disk {
    fn write(&mut self, new: &mut File, content: &[u8]) -> io::Result<()>;
    fn sync(&mut self, new: &File) -> io::Result<()>;
    fn rename(&mut self, new: TempPath, page: &Path) -> io::Result<()>;
}

struct RealDisk;

impl Disk for RealDisk {
    fn write(&mut self, new: &mut File, content: &[u8]) -> io::Result<()> {
        new.write_all(content)
    }

    fn sync(&mut self, new: &File) -> io::Result<()> {
        new.sync_all()
    }

    fn rename(&mut self, new: TempPath, page: &Path) -> io::Result<()> {
        new.persist(page).map_err(|error| error.error)
    }
}

fn replace_on(disk: &mut impl Disk, path: &Path, before: &str, after: &str) -> io::Result<()> {
    let page = fs::canonicalize(path)?;
    let directory = page.parent().map_or_else(|| PathBuf::from("."), Path::to_owned);
    let permissions = fs::metadata(&page)?.permissions();
    // Renaming only needs permission for the directory, but a read-only page must stay unchanged.
    if permissions.readonly() {
        return Err(refused("the file is read-only"));
    }
    if fs::metadata(&directory)?.permissions().readonly() {
        return Err(refused("its directory is read-only"));
    }
    OpenOptions::new().write(true).open(&page)?;
    if fs::read(&page)? != before.as_bytes() {
        return Err(io::Error::other("the file has changed since it was read"));
    }
    let mut new = Builder::new().prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM).tempfile_in(&directory)?;
    disk.write(new.as_file_mut(), after.as_bytes())?;
    new.as_file().set_permissions(permissions)?;
    disk.sync(new.as_file())?;
    // The handle is closed first: not every system can rename an open file.
    disk.rename(new.into_temp_path(), &page)?;
    sync_directory(&directory);
    Ok(())
}

fn refused(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, reason)
}

/// After a power failure the old page may be back, but it is complete either way, so an error here is ignored.
fn sync_directory(directory: &Path) {
    if let Ok(directory) = File::open(directory) {
        let _ = directory.sync_all();
    }
}

/// Deletes what an interrupted repair has left next to a page. Returns the deleted files.
pub(crate) fn clear_leftovers(page: &Path, now: SystemTime) -> Vec<PathBuf> {
    let Some(directory) = fs::canonicalize(page).ok().and_then(|page| page.parent().map(Path::to_owned))
    else {
        return Vec::new();
    };
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let leftovers = entries.filter(|entry| {
        entry.file_name().to_str().is_some_and(is_name_of_leftover)
            && entry.metadata().is_ok_and(|metadata| metadata.is_file() && is_old(&metadata, now))
    });
    let paths = leftovers.map(|entry| entry.path());
    // Another repair may have deleted it first.
    paths.filter(|path| fs::remove_file(path).is_ok()).collect()
}

/// Whether a file has the name that a page in progress has.
pub(crate) fn is_name_of_leftover(name: &str) -> bool {
    name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX)).is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

fn is_old(metadata: &fs::Metadata, now: SystemTime) -> bool {
    let age = metadata.modified().ok().and_then(|modified| now.duration_since(modified).ok());
    age.is_some_and(|age| age > LONGEST_WRITE)
}

#[cfg(test)]
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

        fn rename(&mut self, new: TempPath, page: &Path) -> io::Result<()> {
            assert_eq!(
                fs::read_to_string(&new).expect("it is there"),
                NEW,
                "only a complete page is renamed"
            );
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
            let mut disk = Stopping { at, page: &page, done: Vec::new() };
            let replaced = replace_on(&mut disk, &page, OLD, NEW);
            assert_eq!(disk.done, done);
            assert_eq!(replaced.is_ok(), at == "never");
            let content = fs::read_to_string(&page).expect("the page is there");
            assert_eq!(content, if at == "never" { NEW } else { OLD }, "stopped at {at}");
            let files = fs::read_dir(directory.path()).expect("it can be listed").count();
            assert_eq!(files, 1, "what fails leaves nothing behind");
        }
    }

    #[test]
    fn only_old_leftovers_are_cleared_away() {
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
        let now = SystemTime::now();
        assert_eq!(clear_leftovers(&page, now), [""; 0].map(PathBuf::from));
        let cleared = clear_leftovers(&page, now + LONGEST_WRITE * 2);
        let names: Vec<_> = cleared.iter().filter_map(|path| path.file_name()).collect();
        assert_eq!(names, [".wink-env-a1B2c3.tmp"]);
        assert!(!cleared[0].exists() && page.exists());
    }
}
