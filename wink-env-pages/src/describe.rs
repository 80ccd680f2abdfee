//! The only place that turns findings into sentences.
//!
//! A message is a self-contained sentence without a full stop; a label is a few words at a place, and may be empty;
//! help says what to do.

mod alone;
#[cfg(feature = "history")]
mod behind;
mod cells;
mod description;
#[cfg(feature = "fix")]
mod elsewhere;
mod exceptions;
mod fences;
mod finding;
mod front_matter;
mod leniency;
mod mdx;
#[cfg(feature = "fix")]
mod mending;
mod names;
mod no_endpoints;
mod outside;
#[cfg(feature = "fix")]
mod proposal;
mod ragged;
mod refusal;
#[cfg(feature = "fix")]
mod repairs;
mod rows;
mod scan;
mod settings;
mod tables;
mod unread;
mod unreadable;

pub use description::Description;
#[cfg(feature = "fix")]
pub use elsewhere::{Elsewhere, elsewhere};
pub use finding::describe;
pub use leniency::leniency;
pub(crate) use names::agreeing_locales;
pub use outside::link_out;
#[cfg(feature = "fix")]
pub use proposal::{REPAIR_ALL, REPAIR_PAGE, proposal};
pub use refusal::{Complaint, refusal};
#[cfg(feature = "fix")]
pub use repairs::left_alone;
#[cfg(feature = "disk")]
pub(crate) use unreadable::unread_file;
