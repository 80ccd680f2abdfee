//! Serializes names and URLs as text, and parses them back.

use core::fmt::{Formatter, Result as FmtResult};
use core::marker::PhantomData;
use core::str::FromStr;

use __SERDE__::de::{Error, Unexpected, Visitor};
use __SERDE__::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::{Environment, Section, Service};
use super::endpoint::Endpoint;
use super::joined::Joined;
use super::parse_error::ParseError;

/// Parses a name with `FromStr`.
struct Name<T> {
    expected: &'static str,
    kind: PhantomData<T>,
}

impl<T: FromStr<Err = ParseError>> Visitor<'_> for Name<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        name.parse().map_err(E::custom)
    }
}

macro_rules! by_name {
    ($kind:ident, $expected:literal) => {
        /// Its name.
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        /// Its name, as `FromStr` parses it.
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

/// Its URL.
impl Serialize for Endpoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.url())
    }
}

struct OwnUrl;

impl Visitor<'_> for OwnUrl {
    type Value = Endpoint;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.write_str("the URL of an endpoint, as the pages spell it")
    }

    fn visit_str<E: Error>(self, url: &str) -> Result<Endpoint, E> {
        let endpoint = Endpoint::all().find(|endpoint| endpoint.url() == url);
        endpoint.ok_or_else(|| E::invalid_value(Unexpected::Str(url), &self))
    }
}

/// Its URL, as the pages spell it. If several endpoints share a URL, it is the first of them.
impl<'de> Deserialize<'de> for Endpoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(OwnUrl)
    }
}

/// The whole URL.
impl Serialize for Joined<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
