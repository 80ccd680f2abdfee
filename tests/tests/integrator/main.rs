//! The library as integrators use it, with the compiler, cargo and an editor.
//!
//! Most of these tests wait for cargo. In a separate binary, they take no threads from the tests of the engine.

mod cargo_build;
mod checkouts;
mod editor;
mod elsewhere;
mod endpoints;
mod features;
mod hostile_docs;
mod language_server;
mod macro_positions;
mod macro_ui;
mod no_item;
mod other_urls;
mod own_pages;
mod paths;
mod pinned;
mod renamed;
mod reproducible;
mod shapes;
mod shared_target;
mod url_owners;
