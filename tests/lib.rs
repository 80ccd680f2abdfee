//! What several tests need: sites in temporary directories, and cases written as Markdown.

pub mod case;
pub mod site;
