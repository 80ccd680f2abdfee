//! From a report to text. No renderer decides what is wrong or how bad it is.

mod concise;
mod config;
mod human;
#[cfg(feature = "json")]
mod json;
mod summary;

pub use concise::{concise, line};
pub use config::config;
pub use human::{Color, human};
#[cfg(feature = "json")]
pub use json::json;
pub use summary::{agreement, summary};
