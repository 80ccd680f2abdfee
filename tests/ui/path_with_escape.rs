use wink_env::wink_env;

const URL: &str = wink_env!(staging, iam, "/oauth2\ttoken");

fn main() {
    println!("{URL}");
}
