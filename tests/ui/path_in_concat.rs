use wink_env::wink_env;

const URL: &str = wink_env!(staging, iam, concat!("/oauth2", "/token"));

fn main() {
    println!("{URL}");
}
