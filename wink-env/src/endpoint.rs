use core::fmt::{Display, Formatter, Result as FmtResult};

use super::joined::Joined;
use super::url::Location;
use crate::{Environment, Section, Service};

/// A service in an environment, which has a URL.
///
/// ```
/// use wink_env::{Endpoint, Environment, Service};
///
/// let endpoint = Endpoint::new(Service::Inventory, Environment::Staging);
/// assert_eq!(endpoint.url(), "https://staging-api.wink.travel");
///
/// let owner = Endpoint::from_url("https://staging-api.wink.travel/v1/x");
/// assert_eq!(owner, Some(endpoint));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Endpoint {
    service: Service,
    environment: Environment,
}

impl Endpoint {
    /// Creates the endpoint of `service` in `environment`.
    #[must_use]
    pub const fn new(service: Service, environment: Environment) -> Self {
        Self { service, environment }
    }

    /// Iterates over all endpoints: the services in the order of the pages, each in all environments.
    pub fn all() -> impl Iterator<Item = Self> {
        Service::ALL.iter().flat_map(|&service| {
            Environment::ALL.iter().map(move |&environment| Self { service, environment })
        })
    }

    /// Finds the endpoint that a URL belongs to, whatever path, query or fragment follows.
    ///
    /// The host must be the same, ignoring case. A URL belongs to no endpoint if its scheme is not `https`, its port is
    /// not the default, or it has user information or anything else that could lead elsewhere. If the endpoint itself
    /// has a path, a URL with `..` in its path does not belong to it.
    ///
    /// ```
    /// # use wink_env::Endpoint;
    /// assert!(Endpoint::from_url("https://API.wink.travel:443/v1?page=2").is_some());
    /// assert!(Endpoint::from_url("https://api.wink.travel.evil.example").is_none());
    /// assert!(Endpoint::from_url("https://api.wink.travel@evil.example").is_none());
    /// assert!(Endpoint::from_url("http://api.wink.travel").is_none());
    /// ```
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

    /// Returns the URL, as the pages spell it.
    #[must_use]
    pub const fn url(self) -> &'static str {
        self.service.url(self.environment)
    }

    /// Appends `path` to the URL, with exactly one slash between them, as `wink_env!` does.
    ///
    /// The path is not validated; percent-encode untrusted input first.
    ///
    /// ```
    /// # use wink_env::{Endpoint, Environment, Service};
    /// let iam = Endpoint::new(Service::Iam, Environment::Staging);
    /// let token = iam.join("/oauth2/token").to_string();
    /// assert_eq!(token, "https://staging-iam.wink.travel/oauth2/token");
    /// ```
    #[must_use]
    pub const fn join(self, path: &str) -> Joined<'_> {
        Joined::new(self, path)
    }
}

/// Formats the URL.
impl Display for Endpoint {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
        formatter.pad(self.url())
    }
}
