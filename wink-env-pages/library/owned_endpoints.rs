//! Other URLs from a configuration file.

extern crate alloc;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{Formatter, Result as FmtResult};

use __SERDE__::de::{Error, MapAccess, Visitor};
use __SERDE__::{Deserialize, Deserializer};

use super::super::{Environment, Service};
use super::endpoints::{Endpoints, InvalidEndpoint};

/// An environment and other URLs, as a configuration file lists them: the owned form of [`Endpoints`].
///
/// It is read from a map with the key `environment`, and a key for every service with another URL under `urls`. An
/// unknown key or name and a bad URL are errors.
///
/// ```toml
/// environment = "staging"
///
/// [urls]
/// some_service = "http://localhost:8080"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwnedEndpoints {
    environment: Environment,
    others: Vec<(Service, String)>,
}

impl OwnedEndpoints {
    /// Borrows the URLs.
    #[must_use]
    pub fn as_endpoints(&self) -> Endpoints<'_> {
        let endpoints = Endpoints::of(self.environment);
        // Every URL was examined when it was read.
        self.others
            .iter()
            .fold(endpoints, |endpoints, (service, url)| endpoints.with(*service, url).unwrap_or(endpoints))
    }

    /// Borrows the URLs, those of the file before those of the variables; see [`Endpoints::from_vars`].
    ///
    /// # Errors
    ///
    /// If a variable names no service, or its value is not a sound URL.
    pub fn with_vars<'a, I>(&'a self, variables: I) -> Result<Endpoints<'a>, InvalidEndpoint>
    where
        I: IntoIterator<Item = (&'a str, &'a str)>,
    {
        let endpoints = Endpoints::from_vars(self.environment, variables)?;
        self.others.iter().try_fold(endpoints, |endpoints, (service, url)| endpoints.with(*service, url))
    }

    /// Returns the environment.
    #[must_use]
    pub fn environment(&self) -> Environment {
        self.environment
    }

    // BEGIN if every service is available everywhere
    /// Returns the URL of a service.
    #[must_use]
    pub fn url(&self, service: Service) -> &str {
        self.as_endpoints().url(service)
    }
    // END
    // BEGIN otherwise
    /// Returns the URL of a service, if it is available or has been given one.
    #[must_use]
    pub fn get(&self, service: Service) -> Option<&str> {
        self.as_endpoints().get(service)
    }
    // END
}

/// The URLs under `urls`.
struct Others(Vec<(Service, String)>);

struct OthersVisitor;

impl<'de> Visitor<'de> for OthersVisitor {
    type Value = Others;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.write_str("a map from the names of services to URLs")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Others, A::Error> {
        let mut others: Vec<(Service, String)> = Vec::new();
        while let Some((service, url)) = map.next_entry::<Service, String>()? {
            if others.iter().any(|(known, _)| *known == service) {
                return Err(A::Error::custom(format_args!("`{service}` has two URLs")));
            }
            // The environment makes no difference to what is wrong with a URL.
            if let Some(environment) = Environment::ALL.first() {
                Endpoints::of(*environment).with(service, &url).map_err(A::Error::custom)?;
            }
            others.push((service, url));
        }
        Ok(Others(others))
    }
}

impl<'de> Deserialize<'de> for Others {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OthersVisitor)
    }
}

struct OwnedVisitor;

impl<'de> Visitor<'de> for OwnedVisitor {
    type Value = OwnedEndpoints;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.write_str("a map with `environment` and `urls`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<OwnedEndpoints, A::Error> {
        let (mut environment, mut others) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "environment" if environment.is_some() => {
                    return Err(A::Error::duplicate_field("environment"));
                }
                "environment" => environment = Some(map.next_value()?),
                "urls" if others.is_some() => return Err(A::Error::duplicate_field("urls")),
                "urls" => others = Some(map.next_value::<Others>()?.0),
                other => return Err(A::Error::unknown_field(other, &["environment", "urls"])),
            }
        }
        let environment = environment.ok_or_else(|| A::Error::missing_field("environment"))?;
        Ok(OwnedEndpoints { environment, others: others.unwrap_or_default() })
    }
}

impl<'de> Deserialize<'de> for OwnedEndpoints {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("OwnedEndpoints", &["environment", "urls"], OwnedVisitor)
    }
}
