//! Turns your own pages about environments into a macro, enums and constants, checked whenever your crate is built.
//!
//! Your documentation has a page with the URLs of your services, perhaps in several languages:
//!
//! ```markdown
//! ## Services
//!
//! | Service | Staging                             | Production                  |
//! | ------- | ----------------------------------- | --------------------------- |
//! | Orders  | https://orders.staging.acme.example | https://orders.acme.example |
//! ```
//!
//! # From nothing to a macro
//!
//! 1. Add two dependencies, `cargo add --build wink-env-build` and `cargo add wink-env-macros`. Both must have the same
//!    version.
//! 2. In `build.rs`, say where the pages are:
//!
//!    ```no_run
//!    fn main() {
//!        wink_env_build::Pages::new("docs").macro_name("acme_env").generate();
//!    }
//!    ```
//! 3. Include the code, in `src/lib.rs`:
//!
//!    ```ignore
//!    include!(concat!(env!("OUT_DIR"), "/acme_env.rs"));
//!    ```
//!
//! Now your crate has:
//!
//! | item | for |
//! | --- | --- |
//! | `acme_env!(staging, orders)` | a URL as a string literal; `acme_env!(staging, orders, "/v1")` appends a path |
//! | `staging::ORDERS` | the same as a documented constant |
//! | `staging::tenant_api("wink")` | a URL with a placeholder; in the macro, write `acme_env!(staging, tenant_api, tenant = "wink")` |
//! | `Environment`, `Service`, `Section` | choosing at run time: `Service::Orders.url(environment)` |
//! | `Endpoint` | joining paths at run time, and finding the service that a URL belongs to |
//! | `Endpoints` | other URLs, for tests and private clouds |
//!
//! In the same crate, write `use crate::acme_env;`, in others `use acme::acme_env;`. A misspelled name does not
//! compile, and the error suggests the right one. If the pages of two languages disagree, the build fails with a report
//! that shows both lines. Editors complete the names, show the URLs and report the drift.
//!
//! The path of the pages is relative to the directory of your `Cargo.toml`, so it makes no difference where cargo is
//! called from. Nothing is rebuilt unless a page or its configuration changes.
//!
//! # What is right and what is wrong
//!
//! Options here only shape the code. Whatever decides about the pages is in `wink-env.yml`, in the directory of the
//! pages or above it: the source language, names, allowed schemes, exceptions. There, the command `wink-env check`
//! finds it too. If the pages are part of the package, it has to be, or it would be missing from what you publish. If you
//! create that file above the pages, change a page or `build.rs` once to have it noticed.
//!
//! # Several sets of pages
//!
//! Any number of crates in a build may have their own. A second set in one crate is included in a module, and told its
//! path:
//!
//! ```no_run
//! wink_env_build::Pages::new("docs").macro_name("acme_env").generate();
//! wink_env_build::Pages::new("partners/docs").macro_name("partner_env").module("partners").generate();
//! ```
//!
//! ```ignore
//! include!(concat!(env!("OUT_DIR"), "/acme_env.rs"));
//! pub mod partners {
//!     include!(concat!(env!("OUT_DIR"), "/partner_env.rs"));
//! }
//! ```
//!
//! # Other crates
//!
//! [`Pages::integrate`] makes the names and URLs work with `serde`, `url` and `clap`, if your crate depends on them.
//!
//! # A table for the documentation
//!
//! Next to the code there is a Markdown table of all endpoints, for the front page of the crate's documentation:
//! `#![doc = include_str!(concat!(env!("OUT_DIR"), "/acme_env.md"))]`.

#![expect(clippy::needless_doctest_main, reason = "the example is a whole build script")]

mod day;
mod docs;
mod generate;
mod names;
mod output;

use std::io;
use std::path::PathBuf;

use wink_env_pages::codegen::{Options, Presence};

pub use wink_env_pages::codegen::{Integration, Visibility};

