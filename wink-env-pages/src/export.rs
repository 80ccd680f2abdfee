//! Exports endpoints to other programs and languages. Each function returns a whole file, without hidden rows.

mod dotenv;
mod hosts;
mod json;
mod left_out;
mod page;
mod rust;
mod typescript;

pub use dotenv::dotenv;
pub use hosts::KnownHosts;
pub use json::json;
pub use page::{Imported, read_json};
pub use rust::rust;
pub use typescript::typescript;
