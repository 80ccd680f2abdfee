//! The URLs of Wink's servers and applications in staging and production, checked at compile time.
//!
//! Wink is a travel platform for hotels, travel agents and integrators. Each of its servers and applications runs in
//! `production`, which is kept stable, and in `staging`, where integrations are tested and certified.
//! With this crate you name a service and an environment instead of typing a host. A misspelled name does not compile,
//! and a changed URL takes one edit of a page and one release of this crate.
//!
//! ```
//! use wink_env::{Environment, Service, wink_env};
//!
//! // A string literal; for a misspelled name, the compile error suggests the right one.
//! const EXTRANET: &str = wink_env!(staging, extranet);
//! assert_eq!(EXTRANET, "https://staging-extranet.wink.travel");
//!
//! // With a path, joined at compile time.
//! const TOKEN: &str = wink_env!(production, iam, "/oauth2/token");
//! assert_eq!(TOKEN, "https://iam.wink.travel/oauth2/token");
//!
//! // The environment, chosen at run time.
//! let environment: Environment = "staging".parse()?;
//! assert_eq!(Service::Extranet.url(environment), EXTRANET);
//!
//! // A documented constant.
//! assert_eq!(wink_env::staging::EXTRANET, EXTRANET);
//! # Ok::<(), wink_env::ParseError>(())
//! ```
//!
//! | To … | use |
//! | --- | --- |
//! | write a URL in your program | [`wink_env!`] |
//! | choose the environment at run time | [`Environment`] and [`Service::url`] |
//! | append a path to a URL at run time | [`Endpoint::join`] |
//! | look up a URL in this documentation | the [table](#endpoints) or the [module](#modules) of its environment |
//! | iterate over all endpoints | [`Endpoint::all`] |
//! | find the endpoint that a URL belongs to | [`Endpoint::from_url`] |
//!
//! The crate is `no_std` and does not allocate.
//!
//! # Endpoints
//!
//! The names and URLs come from the documentation pages. This crate compiles only if the pages of all languages agree.
//! Each constant and variant documents the line it comes from and its name in every language; the search on this page
//! finds those names too.
//!
#![cfg_attr(feature = "pages", doc = include_str!(concat!(env!("OUT_DIR"), "/overview.md")))]
#![cfg_attr(not(feature = "pages"), doc = include_str!("snapshot.md"))]
//!
//! # Features
//!
//! | feature | does |
//! | --- | --- |
//! | `pages` (default) | generates the names at build time, from the pages of this crate or from your own in the directory `WINK_ENV_DOCS`; without it, the names and URLs are those of the release, and no page is read |
//! | `serde` | implements `Serialize` and `Deserialize` for [`Environment`], [`Section`] and [`Service`], by name |
//! | `url` | converts [`Endpoint`] to `url::Url` |
//!
//! # Examples
//!
//! The package has two example programs: `choose` is a client that chooses its environment at run time; `arguments`
//! parses the environment and the service with `clap`, which only needs their `FromStr`.
//!
//! # Versions
//!
//! A changed URL makes a minor release; a removed service or environment makes a major one. The enums may gain variants
//! in any release. The minimum supported Rust version is 1.88, whichever features you enable; a minor release may raise
//! it.

#![no_std]

// Every environment in the pages becomes a module here, so other modules need a name that no page can have. Names from
// pages never begin with two underscores.
#[path = "library.rs"]
mod __library;
pub use __library::{__expand, Endpoint, Joined, ParseError};

#[cfg(wink_env_setting_without_feature)]
compile_error!(
    "WINK_ENV_DOCS is set, but the feature `pages` of `wink-env`, which reads it, is off\n\
     help: enable the feature with `features = [\"pages\"]`, or unset WINK_ENV_DOCS to build with the URLs of the release"
);

#[cfg(feature = "pages")]
include!(concat!(env!("OUT_DIR"), "/pages.rs"));

// What the build script would generate from the pages of this release. If it can generate nothing from its pages, their
// report fails the build, and these names keep other errors out of the output and the editor.
#[cfg(any(not(feature = "pages"), wink_env_without_pages))]
include!("snapshot.rs");
