//! Chooses the environment at run time: `cargo run -p wink-env --example choose -- staging iam`.

use std::env;
use std::error::Error;
use std::io::{Write, stdout};

use wink_env::{Endpoint, Environment, Service};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let environment: Environment = arguments.next().unwrap_or_else(|| "staging".to_owned()).parse()?;
    let service: Service = arguments.next().unwrap_or_else(|| "inventory".to_owned()).parse()?;

    let client = Client::new(environment);
    writeln!(stdout(), "{}", client.address(service, "/v1/status"))?;
    Ok(())
}

/// A client that knows where it is and asks for no URL.
struct Client {
    environment: Environment,
}

impl Client {
    fn new(environment: Environment) -> Self {
        Self { environment }
    }

    fn address(&self, service: Service, path: &str) -> String {
        format!("{}{path}", Endpoint::new(service, self.environment))
    }
}
