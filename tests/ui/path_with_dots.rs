use wink_env::wink_env;

const URL: &str = wink_env!(staging, extranet, "/v1/../admin");

fn main() {
    println!("{URL}");
}
