//! The day for judging exceptions.

use std::env;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use wink_env_pages::config::Date;

/// The day of the build, if not today, as a Unix time in seconds.
pub(crate) const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// What cargo adds to packages: `cargo package`, `cargo vendor`.
const MARKS_OF_PACKAGE: &[&str] = &[".cargo_vcs_info.json", "Cargo.toml.orig", ".cargo-checksum.json"];

/// What cargo adds to what it has unpacked or checked out, at its root.
const MARK_OF_CARGO: &str = ".cargo-ok";

/// The day; `None` for a dependency that cargo has fetched. Its exceptions were judged where it is maintained: an old
/// version must not begin to fail in its users' builds.
pub(crate) fn today(package: &Path) -> Option<Date> {
    if is_fetched(package) {
        return None;
    }
    if let Ok(seconds) = env::var(EPOCH)
        && let Ok(seconds) = seconds.parse()
    {
        return Some(Date::from_unix_seconds(seconds));
    }
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    Some(Date::from_unix_seconds(seconds))
}

/// Whether cargo has fetched the package, so that it is built by somebody else than its maintainers.
pub(crate) fn is_fetched(package: &Path) -> bool {
    MARKS_OF_PACKAGE.iter().any(|mark| package.join(mark).is_file())
        || package.ancestors().any(|directory| directory.join(MARK_OF_CARGO).is_file())
}
