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
//! | choose it at compile time | [`Environment::from_name`], see [below](#the-environment-at-compile-time) |
//! | append a path to a URL at run time | [`Endpoint::join`] |
//! | use other URLs, for a test or a private cloud | [`Endpoints`] |
//! | look up a URL in this documentation | the [table](#endpoints) or the [module](#modules) of its environment |
//! | iterate over all endpoints | [`Endpoint::all`] |
//! | find the endpoint that a URL belongs to | [`Endpoint::from_url`] |
//!
//! The crate is `no_std` and does not allocate, unless you enable `alloc` or `url`.
//!
//! # Endpoints
//!
//! The names and URLs come from the documentation pages. This crate compiles only if the pages of all languages agree.
//! Each constant and variant documents the line it comes from and its name in every language; the search on this page
//! finds those names too.
//!
#![cfg_attr(feature = "pages", doc = include_str!(concat!(env!("OUT_DIR"), "/wink_env.md")))]
#![cfg_attr(not(feature = "pages"), doc = include_str!("snapshot.md"))]
//!
//! # At run time
//!
//! ```
//! use wink_env::{Endpoint, Environment, Service};
//!
//! let endpoint = Endpoint::new(Environment::Staging, Service::Iam);
//! assert_eq!(endpoint.join("/oauth2/token")?, "https://staging-iam.wink.travel/oauth2/token");
//! // A path that could lead elsewhere is an error, here and in the macro.
//! assert!(endpoint.join("/../admin").is_err());
//!
//! // Back from a URL, whatever follows it; a host that only looks like one of Wink's is nobody's.
//! let owner = Endpoint::from_url("https://API.wink.travel:443/v1?page=2");
//! assert_eq!(owner.map(Endpoint::service), Some(Service::Inventory));
//! assert!(Endpoint::from_url("https://api.wink.travel@evil.example").is_none());
//! assert!(Endpoint::from_url("http://api.wink.travel").is_none());
//!
//! // The error of a name says what was wrong with it, and which one was probably meant.
//! let error = "stagin".parse::<Environment>().unwrap_err();
//! assert_eq!((error.value(), error.nearest()), ("stagin", Some("staging")));
//! # Ok::<(), wink_env::InvalidPath>(())
//! ```
//!
//! # The environment at compile time
//!
//! [`Environment::from_name`] is a `const fn`, so a variable of the build can choose:
//!
//! ```
//! use wink_env::{Environment, Service};
//!
//! const ENV: Environment = match option_env!("WINK_ENVIRONMENT") {
//!     Some(name) => match Environment::from_name(name) {
//!         Some(environment) => environment,
//!         None => panic!("WINK_ENVIRONMENT is no environment"),
//!     },
//!     None => Environment::Staging,
//! };
//! const IAM: &str = Service::Iam.url(ENV);
//! # assert!(IAM.starts_with("https://"));
//! ```
//!
//! With `env!` in place of `option_env!`, a build without the variable fails. A cargo feature or any other `cfg` chooses
//! without a name:
//!
//! ```
//! # use wink_env::Environment;
//! const ENV: Environment =
//!     if cfg!(debug_assertions) { Environment::Staging } else { Environment::Production };
//! # assert_eq!(ENV, Environment::Staging);
//! ```
//!
//! # Testing against a mock
//!
//! [`Endpoints`] are the URLs of an environment, some of them replaced. They borrow the other URLs, so a test can start a
//! server on any free port:
//!
//! ```
//! use std::net::TcpListener;
//! use wink_env::{Endpoints, Environment, Service};
//!
//! /// The program takes its URLs from `Endpoints` everywhere.
//! fn token_url(endpoints: &Endpoints<'_>) -> Result<String, wink_env::InvalidPath> {
//!     Ok(endpoints.join(Service::Iam, "/oauth2/token")?.to_string())
//! }
//!
//! let server = TcpListener::bind("127.0.0.1:0")?;
//! let mock = format!("http://{}", server.local_addr()?);
//! let endpoints = Endpoints::of(Environment::Staging).with(Service::Iam, &mock)?;
//! assert_eq!(token_url(&endpoints)?, format!("{mock}/oauth2/token"));
//! // The others are those in the pages.
//! assert_eq!(endpoints.url(Service::Inventory), "https://staging-api.wink.travel");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! They also come from variables, `WINK_IAM_URL` for the service `iam`. A variable of that form that names no service is an
//! error, so a misspelled one is not overlooked. [`with`](Endpoints::with) counts before a variable, and that before the
//! page.
//!
//! ```
//! # use wink_env::{Endpoints, Environment, Service};
//! // Those of the process are collected first, because endpoints borrow: `std::env::vars().collect()`.
//! let variables: Vec<(String, String)> =
//!     vec![("WINK_IAM_URL".into(), "https://iam.cloud.example/wink".into()), ("HOME".into(), "/root".into())];
//! let borrowed = variables.iter().map(|(name, value)| (name.as_str(), value.as_str()));
//! let endpoints = Endpoints::from_vars(Environment::Production, borrowed)?;
//! assert_eq!(endpoints.url(Service::Iam), "https://iam.cloud.example/wink");
//!
//! let error = Endpoints::from_vars(Environment::Production, [("WINK_IAN_URL", "https://x.example")]).unwrap_err();
//! assert_eq!(error.to_string(), "the variable `WINK_IAN_URL` names no service, did you mean `WINK_IAM_URL`?");
//! # Ok::<(), wink_env::InvalidEndpoint>(())
//! ```
//!
//! [`Endpoints::with`] is a `const fn`, so they may also be a `static`.
//!
//! # In a configuration file
//!
//! With the feature `serde`, [`Environment`] and [`Service`] are read by name. With `alloc` as well, `OwnedEndpoints` read
//! an environment and other URLs:
//!
#![cfg_attr(all(feature = "alloc", feature = "serde"), doc = "```")]
#![cfg_attr(not(all(feature = "alloc", feature = "serde")), doc = "```ignore")]
//! use wink_env::{Environment, OwnedEndpoints, Service};
//!
//! let file = r#"{ "environment": "staging", "urls": { "iam": "http://localhost:8080" } }"#;
//! let owned: OwnedEndpoints = serde_json::from_str(file)?;
//! let endpoints = owned.as_endpoints();
//! assert_eq!(endpoints.url(Service::Iam), "http://localhost:8080");
//! assert_eq!(endpoints.environment(), Environment::Staging);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # With an HTTP client
//!
//! Clients that take text take [`Endpoint::join`] and its `to_string()`. With the feature `url`, there is also `url::Url`,
//! and a builder that percent-encodes what it is given:
//!
#![cfg_attr(feature = "url", doc = "```")]
#![cfg_attr(not(feature = "url"), doc = "```ignore")]
//! use wink_env::{Endpoint, Environment, Service};
//!
//! let inventory = Endpoint::new(Environment::Staging, Service::Inventory);
//! let url = inventory.to_url()?.segment("hotels").segment("a/b").query("name", "Zum Löwen").build();
//! assert_eq!(url.as_str(), "https://staging-api.wink.travel/hotels/a%2Fb?name=Zum+L%C3%B6wen");
//! // reqwest::get(url).await?, ureq::get(url.as_str()).call()?
//! # Ok::<(), url::ParseError>(())
//! ```
//!
//! # Your own pages
//!
//! This crate is made of Wink's pages with [`wink-env-build`](https://docs.rs/wink-env-build). Any crate can do the same
//! with its own: three lines in `build.rs` make `acme_env!(production, orders)`. The example `acme` in the repository is
//! such a crate.
//!
//! For a crate that needs all of this one with other URLs, such as a private cloud with pages of the same form, set
//! `WINK_ENV_DOCS` to their directory when you build it.
//!
//! # Features
//!
//! | feature | does |
//! | --- | --- |
//! | `pages` (default) | generates the names at build time, from the pages of this crate or from your own in the directory `WINK_ENV_DOCS`; without it, the names and URLs are those of the release, and no page is read |
//! | `serde` | implements `Serialize` and `Deserialize` for [`Environment`], [`Section`] and [`Service`], by name, and for [`Endpoint`], by its URL |
//! | `alloc` | with `serde`, adds `OwnedEndpoints` |
//! | `url` | converts to `url::Url`, and adds segments and queries |
//! | `clap` | implements `ValueEnum` for the enums, in kebab-case |
//!
//! Without `pages`, the build compiles the macro and nothing else. Choose that if nobody sets `WINK_ENV_DOCS` and the
//! time of a cold build matters; the names and URLs are the same.
//!
//! # Examples
//!
//! The package has four example programs: `choose` is a client that chooses its environment at run time, `arguments`
//! parses the environment and the service with `clap`, `mock` tests a client against a server on a free port, and
//! `variables` takes other URLs from the environment of its process.
//!
//! # Versions
//!
//! | change of the pages | release |
//! | --- | --- |
//! | another URL, a new service or section, another label | minor |
//! | a new row that makes a short name ambiguous | major, because `wink_env!(staging, payment)` no longer compiles |
//! | a new environment, because [`Environment`] can be matched without a wildcard | major |
//! | a service, section or environment that is removed or gets another name | major |
//!
//! `wink-env diff OLD NEW` tells which one it is. For names that are gone or ambiguous, it also proposes lines below
//! `names:` in `wink-env.yml`, with which they mean what they did: then nothing breaks. [`Section`] and [`Service`] may gain variants in any release. An
//! exception in `wink-env.yml` that is past its date never fails the build of a dependency, whether it comes from a
//! registry or with git. The minimum supported Rust version is 1.88, whichever features you enable; a minor release may
//! raise it.

#![no_std]

#[cfg(wink_env_setting_without_feature)]
compile_error!(
    "WINK_ENV_DOCS is set, but the feature `pages` of `wink-env`, which reads it, is off\n\
     help: enable the feature with `features = [\"pages\"]`, or unset WINK_ENV_DOCS to build with the URLs of the release"
);

// Every environment in the pages becomes a module here. Names from pages never begin with two underscores.
#[cfg(feature = "pages")]
include!(concat!(env!("OUT_DIR"), "/wink_env.rs"));

// What the build script would generate from the pages of this release. The build script uses it too if its pages give
// nothing, so that their report is the only error.
#[cfg(not(feature = "pages"))]
include!("snapshot.rs");
