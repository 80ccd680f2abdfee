//! Engine.
pub mod codegen;
pub mod compare;
pub mod directory;
mod duplicates;
pub mod finding;
mod likeness;
pub mod lint;
pub mod load;
pub mod locale;
pub mod names;
pub mod page;
pub mod parse;
pub mod render;
pub mod report;
pub mod site;
pub mod text;
pub mod url;
pub mod words;
