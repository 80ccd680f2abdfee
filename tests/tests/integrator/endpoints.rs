//! Names and URLs at run time.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::str::FromStr;

use unusual_pages as unusual;
use wink_env::{Endpoint, Environment, ParseError, Section, Service};

#[track_caller]
fn assert_owner(url: &str, service: Service, environment: Environment) {
    assert_eq!(Endpoint::from_url(url), Some(Endpoint::new(environment, service)), "{url}");
}

#[test]
fn a_url_leads_back_to_its_endpoint() {
    for endpoint in Endpoint::all() {
        assert_owner(endpoint.url(), endpoint.service(), endpoint.environment());
    }
    assert_owner("https://staging-api.wink.travel/v1/x", Service::Inventory, Environment::Staging);
    assert_owner("https://api.wink.travel/", Service::Inventory, Environment::Production);
    assert_owner("https://api.wink.travel?a=b", Service::Inventory, Environment::Production);
    assert_owner("https://api.wink.travel#a", Service::Inventory, Environment::Production);
    assert_owner("https://api.wink.travel:443/v1", Service::Inventory, Environment::Production);
    assert_owner("HTTPS://API.Wink.Travel/v1?next=https://x@y", Service::Inventory, Environment::Production);
}

#[test]
fn a_url_that_leads_elsewhere_is_nobodys() {
    for url in [
        "",
        "api.wink.travel",
        "//api.wink.travel",
        "http://api.wink.travel",
        "https:api.wink.travel",
        "https:///api.wink.travel",
        "https://api.wink.travel.evil.example",
        "https://api.wink.travel@evil.example",
        "https://user@api.wink.travel",
        "https://api.wink.travel:8443/v1",
        "https://api.wink.travel:",
        "https://api.wink.travel.",
        "https://evil.example/api.wink.travel",
        "https://evil.example?https://api.wink.travel",
        "https://evil.example#@api.wink.travel",
        "https://api.wink.travel\\@evil.example",
        "https://evil.example\\@api.wink.travel",
        "https://api.wink.travel\t.evil.example",
        "https://api.wink.travel .evil.example",
        " https://api.wink.travel",
        "https://xapi.wink.travel",
        "https://wink.travel",
        "https://staging-api.trippay.io",
        "https://\u{430}pi.wink.travel",
        "https://api%2ewink.travel",
    ] {
        assert_eq!(Endpoint::from_url(url), None, "{url}");
    }
}

#[test]
fn of_two_endpoints_on_one_host_the_longer_path_owns_a_url() {
    let owner = |url| unusual::Endpoint::from_url(url).map(|endpoint| endpoint.service().name());
    assert_eq!(owner("https://staging.example/servers/iam/x"), Some("iam"));
    assert_eq!(owner("https://staging.example/servers_web/iam_2"), Some("iam_2"));
    assert_eq!(owner("https://staging.example/servers/iamx"), None);
    assert_eq!(owner("https://staging.example"), None);
    assert_eq!(owner("https://staging.example/servers/iam/below/x"), Some("below"));
}

#[test]
fn a_url_that_climbs_out_of_the_path_of_an_endpoint_is_nobodys() {
    let owner = |path| {
        let url = format!("https://staging.example/servers/iam{path}");
        unusual::Endpoint::from_url(&url).map(|endpoint| endpoint.service().name())
    };
    for path in [
        "/..",
        "/../admin",
        "/%2e%2E/admin",
        "/.%2e/",
        "/x/../../admin",
        "/x\\..\\..\\admin",
        "/.\t./admin",
        "/.. ",
        "/..\0",
    ] {
        assert_eq!(owner(path), None, "{path}");
    }
    for path in ["/.", "/...", "/a..b", "/..a", "/%2e", "/%2f", "/é", "?next=/../x", "#/.."] {
        assert_eq!(owner(path), Some("iam"), "{path}");
    }
    assert_owner("https://api.wink.travel/v1/../v2", Service::Inventory, Environment::Production);
}

