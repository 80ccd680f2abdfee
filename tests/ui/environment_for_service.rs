use wink_env::wink_env;

const URL: &str = wink_env!(staging, production);

fn main() {
    println!("{URL}");
}
