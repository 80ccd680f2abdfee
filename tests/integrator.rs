//! The crate of an integrator, outside the workspace.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Waits until no other test is building in the shared target directories.
///
/// Cargo locks a target directory for one call at a time. Between two calls of a test, those of another would compile
/// the library for other pages.
pub fn take_turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A copy of a fixture, so that cargo does not write a lock file or a target directory next to the sources.
///
/// Copies in the same directory share a target directory: the library is compiled once for all of them. A test keeps
/// its [turn](take_turn) as long as it builds there.
#[derive(Debug)]
pub struct Integrator {
    root: PathBuf,
    target: PathBuf,
}

impl Integrator {
    /// A copy of `fixtures/<fixture>` as `directory/<name>`, which depends on the library of this workspace.
    ///
    /// # Panics
    ///
    /// On an I/O error.
    #[must_use]
    pub fn new(directory: &str, fixture: &str, name: &str) -> Self {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture);
        Self::copied(&fixture, "../../../", directory, name)
    }

    /// A copy of `examples/<example>` as `directory/<name>`, which depends on the crates of this workspace.
    ///
    /// # Panics
    ///
    /// On an I/O error.
    #[must_use]
    pub fn of_example(directory: &str, example: &str, name: &str) -> Self {
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(example);
        Self::copied(&example, "../../", directory, name)
    }

    fn copied(original: &Path, to_workspace: &str, directory: &str, name: &str) -> Self {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let root = Path::new(directory).join(name);
        if root.exists() {
            fs::remove_dir_all(&root).expect("the copy of an earlier run can be removed");
        }
        copy(original, &root);
        fs::copy(workspace.join("Cargo.lock"), root.join("Cargo.lock"))
            .expect("the workspace has a lock file");
        let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("it has a manifest");
        // Quoted, so that backslashes of Windows are escaped.
        let absolute = format!("{:?}", format!("{}/", workspace.display()));
        let manifest = manifest.replace(
            &format!("\"{to_workspace}wink-env"),
            &format!("{}wink-env", absolute.trim_end_matches('"')),
        );
        fs::write(root.join("Cargo.toml"), manifest).expect("files can be written");
        Self { root, target: Path::new(directory).join("target") }
    }

    /// Writes a file of the copy.
    ///
    /// # Panics
    ///
    /// On an I/O error.
    pub fn write(&self, path: &str, content: &str) {
        let file = self.root.join(path);
        fs::create_dir_all(file.parent().expect("it is in a directory")).expect("directories can be made");
        fs::write(file, content).expect("files can be written");
    }

    /// Replaces text in a file of the copy.
    ///
    /// # Panics
    ///
    /// On an I/O error, or if the file does not contain the text.
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let content = fs::read_to_string(self.root.join(path)).expect("it is there");
        assert!(content.contains(old), "{old} is not in {path}");
        self.write(path, &content.replace(old, new));
    }

    /// The directory of the copy.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Its target directory.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// A call of cargo that inherits nothing from the test runner's own workspace.
    pub fn cargo<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).current_dir(&self.root);
        for inherited in ["RUSTFLAGS", "PWD", "WINK_ENV_DOCS"] {
            command.env_remove(inherited);
        }
        command.env("CARGO_TARGET_DIR", &self.target).env("CARGO_TERM_COLOR", "never");
        command
    }

    /// The output of cargo, or its error messages.
    ///
    /// # Panics
    ///
    /// If cargo is not installed.
    pub fn run(&self, arguments: &[&str]) -> Result<String, String> {
        let output = self.cargo(arguments).output().expect("cargo runs");
        let text = |bytes| String::from_utf8(bytes).expect("cargo prints text");
        if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("directories can be made");
    for entry in fs::read_dir(from).expect("the fixture is a directory") {
        let entry = entry.expect("the fixture can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("files can be copied");
        }
    }
}