#[test]
fn one_slash_stands_between_a_url_and_a_path() {
    let joined = |service: unusual::Service, path| {
        unusual::Endpoint::new(unusual::Environment::Staging, service)
            .join(path)
            .expect("it can follow")
            .to_string()
    };
    for path in ["v1", "/v1"] {
        assert_eq!(joined(unusual::Service::Slash, path), unusual::wink_env!(staging, slash, "/v1"));
        assert_eq!(joined(unusual::Service::Iam, path), unusual::wink_env!(staging, iam, "/v1"));
    }
    for service in [unusual::Service::Slash, unusual::Service::Iam] {
        assert_eq!(joined(service, ""), service.url(unusual::Environment::Staging));
    }
    assert_eq!(joined(unusual::Service::Iam, "/"), unusual::wink_env!(staging, iam, "/"));
}

#[test]
fn a_port_in_the_pages_belongs_to_the_endpoint() {
    let owner = |url| unusual::Endpoint::from_url(url).map(|endpoint| endpoint.environment().name());
    assert_eq!(owner("https://try.example:8443/servers/iam"), Some("try"));
    assert_eq!(owner("https://try.example/servers/iam"), None);
}

#[test]
fn names_are_read_back_in_any_case() {
    for service in Service::ALL {
        let qualified = format!("{}::{service}", service.section());
        for text in [service.to_string(), service.name().to_uppercase(), qualified] {
            assert_eq!(text.parse(), Ok(*service), "{text}");
        }
    }
    for environment in Environment::ALL {
        assert_eq!(environment.to_string().to_uppercase().parse(), Ok(*environment));
    }
    for section in Section::ALL {
        assert_eq!(section.to_string().to_uppercase().parse(), Ok(*section));
    }
    for service in unusual::Service::ALL {
        assert_eq!(service.to_string().parse(), Ok(*service));
    }
}

#[test]
fn names_have_composed_letters() {
    let service = "\u{d6}deme".parse::<unusual::Service>().expect("the pages list it, decomposed");
    assert_eq!(service.name(), "\u{f6}deme");
    assert_eq!("applications::\u{f6}deme".parse(), Ok(service));
}

/// What an error says.
fn refused<T: FromStr<Err = ParseError> + Debug>(text: &str) -> String {
    text.parse::<T>().expect_err("it is no name").to_string()
}

#[test]
fn wrong_names_are_refused_with_the_right_ones() {
    assert_eq!(
        refused::<Environment>("stag"),
        "unknown environment `stag` (did you mean `staging`?); known environments: `staging`, `production`"
    );
    assert_eq!(refused::<Section>(""), "unknown section ``; known sections: `servers`, `applications`");
    for text in
        ["", "::", "servers::", "::iam", "servers::extranet", "backends::iam", "servers::iam::x", " iam"]
    {
        let said = refused::<Service>(text);
        assert!(said.starts_with(&format!("unknown service `{text}`")), "{said}");
        assert!(said.contains("known services: `iam`, `inventory`, "), "{said}");
    }
}

#[test]
fn an_error_keeps_the_text_and_knows_what_was_meant() {
    let nearest = |text: &str| text.parse::<Service>().expect_err("it is no name").nearest();
    assert_eq!(nearest("Boking-Engine"), Some("booking_engine"));
    assert_eq!(nearest("applications::extrnaet"), Some("extranet"));
    assert_eq!(nearest("integ"), Some("integrations"));
    assert_eq!(nearest("x"), None);
    assert_eq!(nearest("corporate"), None);
    let long = "ö".repeat(100);
    let error = long.parse::<Service>().expect_err("it is no name");
    assert!(long.starts_with(error.value()) && error.value().len() == 62 && error.nearest().is_none());
    assert!(
        error.to_string().starts_with(&format!("unknown service `{}…`; known", "ö".repeat(31))),
        "{error}"
    );
    let odd = "a\u{202e}b\n".parse::<Service>().expect_err("it is no name");
    assert!(odd.to_string().starts_with("unknown service `a\\u{202e}b\\n`"), "{odd}");
}

