//! Directories that are held open, owners, and locks.

use std::fs::{File, Metadata, Permissions};
use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
use std::path::Path;

use rustix::fs::{AtFlags, CWD, Dir, FlockOperation, Mode, OFlags, flock, openat, renameat, unlinkat};

/// A directory that stays the same even if something else takes its place.
pub(super) struct Held(File);

/// On the way to a directory, the right to pass is enough.
#[cfg(target_os = "linux")]
const ON_THE_WAY: OFlags = OFlags::PATH;
#[cfg(not(target_os = "linux"))]
const ON_THE_WAY: OFlags = OFlags::RDONLY;

impl Held {
    /// Opens a directory, whose path has no links. It only leads to others.
    pub(super) fn open(directory: &Path) -> io::Result<Self> {
        step(CWD, directory, ON_THE_WAY)
    }

    /// Opens a directory below it, one part of the path after the other, so that none can be a link.
    pub(super) fn below(&self, path: &Path) -> io::Result<Self> {
        let mut deepest = step(&self.0, Path::new("."), ON_THE_WAY)?;
        for part in path {
            deepest = step(&deepest.0, Path::new(part), ON_THE_WAY)?;
        }
        step(&deepest.0, Path::new("."), OFlags::RDONLY)
    }

    /// Opens a file in it, which may be a pipe, but not a link.
    pub(super) fn file(&self, name: &str) -> io::Result<File> {
        self.opened(name, OFlags::RDONLY | OFlags::NONBLOCK)
    }

    pub(super) fn writable_file(&self, name: &str) -> io::Result<File> {
        self.opened(name, OFlags::WRONLY | OFlags::NONBLOCK)
    }

    /// Creates a file that only its owner can read.
    pub(super) fn create(&self, name: &str) -> io::Result<File> {
        self.opened(name, OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL)
    }

    fn opened(&self, name: &str, flags: OFlags) -> io::Result<File> {
        let flags = flags | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        Ok(openat(&self.0, name, flags, Mode::RUSR | Mode::WUSR)?.into())
    }

    pub(super) fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        Ok(renameat(&self.0, from, &self.0, to)?)
    }

    pub(super) fn remove(&self, name: &str) -> io::Result<()> {
        Ok(unlinkat(&self.0, name, AtFlags::empty())?)
    }

    /// The names in it that are text.
    pub(super) fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in Dir::read_from(&self.0)? {
            names.extend(entry?.file_name().to_str().ok().map(str::to_owned));
        }
        Ok(names)
    }

    pub(super) fn permissions(&self) -> io::Result<Permissions> {
        Ok(self.0.metadata()?.permissions())
    }

    pub(super) fn sync(&self) -> io::Result<()> {
        self.0.sync_all()
    }
}

fn step(from: impl AsFd, path: &Path, flags: OFlags) -> io::Result<Held> {
    let flags = flags | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(Held(openat(from, path, flags, Mode::empty())?.into()))
}

/// Tells other repairs that the file is being written. It is unlocked when it is closed, also by a killed process.
pub(super) fn lock(file: &File) {
    // Without locks on this system, another repair deletes the file, and this one begins again.
    let _ = flock(file, FlockOperation::NonBlockingLockExclusive);
}

/// Whether another process is writing the file.
pub(super) fn is_in_progress(file: &File) -> bool {
    flock(file, FlockOperation::NonBlockingLockExclusive).is_err()
}

/// How many other names a file has.
pub(super) fn other_names(metadata: &Metadata) -> u64 {
    metadata.nlink().saturating_sub(1)
}

/// Gives a new file the owner, group, attributes and permissions of an old one, as far as the system allows, and never
/// more rights.
pub(super) fn keep_owner(old: &File, new: &File, metadata: &Metadata) -> io::Result<()> {
    let (owner, group) = (metadata.uid(), metadata.gid());
    let is_group_kept =
        fchown(new, Some(owner), Some(group)).or_else(|_| fchown(new, None, Some(group))).is_ok();
    let mut mode = metadata.mode() & 0o7777;
    if new.metadata()?.uid() != owner || !is_group_kept {
        mode &= !0o6000;
    }
    if !is_group_kept {
        // Another group gets what everybody has.
        mode &= !0o070 | (mode & 0o007) << 3;
    }
    new.set_permissions(Permissions::from_mode(mode))?;
    keep_attributes(old, new);
    Ok(())
}

/// Some attributes are reserved to the system, and some file systems have none.
#[cfg(target_os = "linux")]
fn keep_attributes(old: &File, new: &File) {
    use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fsetxattr};
    const LARGEST: usize = 64 * 1024;
    let mut names = vec![0; LARGEST];
    let Ok(length) = flistxattr(old, &mut names) else { return };
    let mut value = vec![0; LARGEST];
    for name in names[..length].split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        // Rights of programs are never given to a new file.
        if name != b"security.capability"
            && let Ok(length) = fgetxattr(old, name, &mut value)
        {
            let _ = fsetxattr(new, name, &value[..length], XattrFlags::empty());
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn keep_attributes(_: &File, _: &File) {}
