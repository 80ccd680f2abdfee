//! The facts in other languages than Markdown. Hidden rows are left out: they are never published.

mod dotenv;
mod json;
mod rust;
mod typescript;

pub use dotenv::dotenv;
pub use json::json;
pub use rust::rust;
pub use typescript::typescript;
