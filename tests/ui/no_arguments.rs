use wink_env::wink_env;

const URL: &str = wink_env!();

fn main() {
    println!("{URL}");
}
