//! Endpoints as parsed URLs, to join paths to and to hand to HTTP clients.

use ::url::Url;

use crate::{Endpoint, Environment, Service};

impl Service {
    /// Its URL in `environment`, parsed.
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
    /// Never with the pages of the package. In pages of your own, a host may begin with `xn--` and be no punycode.
    #[must_use]
    pub fn parsed_url(self, environment: Environment) -> Url {
        Endpoint::new(self, environment).into()
    }
}

/// A slash stands at its end where the pages have none: `url::Url` knows no URL without a path.
impl From<Endpoint> for Url {
    fn from(endpoint: Endpoint) -> Self {
        Self::parse(endpoint.url()).expect("the pages list absolute URLs")
    }
}
