//! A service in an environment.

use core::fmt::{Display, Formatter, Result as FmtResult};

use super::super::{Environment, Section, Service};
use super::joined::Joined;
use super::location::Location;
use super::path::InvalidPath;

/// A service in an environment, which has a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Endpoint {
    environment: Environment,
    service: Service,
}

impl Endpoint {
    // BEGIN if every service is available everywhere
    /// Creates the endpoint of `service` in `environment`, in the order of the macro's arguments.
    #[must_use]
    pub const fn new(environment: Environment, service: Service) -> Self {
        Self { environment, service }
    }

    /// Iterates over all endpoints: the services in the order of the pages, each in all environments.
    pub fn all() -> impl Iterator<Item = Self> {
        Service::ALL.iter().flat_map(|&service| {
            Environment::ALL.iter().map(move |&environment| Self { environment, service })
        })
    }
    // END
    // BEGIN otherwise
    /// Returns the endpoint of `service` in `environment`, if it is available there.
    #[must_use]
    pub const fn get(environment: Environment, service: Service) -> Option<Self> {
        match service.get(environment) {
            Some(_) => Some(Self { environment, service }),
            None => None,
        }
    }

    /// Iterates over all endpoints: the services in the order of the pages, each in all environments in which it is
    /// available.
    pub fn all() -> impl Iterator<Item = Self> {
        Service::ALL.iter().flat_map(|&service| {
            Environment::ALL.iter().filter_map(move |&environment| Self::get(environment, service))
        })
    }
    // END

    /// Finds the endpoint that a URL belongs to, whatever path, query or fragment follows.
    ///
    /// The host must be the same, ignoring case. A URL belongs to no endpoint if its scheme or port is another, or it
    /// has user information or anything else that could lead elsewhere. If the endpoint itself has a path, a URL with
    /// `..` in its path does not belong to it.
    #[must_use]
    pub fn from_url(url: &str) -> Option<Self> {
        let location = Location::new(url)?;
        let owners = Self::all().filter_map(|endpoint| {
            let own = Location::new(endpoint.url())?;
            own.contains(location).then_some((own.path.len(), endpoint))
        });
        // The pages may list both a host and a path below it; the longer one owns the URL.
        let longest = owners.reduce(|best, next| if next.0 > best.0 { next } else { best });
        longest.map(|(_, endpoint)| endpoint)
    }

    /// Returns the service.
    #[must_use]
    pub const fn service(self) -> Service {
        self.service
    }

    /// Returns the environment.
    #[must_use]
    pub const fn environment(self) -> Environment {
        self.environment
    }

    /// Returns the section that lists the service.
    #[must_use]
    pub const fn section(self) -> Section {
        self.service.section()
    }

    // BEGIN if every service is available everywhere
    /// Returns the URL, as the pages spell it.
    #[must_use]
    pub const fn url(self) -> &'static str {
        self.service.url(self.environment)
    }
    // END
    // BEGIN otherwise
    /// Returns the URL, as the pages spell it.
    #[must_use]
    pub const fn url(self) -> &'static str {
        // There is no endpoint without a URL.
        match self.service.get(self.environment) {
            Some(url) => url,
            None => "",
        }
    }
    // END

    /// Appends `path` to the URL, with exactly one slash between them, as the macro does.
    ///
    /// A query may follow the path, or stand alone; the empty path gives the URL itself.
    ///
    /// # Errors
    ///
    /// If a URL cannot contain the path as it is, it has a fragment, or `..` could lead out of the URL. The macro
    /// refuses the same paths.
    pub const fn join(self, path: &str) -> Result<Joined<'_>, InvalidPath> {
        Joined::new(self.url(), path)
    }
}

/// Formats the URL.
impl Display for Endpoint {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.pad(self.url())
    }
}

/// The URL.
impl AsRef<str> for Endpoint {
    fn as_ref(&self) -> &str {
        self.url()
    }
}

impl PartialEq<str> for Endpoint {
    fn eq(&self, url: &str) -> bool {
        self.url() == url
    }
}

impl PartialEq<&str> for Endpoint {
    fn eq(&self, url: &&str) -> bool {
        self.url() == *url
    }
}

impl PartialEq<Endpoint> for str {
    fn eq(&self, endpoint: &Endpoint) -> bool {
        self == endpoint.url()
    }
}

impl PartialEq<Endpoint> for &str {
    fn eq(&self, endpoint: &Endpoint) -> bool {
        *self == endpoint.url()
    }
}
