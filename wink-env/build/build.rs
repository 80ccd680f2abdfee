//! Generates the names from the pages, or leaves the library with those of its release.

use std::env;
use std::ffi::OsString;
use std::io;

#[cfg(feature = "pages")]
mod docs;
#[cfg(feature = "pages")]
mod pages;

/// Makes the build use other pages than those of the package.
const SETTING: &str = "WINK_ENV_DOCS";

fn main() -> io::Result<()> {
    say("cargo::rerun-if-changed=build");
    say(&format!("cargo::rerun-if-env-changed={SETTING}"));
    say("cargo::rustc-check-cfg=cfg(wink_env_without_pages)");
    say("cargo::rustc-check-cfg=cfg(wink_env_setting_without_feature)");
    write()
}

#[cfg(feature = "pages")]
fn write() -> io::Result<()> {
    pages::write()
}

/// The library includes its snapshot.
#[cfg(not(feature = "pages"))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as with pages")]
fn write() -> io::Result<()> {
    if setting().is_some() {
        say("cargo::rustc-cfg=wink_env_setting_without_feature");
    }
    Ok(())
}

fn setting() -> Option<OsString> {
    let setting = env::var_os(SETTING)?;
    if setting.is_empty() { None } else { Some(setting) }
}

fn say(directive: &str) {
    println!("{directive}");
}
