//! Engine.
pub mod compare;
pub mod directory;
pub mod load;
pub mod locale;
pub mod page;
pub mod parse;
pub mod text;
pub mod url;
