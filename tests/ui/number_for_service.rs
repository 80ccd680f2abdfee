use wink_env::wink_env;

const URL: &str = wink_env!(staging, 3);

fn main() {
    println!("{URL}");
}
