//! Generates the names from the pages, or leaves the library with those of its release.

#[cfg(feature = "pages")]
mod pages;
#[cfg(feature = "pages")]
mod setting;

/// Makes the build use other pages than those of the package.
const SETTING: &str = "WINK_ENV_DOCS";

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-env-changed={SETTING}");
    println!("cargo::rustc-check-cfg=cfg(wink_env_setting_without_feature)");
    write();
}

#[cfg(feature = "pages")]
fn write() {
    pages::write();
}

/// The library includes its snapshot.
#[cfg(not(feature = "pages"))]
fn write() {
    if std::env::var_os(SETTING).is_some_and(|setting| !setting.is_empty()) {
        println!("cargo::rustc-cfg=wink_env_setting_without_feature");
    }
}
