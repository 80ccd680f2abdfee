//! The crate of an integrator, built by cargo from scratch.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A copy, so that cargo does not write a lock file or a target directory next to the sources.
#[test]
fn a_renamed_dependency_serves_an_older_edition_without_std() -> Result<(), Box<dyn Error>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fixture = tests.join("fixtures/renamed");
    let copy = tempfile::tempdir()?;
    fs::create_dir(copy.path().join("src"))?;
    fs::copy(fixture.join("src/lib.rs"), copy.path().join("src/lib.rs"))?;
    fs::copy(tests.join("../Cargo.lock"), copy.path().join("Cargo.lock"))?;
    let manifest = fs::read_to_string(fixture.join("Cargo.toml"))?;
    let library = format!("{:?}", tests.join("../wink-env"));
    fs::write(copy.path().join("Cargo.toml"), manifest.replace("\"../../../wink-env\"", &library))?;

    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--target-dir", "target"])
        .current_dir(copy.path())
        .env_remove("RUSTFLAGS")
        .output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}