/// Pages, and the code to make of them.
#[derive(Debug, Clone)]
#[must_use = "call `generate`"]
pub struct Pages {
    docs: PathBuf,
    /// What messages call the directory, and the variable that named it.
    variable: Option<(String, String)>,
    macro_name: Option<String>,
    module: String,
    fallback: Option<String>,
    options: Options,
}

impl Pages {
    /// The pages in a directory, relative to that of `Cargo.toml`.
    pub fn new(docs: impl Into<PathBuf>) -> Self {
        Self {
            docs: docs.into(),
            variable: None,
            macro_name: None,
            module: String::new(),
            fallback: None,
            options: Options::new(""),
        }
    }

    /// Names the macro and the generated file. By default, the name is that of the package or of the
    /// [module](Self::module), followed by `_env`.
    ///
    /// The name in capitals, without `_env`, begins the variables that `Endpoints::from_vars` looks at:
    /// `ACME_ORDERS_URL`.
    pub fn macro_name(mut self, name: impl Into<String>) -> Self {
        self.macro_name = Some(name.into());
        self
    }

    /// Names the module that includes the code, if that is not the root of the crate: `partners`, or `api::partners`.
    pub fn module(mut self, path: impl Into<String>) -> Self {
        self.module = path.into();
        self
    }

    /// Makes the items private to the crate with [`Visibility::Crate`].
    pub fn visibility(mut self, visibility: Visibility) -> Self {
        self.options.visibility = visibility;
        self
    }

    /// Lets other crates match `Section` and `Service` without a wildcard. Every new row of a page is a breaking change
    /// then. `Environment` can always be matched like that.
    pub fn exhaustive_enums(mut self) -> Self {
        self.options.exhaustive = true;
        self
    }

    /// Links the documentation of every name to its line on a page; the pages are published below this URL.
    pub fn links(mut self, url: impl Into<String>) -> Self {
        self.options.address = Some(url.into());
        self
    }

    /// Documents the macro with a Markdown file, relative to `Cargo.toml`.
    pub fn macro_docs(mut self, file: impl Into<String>) -> Self {
        self.options.macro_docs = Some(file.into());
        self
    }

    /// Implements what another crate needs. Your crate must depend on it, by its own name.
    pub fn integrate(mut self, integration: Integration) -> Self {
        self.options.integrations.push((integration, Presence::Always));
        self
    }

    /// Like [`integrate`](Self::integrate), but only in builds with all these features of your crate.
    pub fn integrate_with_features(mut self, integration: Integration, features: &[&str]) -> Self {
        let features = features.iter().map(|feature| (*feature).to_owned()).collect();
        self.options.integrations.push((integration, Presence::Features(features)));
        self
    }

    /// Says that an environment variable named the directory, and with which text. Messages mention both, and a published
    /// package does not count as the place of the pages.
    pub fn named_by(mut self, variable: impl Into<String>, value: impl Into<String>) -> Self {
        self.variable = Some((variable.into(), value.into()));
        self
    }

    /// Generated code to include if the pages give none at all, relative to `Cargo.toml`. The build fails anyway; but with
    /// the names of an earlier one, the report is the only error.
    pub fn fallback(mut self, file: impl Into<String>) -> Self {
        self.fallback = Some(file.into());
        self
    }

    /// Reads and checks the pages, and writes the code into `OUT_DIR`, in a file that is named like the macro.
    ///
    /// If the pages disagree or are damaged, the file has the report as a compile error: cargo prints it once, and
    /// editors show it.
    ///
    /// # Panics
    ///
    /// If `OUT_DIR` cannot be written, or this is not a build script.
    pub fn generate(self) {
        finish(generate::generate(&self));
    }

    /// Writes a complaint in place of code: for a build script that finds out on its own that there are no pages.
    ///
    /// # Panics
    ///
    /// If `OUT_DIR` cannot be written, or this is not a build script.
    pub fn refuse(self, complaint: impl Into<String>) {
        finish(generate::refuse(&self, complaint.into()));
    }
}

fn finish(written: io::Result<()>) {
    if let Err(error) = written {
        panic!("the code for the pages cannot be written: {error}");
    }
}
