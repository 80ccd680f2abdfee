use wink_env::wink_env;

const URL: &str = wink_env!(staging, sky);

fn main() {
    println!("{URL}");
}
