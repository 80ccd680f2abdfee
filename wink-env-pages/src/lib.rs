//! Engine.
pub mod codegen;
pub mod directory;
