//! What several tests need: sites in temporary directories, and cases written as Markdown.

pub mod case;
#[cfg(doctest)]
mod readme {
    #![doc = include_str!("../README.md")]
}
pub mod site;
