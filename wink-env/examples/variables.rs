//! A program whose URLs can be replaced by variables, as in a container.
//!
//! `WINK_IAM_URL=http://localhost:8080 cargo run -p wink-env --example variables`

use std::env;
use std::error::Error;
use std::io::{Write, stdout};

use wink_env::{Endpoints, Environment, InvalidEndpoint, Service};

fn main() -> Result<(), Box<dyn Error>> {
    // Variables that are no text cannot be URLs.
    let variables: Vec<(String, String)> = env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let endpoints = endpoints(&variables)?;
    for service in Service::ALL {
        let mark = if endpoints.is_replaced(*service) { " (from a variable)" } else { "" };
        writeln!(stdout(), "{service}: {}{mark}", endpoints.url(*service))?;
    }
    Ok(())
}

fn endpoints(variables: &[(String, String)]) -> Result<Endpoints<'_>, InvalidEndpoint> {
    let pairs = variables.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    Endpoints::from_vars(Environment::Staging, pairs)
}

#[cfg(test)]
mod tests {
    use super::{Service, endpoints};

    fn given(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn a_variable_replaces_a_url() {
        let variables = given(&[("PATH", "/bin"), ("WINK_IAM_URL", "http://localhost:8080")]);
        let endpoints = endpoints(&variables).expect("it is a URL");
        assert_eq!(endpoints.url(Service::Iam), "http://localhost:8080");
        assert_eq!(endpoints.url(Service::Studio), "https://staging-studio.wink.travel");
    }

    #[test]
    fn a_misspelled_variable_is_not_overlooked() {
        let variables = given(&[("WINK_IMA_URL", "http://localhost:8080")]);
        let error = endpoints(&variables).expect_err("there is no such service");
        assert_eq!(
            error.to_string(),
            "the variable `WINK_IMA_URL` names no service, did you mean `WINK_IAM_URL`?"
        );
    }
}
