//! All files, for the formatter.

mod base_url;
mod clap;
mod endpoint;
mod endpoints;
mod excerpt;
mod from_name;
mod joined;
mod likeness;
mod location;
mod named;
mod owned_endpoints;
mod parse_error;
mod path;
mod serde;
mod template;
mod url;
mod variable;
