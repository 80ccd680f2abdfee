//! Endpoints as `url::Url`, for joining paths and for HTTP clients.

use ::url::Url;

use crate::{Endpoint, Environment, Service};

impl Service {
    /// Returns the parsed URL in `environment`.
    ///
    /// ```
    /// # use wink_env::{Environment, Service};
    /// let token = Service::Iam.parsed_url(Environment::Staging).join("/oauth2/token")?;
    /// assert_eq!(token.as_str(), "https://staging-iam.wink.travel/oauth2/token");
    /// # Ok::<(), url::ParseError>(())
    /// ```
    ///
    /// # Panics
    ///
    /// Never with the pages of this crate. In your own pages, a host that begins with `xn--` may be invalid Punycode.
    #[must_use]
    pub fn parsed_url(self, environment: Environment) -> Url {
        Endpoint::new(self, environment).into()
    }
}

/// `url::Url` adds a slash to a URL without a path.
impl From<Endpoint> for Url {
    fn from(endpoint: Endpoint) -> Self {
        Self::parse(endpoint.url()).expect("the pages list absolute URLs")
    }
}
