use core::fmt::{Display, Formatter, Result as FmtResult};

use crate::Endpoint;

/// A URL with a path behind it; see [`Endpoint::join`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Joined<'a> {
    endpoint: Endpoint,
    path: &'a str,
}

impl<'a> Joined<'a> {
    pub(crate) const fn new(endpoint: Endpoint, path: &'a str) -> Self {
        Self { endpoint, path }
    }
}

/// The whole URL.
impl Display for Joined<'_> {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
        let url = self.endpoint.url();
        if self.path.is_empty() {
            return formatter.write_str(url);
        }
        formatter.write_str(url.strip_suffix('/').unwrap_or(url))?;
        if !self.path.starts_with('/') {
            formatter.write_str("/")?;
        }
        formatter.write_str(self.path)
    }
}
