//! What several tests need: sites in temporary directories, cases written as Markdown, crates of integrators.

pub mod case;
pub mod integrator;
#[cfg(doctest)]
mod readme {
    #![doc = include_str!("../README.md")]
}
pub mod site;
