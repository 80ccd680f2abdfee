//! Serializes the enums as their names, and deserializes them as `FromStr` parses them.

use core::fmt::{Formatter, Result as FmtResult};
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Error, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::parse_error::ParseError;
use crate::{Environment, Section, Service};

/// Parses a name with `FromStr`.
struct Name<T> {
    expected: &'static str,
    kind: PhantomData<T>,
}

impl<T: FromStr<Err = ParseError>> Visitor<'_> for Name<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut Formatter) -> FmtResult {
        formatter.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        name.parse().map_err(E::custom)
    }
}

macro_rules! by_name {
    ($kind:ident, $expected:literal) => {
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Name { expected: $expected, kind: PhantomData })
            }
        }
    };
}

by_name!(Environment, "the name of an environment");
by_name!(Section, "the name of a section");
by_name!(Service, "the name of a service");
