//! The URLs of Acme's services and websites, from the pages in `docs`.
//!
#![doc = include_str!(concat!(env!("OUT_DIR"), "/acme_env.md"))]
#![deny(warnings, missing_docs, unreachable_pub)]

include!(concat!(env!("OUT_DIR"), "/acme_env.rs"));

/// A client that knows the URLs by name, in a module that imports the macro by its path.
pub mod client {
    use crate::{Endpoints, Environment, InvalidPath, Service, acme_env};

    /// Where developers try the orders.
    pub const ORDERS: &str = acme_env!(development, orders, "/v1");

    /// The page that customers see.
    #[doc = concat!("Which is <", acme_env!(production, shop), ">.")]
    #[must_use]
    pub fn shop(environment: Environment) -> &'static str {
        Service::Shop.url(environment)
    }

    /// The address of an order, also where a test has put a mock of the service.
    pub fn order(endpoints: &Endpoints<'_>, number: u32) -> Result<String, InvalidPath> {
        let path = format!("v1/orders/{number}");
        Ok(endpoints.join(Service::Orders, &path)?.to_string())
    }

    /// Whether a URL is that of a website.
    #[must_use]
    pub fn is_website(url: &str) -> bool {
        matches!(url, acme_env!(production, shop) | acme_env!(production, websites::search))
    }
}
