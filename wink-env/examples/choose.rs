//! A client that chooses its environment at run time.
//!
//! `cargo run -p wink-env --example choose -- staging iam`

use std::env;
use std::error::Error;
use std::io::{Write, stdout};

use wink_env::{Endpoint, Environment, InvalidPath, Service};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    writeln!(stdout(), "{}", status_address(&arguments)?)?;
    Ok(())
}

/// The address where the service that the arguments name reports its status.
fn status_address(arguments: &[String]) -> Result<String, Box<dyn Error>> {
    let environment: Environment = arguments.first().map_or("staging", String::as_str).parse()?;
    let service: Service = arguments.get(1).map_or("inventory", String::as_str).parse()?;
    Ok(Client::new(environment).address(service, "/v1/status")?)
}

/// A client that knows its environment and needs no URLs.
struct Client {
    environment: Environment,
}

impl Client {
    fn new(environment: Environment) -> Self {
        Self { environment }
    }

    fn address(&self, service: Service, path: &str) -> Result<String, InvalidPath> {
        Ok(Endpoint::new(self.environment, service).join(path)?.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::status_address;

    fn address(arguments: &[&str]) -> Result<String, String> {
        let arguments: Vec<String> = arguments.iter().map(|&argument| argument.to_owned()).collect();
        status_address(&arguments).map_err(|error| error.to_string())
    }

    #[test]
    fn the_arguments_choose_the_url() {
        assert_eq!(address(&[]).as_deref(), Ok("https://staging-api.wink.travel/v1/status"));
        assert_eq!(address(&["Production", "iam"]).as_deref(), Ok("https://iam.wink.travel/v1/status"));
    }

    #[test]
    fn an_unknown_name_lists_the_known_ones() {
        let complaint = address(&["test"]).expect_err("there is no such environment");
        assert_eq!(complaint, "unknown environment `test`; known environments: `staging`, `production`");
    }
}
