use wink_env::{Environment, wink_env};

const ENV: Environment = Environment::Staging;
const URL: &str = wink_env!(ENV, iam);

fn main() {
    println!("{URL} {ENV}");
}
