//! Names as constants: `from_name` works in `const` and `static`.

use super::super::{Environment, Section, Service};
use super::named::is_same_ascii_name;

impl Environment {
    /// Returns the environment with this name, if there is one, at compile time too.
    ///
    /// Like `FromStr`, it ignores case and takes `-` for `_`, but only in ASCII letters.
    #[must_use]
    pub const fn from_name(name: &str) -> Option<Self> {
        let mut at = 0;
        while at < Self::ALL.len() {
            if is_same_ascii_name(Self::ALL[at].name(), name) {
                return Some(Self::ALL[at]);
            }
            at += 1;
        }
        None
    }
}

impl Section {
    /// Returns the section with this name, if there is one, at compile time too.
    ///
    /// Like `FromStr`, it ignores case and takes `-` for `_`, but only in ASCII letters.
    #[must_use]
    pub const fn from_name(name: &str) -> Option<Self> {
        let mut at = 0;
        while at < Self::ALL.len() {
            if is_same_ascii_name(Self::ALL[at].name(), name) {
                return Some(Self::ALL[at]);
            }
            at += 1;
        }
        None
    }
}

impl Service {
    /// Returns the service with this name, if there is one, at compile time too.
    ///
    /// Like `FromStr`, it ignores case and takes `-` for `_`, but only in ASCII letters. The name is the one that
    /// [`name`](Self::name) returns: with its section only if two sections list the service.
    #[must_use]
    pub const fn from_name(name: &str) -> Option<Self> {
        let mut at = 0;
        while at < Self::ALL.len() {
            if is_same_ascii_name(Self::ALL[at].name(), name) {
                return Some(Self::ALL[at]);
            }
            at += 1;
        }
        None
    }
}
