//! The library as integrators meet it: what the compiler, cargo and an editor make of it.
//!
//! Most of these tests wait for cargo. In a binary of their own they keep no thread from the tests of the engine.

mod cargo_build;
mod checkouts;
mod editor;
mod endpoints;
mod features;
mod language_server;
mod macro_positions;
mod macro_ui;
mod no_item;
mod pinned;
mod renamed;
mod reproducible;
mod shared_target;
mod url_owners;
