//! What `join` makes of a path is what a client that reads URLs like browsers makes of it.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use unusual_pages::{Endpoint, Environment, Service, wink_env};
use url::Url;

const PARTS: &[&str] = &[
    "/", "//", "v1", ".", "..", "%2e", "%2E", "%2f", "%", "?", "#", "a=b", "&", "@", ":", "\\", " ", "\t",
    "{id}", "'", "\"", "é", ";", "+", "~", "://", "https",
];

/// Clients percent-encode a few characters that mean the same either way.
fn encoded(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\'', "%27")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn clients_read_what_was_joined(parts in vec(select(PARTS), 0..6)) {
        let path = parts.concat();
        for service in [Service::Iam, Service::Slash] {
            let endpoint = Endpoint::new(Environment::Staging, service);
            let Ok(joined) = endpoint.join(&path) else { continue };
            let text = joined.to_string();
            let url = Url::parse(&text);
            prop_assert_eq!(url.as_ref().map(|url| encoded(url.as_str())), Ok(encoded(&text)));
            prop_assert_eq!(Endpoint::from_url(&text).map(Endpoint::service), Some(service), "{}", text);
        }
    }
}

#[test]
fn the_macro_and_join_give_the_same_text() {
    let iam = Endpoint::new(Environment::Staging, Service::Iam);
    let slash = Endpoint::new(Environment::Staging, Service::Slash);
    for (path, of_iam, of_slash) in [
        ("", wink_env!(staging, iam, ""), wink_env!(staging, slash, "")),
        ("v1", wink_env!(staging, iam, "v1"), wink_env!(staging, slash, "v1")),
        ("/v1", wink_env!(staging, iam, "/v1"), wink_env!(staging, slash, "/v1")),
        ("/", wink_env!(staging, iam, "/"), wink_env!(staging, slash, "/")),
        ("?a=b", wink_env!(staging, iam, "?a=b"), wink_env!(staging, slash, "?a=b")),
        ("v1?a=/../b", wink_env!(staging, iam, "v1?a=/../b"), wink_env!(staging, slash, "v1?a=/../b")),
        ("@x:80//y", wink_env!(staging, iam, "@x:80//y"), wink_env!(staging, slash, "@x:80//y")),
    ] {
        assert_eq!(iam.join(path).expect("it can follow"), of_iam, "{path}");
        assert_eq!(slash.join(path).expect("it can follow"), of_slash, "{path}");
    }
    assert_eq!(iam.join("v1"), iam.join("/v1"));
    assert_eq!(wink_env!(staging, slash, "v1"), "https://staging.example/slash/v1");
}
