//! What several tests need: sites in temporary directories, cases written as Markdown, crates of integrators.

pub mod case;
pub mod integrator;
#[cfg(doctest)]
mod readme {
    #![doc = include_str!("../README.md")]
}
pub mod site;

use std::io;

/// What a renderer writes.
///
/// # Panics
///
/// When it fails, or writes what is no text.
pub fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut text = Vec::new();
    write(&mut text).expect("memory can be written");
    String::from_utf8(text).expect("the format is text")
}
