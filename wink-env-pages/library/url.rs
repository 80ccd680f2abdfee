//! Endpoints as `url::Url`, for adding segments and queries, and for HTTP clients.

extern crate alloc;

use core::convert::TryFrom;

use ::url::{ParseError, Url};
use alloc::string::ToString;

// BEGIN if every service is available everywhere
use super::super::{Environment, Service};
// END
use super::endpoint::Endpoint;
// BEGIN if every service is available everywhere
use super::endpoints::Endpoints;
// END
use super::joined::Joined;

// BEGIN if every service is available everywhere
impl Service {
    /// Returns the parsed URL in `environment`.
    ///
    /// # Errors
    ///
    /// Not for a URL that the check of the pages accepts, unless its host is written with `xn--` and `url` does not
    /// know one of its letters.
    pub fn parsed_url(self, environment: Environment) -> Result<Url, ParseError> {
        Url::parse(self.url(environment))
    }
}
// END

impl Endpoint {
    /// Begins a URL below this one, made of typed parts.
    ///
    /// # Errors
    ///
    // BEGIN if every service is available everywhere
    /// Those of [`Service::parsed_url`].
    // END
    // BEGIN otherwise
    /// If `url` does not accept the host.
    // END
    pub fn to_url(self) -> Result<UrlBuilder, ParseError> {
        UrlBuilder::new(self.url())
    }
}

// BEGIN if every service is available everywhere
impl Endpoints<'_> {
    /// Begins a URL below that of a service, made of typed parts.
    ///
    /// # Errors
    ///
    /// If `url` does not accept the host.
    pub fn to_url(&self, service: Service) -> Result<UrlBuilder, ParseError> {
        UrlBuilder::new(self.url(service))
    }
}
// END

/// A URL that grows by segments and by pairs of a query. Whatever they contain is percent-encoded, so they cannot lead
/// elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlBuilder(Url);

impl UrlBuilder {
    fn new(url: &str) -> Result<Self, ParseError> {
        Url::parse(url).map(Self)
    }

    /// Appends a segment to the path: `/` and `?` in it are percent-encoded. `.`, `..` and an empty one, which clients
    /// would remove, are left out.
    #[must_use]
    pub fn segment(mut self, segment: &str) -> Self {
        if segment.is_empty() {
            return self;
        }
        // Only URLs without a host have no segments.
        if let Ok(mut segments) = self.0.path_segments_mut() {
            segments.pop_if_empty().push(segment);
        }
        self
    }

    /// Appends a pair to the query.
    #[must_use]
    pub fn query(mut self, name: &str, value: &str) -> Self {
        self.0.query_pairs_mut().append_pair(name, value);
        self
    }

    /// Returns the URL.
    #[must_use]
    pub fn build(self) -> Url {
        self.0
    }
}

impl From<UrlBuilder> for Url {
    fn from(builder: UrlBuilder) -> Self {
        builder.build()
    }
}

/// `url::Url` adds a slash to a URL without a path.
impl TryFrom<Endpoint> for Url {
    type Error = ParseError;

    fn try_from(endpoint: Endpoint) -> Result<Self, ParseError> {
        Self::parse(endpoint.url())
    }
}

/// `url::Url` percent-encodes braces and quotes, and adds a slash to a URL without a path.
impl TryFrom<Joined<'_>> for Url {
    type Error = ParseError;

    fn try_from(joined: Joined<'_>) -> Result<Self, ParseError> {
        Self::parse(&joined.to_string())
    }
}
