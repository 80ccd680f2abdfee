use wink_env::wink_env;

const URL: &str = wink_env!(staging, extrant);

fn main() {
    println!("{URL}");
}
