//! What other crates see.

use acme::client::{ORDERS, is_website, order, shop};
use acme::{Endpoint, Endpoints, Environment, Service, acme_env};

#[test]
fn the_macro_gives_the_urls_of_the_pages() {
    assert_eq!(acme_env!(staging, orders), "https://orders.staging.acme.example");
    assert_eq!(acme_env!(production, services::search, "/v1"), "https://search.acme.example/v1");
    assert_eq!(acme::staging::INVOICE_STORE, acme_env!(staging, invoice_store));
    assert_eq!(ORDERS, "http://localhost:8001/v1");
    assert!(is_website("https://find.acme.example") && !is_website(ORDERS));
}

#[test]
fn the_environment_is_chosen_at_run_time() {
    let environment: Environment = "Staging".parse().expect("there is such an environment");
    assert_eq!(shop(environment), "https://shop.staging.acme.example");
    assert_eq!(Environment::ALL.len(), 3);
    assert_eq!(Service::ServicesSearch.name(), "services::search");
    let owner = Endpoint::from_url("http://localhost:8001/v1?x=y").expect("it is listed");
    assert_eq!((owner.environment(), owner.service()), (Environment::Development, Service::Orders));
}

#[test]
fn a_mock_takes_the_place_of_a_service() -> Result<(), Box<dyn std::error::Error>> {
    let mock = String::from("http://127.0.0.1:39211");
    let endpoints = Endpoints::of(Environment::Staging).with(Service::Orders, &mock)?;
    assert_eq!(order(&endpoints, 7)?, "http://127.0.0.1:39211/v1/orders/7");
    let variables = [("ACME_SERVICES_SEARCH_URL", "http://search:80"), ("PATH", "/bin")];
    let endpoints = Endpoints::from_vars(Environment::Production, variables)?;
    assert_eq!(endpoints.url(Service::ServicesSearch), "http://search:80");
    assert_eq!(endpoints.url(Service::Orders), "https://orders.acme.example");
    Ok(())
}
