//! The one way in: pages and a configuration become a report, or a reason why there is none.
//!
//! A [`Workspace`] holds pages in memory. Whatever has to hold before anybody may rely on them is decided by
//! [`Workspace::check`], so the command, the build script, an editor and the tests cannot differ.

mod cause;
mod fit;
mod refusal;
mod report;
mod settings;
mod workspace;

pub use fit::Misfit;
pub use refusal::{Reason, Refusal, UnknownSource};
pub use report::Report;
pub use settings::Settings;
pub use workspace::Workspace;
