use wink_env::wink_env;

const URL: &str = wink_env!(staging, "/oauth2/token");

fn main() {
    println!("{URL}");
}
