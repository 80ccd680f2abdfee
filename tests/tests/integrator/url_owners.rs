//! The owner of a URL, according to a parser that reads URLs like browsers and HTTP clients.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use unusual_pages::Endpoint;
use url::Url;

const BEGINNINGS: &[&str] = &[
    "https://",
    "HTTPS://staging.example/servers/iam",
    "https://staging.example/servers/iam",
    "https://staging.example/servers/iam/below",
    "https://try.example:8443/match",
];

/// Text that may lead to a different host than it seems.
const PARTS: &[&str] = &[
    "/",
    "//",
    "\\",
    ":",
    "@",
    "?",
    "#",
    ".",
    "..",
    "/..",
    "/../",
    "%2e",
    "%2E",
    "%2f",
    "%",
    "\t",
    "\n",
    "\0",
    " ",
    "a",
    "iam",
    "servers",
    "staging.example",
    "try.example",
    ":443",
    ":8443",
    ":0443",
    "\u{200b}",
    "\u{ff0f}",
    "。",
    "é",
    "[",
];

/// Whether a client that opens `url` reaches the endpoint or a place below it.
fn leads_to(url: &str, endpoint: Endpoint) -> bool {
    let own = Url::parse(endpoint.url()).expect("the pages list URLs");
    let Ok(url) = Url::parse(url) else { return false };
    let below = url.path().strip_prefix(own.path().trim_end_matches('/'));
    url.origin() == own.origin()
        && url.username().is_empty()
        && url.password().is_none()
        && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_url_leads_to_the_endpoint_that_owns_it(
        beginning in select(BEGINNINGS),
        parts in vec(select(PARTS), 0..6),
    ) {
        let url = format!("{beginning}{}", parts.concat());
        if let Some(endpoint) = Endpoint::from_url(&url) {
            prop_assert!(leads_to(&url, endpoint), "{:?} is not {}", url, endpoint);
        }
    }
}
