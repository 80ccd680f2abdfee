//! The URLs of Wink's servers and applications in staging and production, checked when your program compiles.
//!
//! Wink is a travel platform for hotels, travel agents and integrators. Each of its servers and applications runs in
//! `production`, which is kept stable, and in `staging`, where integrations are tried out and certified.
//! With this crate a program names a service and an environment instead of typing a host. A name that does not exist
//! does not compile, and a URL that changes is one changed page and one new release.
//!
//! ```
//! use wink_env::{Environment, Service, wink_env};
//!
//! // A string literal; a wrong name is a compile error that knows the right one.
//! const EXTRANET: &str = wink_env!(staging, extranet);
//! assert_eq!(EXTRANET, "https://staging-extranet.wink.travel");
//!
//! // With a path, joined at compile time.
//! const TOKEN: &str = wink_env!(production, iam, "/oauth2/token");
//! assert_eq!(TOKEN, "https://iam.wink.travel/oauth2/token");
//!
//! // The environment chosen at run time.
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
//! | write a URL into the program | [`wink_env!`] |
//! | choose the environment at run time | [`Environment`] and [`Service::url`] |
//! | put a path behind a URL at run time | [`Endpoint::join`] |
//! | look a URL up in the documentation | the [table](#endpoints) and the [module](#modules) of its environment |
//! | walk over everything there is | [`Endpoint::all`] |
//! | tell whose URL this is | [`Endpoint::from_url`] |
//!
//! The crate needs neither `std` nor an allocator.
//!
//! # Endpoints
//!
//! The names and URLs come from the documentation pages, which must agree with each other in every language before
//! this crate compiles. Each constant and each variant tells the line it comes from and what every language calls it;
//! a search on this page finds those names too.
//!
#![cfg_attr(feature = "pages", doc = include_str!(concat!(env!("OUT_DIR"), "/overview.md")))]
#![cfg_attr(not(feature = "pages"), doc = include_str!("snapshot.md"))]
//!
//! # Features
//!
//! | feature | adds |
//! | --- | --- |
//! | `pages` (default) | names generated from the pages when the crate is built, or from your own pages, in the directory that `WINK_ENV_DOCS` names; without this feature the names and URLs are those of the release, and no page is read |
//! | `serde` | `Serialize` and `Deserialize` of [`Environment`], [`Section`] and [`Service`], by name |
//! | `url` | [`Endpoint`] as `url::Url` |
//!
//! # Examples
//!
//! The package holds two programs: `choose` is a client that is told its environment at run time, `arguments` reads
//! environment and service with `clap`, which needs nothing but their `FromStr`.
//!
//! # Versions
//!
//! A changed URL is a minor release, a removed service or environment a major one; the enums may grow in any release.
//! The crate compiles with Rust 1.88 and later, with every choice of features; a minor release may raise that.

#![no_std]

// Every environment of the pages is a module here, so no other module may bear a name that a page can give: those never
// begin with two underscores.
#[path = "library.rs"]
mod __library;
pub use __library::{__expand, Endpoint, Joined, ParseError};

#[cfg(wink_env_setting_without_feature)]
compile_error!(
    "WINK_ENV_DOCS names pages to build with, and the feature `pages` of `wink-env`, which reads them, is off\n\
     help: enable it with `features = [\"pages\"]`, or unset WINK_ENV_DOCS to build with the URLs of the release"
);

#[cfg(feature = "pages")]
include!(concat!(env!("OUT_DIR"), "/pages.rs"));

// What the build script would generate from the pages of this release. Where its pages give nothing, their report ends
// the build, and these names keep every other error away from it and from what an editor shows.
#[cfg(any(not(feature = "pages"), wink_env_without_pages))]
include!("snapshot.rs");
