//! The only entry point: pages and a configuration yield a report, or a refusal.
//!
//! A [`Workspace`] keeps pages in memory. [`Workspace::check`] alone decides whether they can be relied on, so the
//! command, the build script, an editor and the tests cannot differ.

mod cause;
mod fit;
mod history;
mod refusal;
mod report;
mod settings;
mod workspace;

pub use fit::Misfit;
pub use refusal::{Reason, Refusal, UnknownSource};
pub use report::Report;
pub use settings::Settings;
pub use workspace::Workspace;
