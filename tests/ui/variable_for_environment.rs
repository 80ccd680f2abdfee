use wink_env::{Environment, wink_env};

fn url(environment: Environment) -> &'static str {
    wink_env!(environment, my_account)
}

fn main() {
    println!("{}", url(Environment::Staging));
}
