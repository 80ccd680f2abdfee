//! Engine.
pub mod directory;
