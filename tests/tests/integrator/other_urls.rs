//! Other URLs in place of those in the pages.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::thread;

use unusual_pages as unusual;
use wink_env::{Endpoints, Environment, InvalidEndpoint, Service};

static LOCAL: Endpoints<'static> =
    match Endpoints::of(Environment::Staging).with(Service::Iam, "http://localhost:8080/base/") {
        Ok(endpoints) => endpoints,
        Err(_) => panic!("the URL is sound"),
    };

/// What an error says about a URL.
fn refused(url: &str) -> String {
    let replaced = Endpoints::of(Environment::Staging).with(Service::BookingEngine, url);
    replaced.expect_err(url).to_string()
}

#[test]
fn they_stand_in_a_static() {
    assert_eq!(LOCAL.url(Service::Iam), "http://localhost:8080/base/");
    assert_eq!(LOCAL.url(Service::Extranet), wink_env::staging::EXTRANET);
    assert!(LOCAL.is_replaced(Service::Iam) && !LOCAL.is_replaced(Service::Extranet));
    assert_eq!(LOCAL.environment(), Environment::Staging);
    let joined = LOCAL.join(Service::Iam, "v1?x=y").expect("it can follow");
    assert_eq!(joined, "http://localhost:8080/base/v1?x=y");
}

#[test]
fn explicit_counts_before_a_variable_and_that_before_the_page() -> Result<(), InvalidEndpoint> {
    let variables = [
        ("WINK_IAM_URL", "http://variable.example"),
        ("WINK_BOOKING_ENGINE_URL", "https://127.0.0.1:9000"),
        ("WINK_STUDIO_URL", ""),
        ("WINK_ENV_DOCS", "docs"),
        ("WINK_LOG", "debug"),
        ("IAM_URL", "x"),
    ];
    let endpoints = Endpoints::from_vars(Environment::Production, variables)?;
    assert_eq!(endpoints.url(Service::Iam), "http://variable.example");
    assert_eq!(endpoints.url(Service::BookingEngine), "https://127.0.0.1:9000");
    assert_eq!(endpoints.url(Service::Studio), "https://studio.wink.travel");
    let endpoints = endpoints.with(Service::Iam, "http://explicit.example")?;
    assert_eq!(endpoints.url(Service::Iam), "http://explicit.example");
    assert_eq!(Endpoints::variable_of(Service::WinkLinks).to_string(), "WINK_WINK_LINKS_URL");
    Ok(())
}

#[test]
fn a_variable_of_every_service_is_found() {
    for service in unusual::Service::ALL {
        let variable = unusual::Endpoints::variable_of(*service).to_string();
        let variables = [(variable.as_str(), "http://other.example")];
        let endpoints = unusual::Endpoints::from_vars(unusual::Environment::Try, variables);
        let endpoints = endpoints.unwrap_or_else(|error| panic!("{error}"));
        let replaced: Vec<_> =
            unusual::Service::ALL.iter().filter(|service| endpoints.is_replaced(**service)).collect();
        assert_eq!(replaced.len(), 1, "{variable}");
    }
    let variable = unusual::Endpoints::variable_of(unusual::Service::ServersPayment).to_string();
    assert_eq!(variable, "WINK_SERVERS_PAYMENT_URL");
}

#[test]
fn a_variable_that_names_no_service_is_an_error() {
    let error = |name| {
        let variables = [(name, "https://x.example")];
        Endpoints::from_vars(Environment::Staging, variables).expect_err(name).to_string()
    };
    assert_eq!(
        error("WINK_BOKING_ENGINE_URL"),
        "the variable `WINK_BOKING_ENGINE_URL` names no service, did you mean `WINK_BOOKING_ENGINE_URL`?"
    );
    assert_eq!(
        error("WINK_LOGGING_URL"),
        "the variable `WINK_LOGGING_URL` names no service; its name would be `WINK_<SERVICE>_URL`"
    );
    let variables = [("WINK_IAM_URL", "localhost:8080")];
    let said = Endpoints::from_vars(Environment::Staging, variables).expect_err("it has no scheme");
    assert_eq!(
        said.to_string(),
        "the URL `localhost:8080` in the variable `WINK_IAM_URL` has no scheme: it must begin with `http://`, \
         `https://`, `ws://` or `wss://`"
    );
}

#[test]
fn an_error_repeats_no_password_and_no_token() {
    for (url, shown, part) in [
        ("https://me:secret@x.example", "https://…", "has a user name"),
        ("https://me:se?cret@x.example", "https://…", "has a query"),
        ("https://x.example?token=secret", "https://x.example…", "has a query"),
        ("https://x.example/#secret", "https://x.example/…", "has a fragment"),
        ("me:secret@x.example", "…", "has no scheme"),
    ] {
        let said = refused(url);
        assert!(said.starts_with(&format!("the URL `{shown}` for `booking_engine` {part}")), "{said}");
        let error = Endpoints::of(Environment::Staging).with(Service::Iam, url).expect_err("it is refused");
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
}

#[test]
fn a_bad_url_is_said_to_be_one() {
    for (url, part) in [
        ("", "has no scheme"),
        ("localhost:8080", "has no scheme"),
        ("ftp://x", "has no scheme"),
        ("https://", "has no valid host"),
        ("https:///v1", "has no valid host"),
        ("https://:80", "has no valid host"),
        ("https://a..b", "has no valid host"),
        ("http://[::1", "has no valid host"),
        ("https://x:0", "has no valid port"),
        ("https://x:65536", "has no valid port"),
        ("https://x:", "has no valid port"),
        ("https://x/%2", "has a `%`"),
        ("https://x /", "has a character"),
        ("https://\u{fc}.example", "has a character"),
    ] {
        let said = refused(url);
        assert!(said.starts_with(&format!("the URL `{url}` for `booking_engine` {part}")), "{said}");
    }
    for url in ["http://localhost", "HTTP://x_y:1", "http://[::1]:8080/v1", "ws://127.0.0.1:65535/"] {
        assert!(Endpoints::of(Environment::Staging).with(Service::Iam, url).is_ok(), "{url}");
    }
}

/// The path that a client asks a mock for.
fn asked(endpoints: &Endpoints<'_>, mock: &TcpListener) -> String {
    let url = endpoints.join(Service::Iam, "/oauth2/token").expect("it can follow").to_string();
    let (authority, path) = url["http://".len()..].split_once('/').expect("it has a path");
    let (authority, request) = (authority.to_owned(), format!("GET /{path} HTTP/1.0\r\n\r\n"));
    let client = thread::spawn(move || {
        let mut stream = TcpStream::connect(authority).expect("the mock listens");
        stream.write_all(request.as_bytes()).expect("the mock reads");
    });
    let mut text = String::new();
    mock.accept().expect("a client comes").0.read_to_string(&mut text).expect("it sends text");
    client.join().expect("it is done");
    text
}

#[test]
fn a_mock_on_a_free_port_gets_the_requests() {
    let mock = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let url = format!("http://{}", mock.local_addr().expect("it has a port"));
    let endpoints = Endpoints::of(Environment::Staging).with(Service::Iam, &url).expect("it is sound");
    assert!(asked(&endpoints, &mock).starts_with("GET /oauth2/token HTTP/1.0"));
}
