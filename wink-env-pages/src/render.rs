//! Turns reports into text. No renderer decides what is wrong or how bad it is.

#[cfg(feature = "formats")]
mod changes;
#[cfg(feature = "formats")]
mod changes_in_ci;
mod color;
mod concise;
mod config;
#[cfg(feature = "formats")]
mod document;
#[cfg(feature = "formats")]
mod fingerprint;
#[cfg(feature = "formats")]
mod github;
#[cfg(feature = "formats")]
mod gitlab;
mod group;
mod human;
#[cfg(feature = "formats")]
mod json;
#[cfg(feature = "formats")]
mod location;
#[cfg(feature = "formats")]
mod markdown;
#[cfg(feature = "formats")]
pub(crate) mod markdown_text;
mod places;
#[cfg(feature = "formats")]
mod rdjson;
mod refusal;
#[cfg(feature = "formats")]
mod sarif;
mod snippet;
#[cfg(feature = "formats")]
mod status;
mod summary;

#[cfg(feature = "formats")]
pub use changes::{changes_human, changes_json, changes_markdown, names_yaml, retired_yaml};
#[cfg(feature = "formats")]
pub use changes_in_ci::{changes_concise, changes_github, changes_gitlab, changes_rdjson, changes_sarif};
pub use color::Color;
pub use concise::{concise, line};
pub use config::config;
#[cfg(feature = "formats")]
pub use github::github;
#[cfg(feature = "formats")]
pub use gitlab::gitlab;
pub use group::{Group, by_cause};
pub use human::human;
#[cfg(feature = "formats")]
pub use json::json;
#[cfg(feature = "formats")]
pub use markdown::{job_summary, markdown};
#[cfg(feature = "formats")]
pub use rdjson::rdjson;
pub use refusal::refusal;
#[cfg(feature = "formats")]
pub use sarif::sarif;
#[cfg(feature = "formats")]
pub use status::{meaning, status_json, status_markdown};
pub use summary::{agreement, summary};
