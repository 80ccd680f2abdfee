use wink_env::wink_env;

const URL: &str = wink_env!(staging, iam "/oauth2/token");

fn main() {
    println!("{URL}");
}
