//! The part of the library that is not generated, except that it uses the generated enums.

mod endpoint;
mod environment;
#[cfg(feature = "serde")]
mod feature_serde;
#[cfg(feature = "url")]
mod feature_url;
mod joined;
mod parse_error;
mod section;
mod service;
mod url;
mod wink_env;

pub use self::endpoint::Endpoint;
pub use self::joined::Joined;
pub use self::parse_error::ParseError;

/// The procedural macro that `wink_env!` calls.
#[doc(hidden)]
pub use ::wink_env_macros::expand as __expand;
