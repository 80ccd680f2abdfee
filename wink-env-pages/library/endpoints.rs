//! Other URLs than those in the pages: for tests, mocks and private clouds.

use core::error::Error;
use core::fmt::{Display, Formatter, Result as FmtResult};

use super::super::{Environment, Service};
use super::base_url::{Fault, fault};
use super::excerpt::Excerpt;
use super::joined::Joined;
use super::likeness::nearest;
use super::path::InvalidPath;
use super::tables::index;
use super::variable::{PREFIX, SUFFIX, Variable, named_by};

const COUNT: usize = Service::ALL.len();

/// The URLs of all services in an environment, some of them replaced by others.
///
/// It borrows the other URLs and allocates nothing. A URL given to [`with`](Self::with) counts before one from a
/// variable, and that before the one in the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Endpoints<'a> {
    environment: Environment,
    others: [Option<&'a str>; COUNT],
}

impl<'a> Endpoints<'a> {
    /// The URLs in the pages.
    #[must_use]
    pub const fn of(environment: Environment) -> Self {
        Self { environment, others: [None; COUNT] }
    }

    /// Replaces the URL of a service.
    ///
    /// # Errors
    ///
    /// If it is not an absolute `http`, `https`, `ws` or `wss` URL, or has more than a host, a port and a path.
    pub const fn with(mut self, service: Service, url: &'a str) -> Result<Self, InvalidEndpoint> {
        if let Some(fault) = fault(url) {
            return Err(InvalidEndpoint { value: Excerpt::of_url(url), reason: Reason::Url(service, fault) });
        }
        self.others[index(service)] = Some(url);
        Ok(self)
    }

    /// Replaces the URLs for which there are variables, named as [`variable_of`](Self::variable_of) says. Looks at no
    /// others, and counts an empty one as missing.
    ///
    /// # Errors
    ///
    /// If a variable is named like these but its service does not exist, or its value is not a sound URL, see
    /// [`with`](Self::with).
    pub fn from_vars<I>(environment: Environment, variables: I) -> Result<Self, InvalidEndpoint>
    where
        I: IntoIterator<Item = (&'a str, &'a str)>,
    {
        let mut endpoints = Self::of(environment);
        for (variable, url) in variables {
            let service = match named_by(variable) {
                Variable::Other => continue,
                Variable::Of(service) => service,
                Variable::Unknown if url.is_empty() => continue,
                Variable::Unknown => {
                    return Err(InvalidEndpoint { value: Excerpt::new(variable), reason: Reason::Unknown });
                }
            };
            if url.is_empty() {
                continue;
            }
            if let Some(fault) = fault(url) {
                let reason = Reason::Variable(service, fault);
                return Err(InvalidEndpoint { value: Excerpt::of_url(url), reason });
            }
            endpoints.others[index(service)] = Some(url);
        }
        Ok(endpoints)
    }

    /// Returns the environment.
    #[must_use]
    pub const fn environment(&self) -> Environment {
        self.environment
    }

    // BEGIN if every service is available everywhere
    /// Returns the URL of a service.
    #[must_use]
    pub const fn url(&self, service: Service) -> &'a str {
        match self.others[index(service)] {
            Some(url) => url,
            None => service.url(self.environment),
        }
    }
    // END
    // BEGIN otherwise
    /// Returns the URL of a service, if it is available or has been given one.
    #[must_use]
    pub const fn get(&self, service: Service) -> Option<&'a str> {
        match self.others[index(service)] {
            Some(url) => Some(url),
            None => service.get(self.environment),
        }
    }
    // END

    /// Returns whether the URL of a service is another than that in the pages.
    #[must_use]
    pub const fn is_replaced(&self, service: Service) -> bool {
        self.others[index(service)].is_some()
    }

    // BEGIN if every service is available everywhere
    /// Appends a path to the URL of a service, see [`Endpoint::join`](super::endpoint::Endpoint::join).
    ///
    /// # Errors
    ///
    /// If the path cannot follow a URL.
    pub const fn join(&self, service: Service, path: &'a str) -> Result<Joined<'a>, InvalidPath> {
        Joined::new(self.url(service), path)
    }
    // END
    // BEGIN otherwise
    /// Appends a path to the URL of a service, if it has one, see [`Endpoint::join`](super::endpoint::Endpoint::join).
    ///
    /// # Errors
    ///
    /// If the path cannot follow a URL.
    pub fn join(&self, service: Service, path: &'a str) -> Result<Option<Joined<'a>>, InvalidPath> {
        self.get(service).map(|url| Joined::new(url, path)).transpose()
    }
    // END

    /// Formats the name of the variable that [`from_vars`](Self::from_vars) looks at for a service.
    #[must_use]
    pub const fn variable_of(service: Service) -> impl Display + use<> {
        VariableOf(service)
    }
}

/// The error of a URL that cannot replace one in the pages, or of a variable that names no service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidEndpoint {
    /// The URL, or the name of the variable.
    value: Excerpt,
    reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Reason {
    Url(Service, Fault),
    Variable(Service, Fault),
    Unknown,
}

impl Display for InvalidEndpoint {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        let value = &self.value;
        match self.reason {
            Reason::Url(service, fault) => write!(formatter, "the URL {value} for `{service}` {fault}"),
            Reason::Variable(service, fault) => {
                write!(formatter, "the URL {value} in the variable `{}` {fault}", VariableOf(service))
            }
            Reason::Unknown => {
                write!(formatter, "the variable {value} names no service")?;
                match self.nearest() {
                    Some(service) => write!(formatter, ", did you mean `{}`?", VariableOf(service)),
                    None => write!(formatter, "; its name would be `{PREFIX}<SERVICE>{SUFFIX}`"),
                }
            }
        }
    }
}

impl InvalidEndpoint {
    /// The service that the variable was probably meant to name.
    fn nearest(&self) -> Option<Service> {
        let word = self.value.text().strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
        let name = nearest(word, Service::ALL.iter().map(|known| known.name()))?;
        Service::ALL.iter().copied().find(|known| known.name() == name)
    }
}

impl Error for InvalidEndpoint {}

struct VariableOf(Service);

impl Display for VariableOf {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.write_str(PREFIX)?;
        let mut words = self.0.name().split("::").enumerate();
        words.try_for_each(|(position, word)| {
            let separator = if position == 0 { "" } else { "_" };
            write!(formatter, "{separator}{}", Upper(word))
        })?;
        formatter.write_str(SUFFIX)
    }
}

struct Upper<'a>(&'a str);

impl Display for Upper<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        self.0.chars().flat_map(char::to_uppercase).try_for_each(|letter| write!(formatter, "{letter}"))
    }
}
