use wink_env::{Environment, wink_env};

struct Client {
    environment: Environment,
}

fn main() {
    let client = Client { environment: Environment::Staging };
    println!("{}", wink_env!(client.environment, iam, "/v1"));
}
