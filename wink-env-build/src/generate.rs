//! From pages to files.

use std::io;
use std::path::Path;

use wink_env_pages::build::{Build, build};
use wink_env_pages::check::{Reason, Refusal, Settings};
use wink_env_pages::codegen::Options;
use wink_env_pages::disk::open;

use crate::docs::{self, Docs};
use crate::output::{complain, directory, say, watch, write};
use crate::{Pages, day, names};

pub(crate) fn generate(pages: &Pages) -> io::Result<()> {
    let name = match prepare(pages) {
        Ok(name) => name,
        Err(complaint) => return complain(pages.macro_name.as_deref().unwrap_or_default(), &complaint),
    };
    let package = directory("CARGO_MANIFEST_DIR")?;
    let built = match options(pages, &name) {
        Ok(options) => of_pages(pages, &package, &options),
        Err(complaint) => failed(complaint),
    };
    write(&name, &built, pages.fallback.as_deref())
}

pub(crate) fn refuse(pages: &Pages, complaint: String) -> io::Result<()> {
    match prepare(pages) {
        Ok(name) => write(&name, &failed(complaint), pages.fallback.as_deref()),
        Err(own) => complain(pages.macro_name.as_deref().unwrap_or_default(), &own),
    }
}

/// The name of the macro, after what cargo must know in any case.
fn prepare(pages: &Pages) -> Result<String, String> {
    say(&format!("cargo::rerun-if-env-changed={}", day::EPOCH));
    // The code asks whether a language server reads it.
    say("cargo::rustc-check-cfg=cfg(rust_analyzer)");
    names::claimed(names::macro_name(pages)?)
}

fn options(pages: &Pages, name: &str) -> Result<Options, String> {
    let module = names::module(pages)?;
    Ok(Options { macro_name: name.to_owned(), module, ..pages.options.clone() })
}

fn of_pages(pages: &Pages, package: &Path, options: &Options) -> Build {
    match docs::find(pages, package) {
        Ok(docs) => {
            watch(&docs.path);
            checked(pages, &docs, package, options)
        }
        Err(complaint) => failed(complaint),
    }
}

fn checked(pages: &Pages, docs: &Docs, package: &Path, options: &Options) -> Build {
    let config = match docs.config(package) {
        Ok(config) => config,
        Err(complaint) => return failed(complaint),
    };
    let settings = Settings { config, today: day::today(package), ..Settings::default() };
    let checked = match open(&docs.path, Some(&docs.shown), docs.ceiling(package), settings) {
        Ok(mut workspace) => workspace.check(),
        Err(error) => return failed(misplaced(pages, &error.to_string())),
    };
    match checked {
        Err(Refusal { reason: Reason::Layout(error), .. }) => failed(misplaced(pages, &error.to_string())),
        checked => build(&checked, options),
    }
}

fn failed(complaint: String) -> Build {
    Build { failure: Some(complaint), ..Build::default() }
}

/// The error for missing pages, which says where the path comes from.
fn misplaced(pages: &Pages, error: &str) -> String {
    match &pages.variable {
        Some((variable, value)) => format!("{variable} is `{value}`: {error}"),
        None => error.to_owned(),
    }
}
