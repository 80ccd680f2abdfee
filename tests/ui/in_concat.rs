use wink_env::wink_env;

const URL: &str = concat!(wink_env!(staging, extrant), "/v1");

fn main() {
    println!("{URL}");
}