#[test]
fn names_are_read_in_kebab_case_and_at_compile_time() {
    const EXTRANET: Option<Service> = Service::from_name("extranet");
    const ENVIRONMENT: Environment = match Environment::from_name("Production") {
        Some(environment) => environment,
        None => panic!("no such environment"),
    };
    assert_eq!((EXTRANET, ENVIRONMENT), (Some(Service::Extranet), Environment::Production));
    assert_eq!(Service::from_name("booking-engine"), Some(Service::BookingEngine));
    assert_eq!("Booking-Engine".parse(), Ok(Service::BookingEngine));
    assert_eq!(
        (Environment::from_name("stagin"), Section::from_name("servers")),
        (None, Some(Section::Servers))
    );
    for service in unusual::Service::ALL {
        assert_eq!(unusual::Service::from_name(service.name()), Some(*service));
    }
}

#[test]
fn names_are_converted_as_people_expect() {
    let name: &'static str = Service::MyAccount.into();
    assert_eq!((name, Service::MyAccount.as_ref()), ("my_account", "my_account"));
    assert_eq!(Environment::try_from("staging"), Ok(Environment::Staging));
    // Without a wildcard: a new environment is a breaking change.
    let is_safe = match Environment::Staging {
        Environment::Staging => true,
        Environment::Production => false,
    };
    assert!(is_safe);
}

#[test]
fn an_ambiguous_name_needs_its_section() {
    let error = "payment".parse::<unusual::Service>().expect_err("two sections list it");
    assert_eq!(
        error.to_string(),
        "ambiguous service `payment`; candidates: `servers::payment`, `applications::payment`"
    );
    assert_eq!("Servers::Payment".parse(), Ok(unusual::Service::ServersPayment));
    assert_eq!("applications::payment".parse(), Ok(unusual::Service::ApplicationsPayment));
}

#[test]
fn errors_are_errors() {
    let error = "backend".parse::<Section>().expect_err("there is no such section");
    let boxed: Box<dyn std::error::Error + Send + Sync> = Box::new(error);
    assert!(boxed.to_string().contains("`servers`"));
    assert_eq!(format!("{error:?}"), "ParseError { kind: Section, value: \"backend\" }");
}

#[test]
fn tables_hold_everything_once_and_in_page_order() {
    assert_eq!(
        Service::ALL.iter().copied().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>(),
        Service::ALL
    );
    assert_eq!(Endpoint::all().count(), Service::ALL.len() * Environment::ALL.len());
    assert_eq!(Service::ALL.first(), Some(&Service::Iam));
    assert_eq!(Service::Payment.section(), Section::Applications);
}

#[test]
fn urls_and_sections_are_constants() {
    const URL: &str = Service::Extranet.url(Environment::Production);
    const SECTION: Section = Service::Iam.section();
    const NAME: &str = Endpoint::new(Environment::Staging, Service::Iam).service().name();
    assert_eq!((URL, SECTION, NAME), ("https://extranet.wink.travel", Section::Servers, "iam"));
}

#[test]
fn constants_are_the_urls_of_the_services() {
    assert_eq!(wink_env::staging::EXTRANET, Service::Extranet.url(Environment::Staging));
    assert_eq!(wink_env::production::servers::IAM, Service::Iam.url(Environment::Production));
    assert_eq!(unusual::r#try::r#match::LOOP, unusual::Service::Loop.url(unusual::Environment::Try));
    assert_eq!(unusual::staging::SS_, unusual::Service::SS.url(unusual::Environment::Staging));
}

#[test]
fn names_and_urls_obey_format_widths() {
    assert_eq!(
        format!("{:>8}|{:<8}|{:^5}", Environment::Staging, Section::Servers, Service::Iam),
        " staging|servers | iam "
    );
    let iam = Endpoint::new(Environment::Production, Service::Iam);
    assert_eq!(iam.to_string(), "https://iam.wink.travel");
    assert_eq!(format!("{iam:>25}"), "  https://iam.wink.travel");
    let joined = iam.join("v1").expect("it can follow");
    assert_eq!(
        format!("{joined:28}|{joined:->28}|{joined:^29}|{joined:1}"),
        "https://iam.wink.travel/v1  |--https://iam.wink.travel/v1| https://iam.wink.travel/v1  |https://iam.wink.travel/v1"
    );
}
