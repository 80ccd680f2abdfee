//! Exports endpoints to other programs and languages. Each function returns a whole file, without hidden rows.

mod dotenv;
mod json;
mod rust;
mod typescript;

pub use dotenv::dotenv;
pub use json::json;
pub use rust::rust;
pub use typescript::typescript;
