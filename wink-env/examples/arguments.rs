//! Parses the environment and the service with `clap`, which only needs their `FromStr`. With the feature `clap`, it
//! also lists the names in its help, without `value_parser`.
//!
//! `cargo run -p wink-env --example arguments -- --environment production iam`

use std::io::{Result, Write, stdout};

use clap::Parser;
use wink_env::{Environment, Service};

/// Prints the URL of a service.
#[derive(Debug, Parser)]
struct Arguments {
    /// Where it runs.
    #[arg(long, default_value_t = Environment::Staging, value_parser = str::parse::<Environment>)]
    environment: Environment,

    /// What runs there.
    #[arg(value_parser = str::parse::<Service>)]
    service: Service,
}

fn main() -> Result<()> {
    let Arguments { environment, service } = Arguments::parse();
    writeln!(stdout(), "{}", service.url(environment))
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Environment, Parser, Service};

    fn parse(arguments: &[&str]) -> Result<Arguments, String> {
        let arguments = ["arguments"].iter().chain(arguments);
        Arguments::try_parse_from(arguments).map_err(|error| error.to_string())
    }

    #[test]
    fn names_are_arguments() {
        let arguments = parse(&["--environment", "Production", "iam"]).expect("both names are known");
        assert_eq!((arguments.environment, arguments.service), (Environment::Production, Service::Iam));
        let arguments = parse(&["applications::extranet"]).expect("the environment has a default");
        assert_eq!((arguments.environment, arguments.service), (Environment::Staging, Service::Extranet));
    }

    #[test]
    fn an_unknown_name_lists_the_known_ones() {
        let complaint = parse(&["--environment", "test", "iam"]).expect_err("there is no such environment");
        assert!(
            complaint.contains("'test' for '--environment <ENVIRONMENT>': unknown environment `test`; known environments: `staging`, `production`"),
            "{complaint}"
        );
        let complaint = parse(&["extrant"]).expect_err("there is no such service");
        assert!(
            complaint.contains(
                "unknown service `extrant` (did you mean `extranet`?); known services: `iam`, `inventory`"
            ),
            "{complaint}"
        );
    }
}
