use wink_env::wink_env;

const URL: &str = wink_env!(staging, applications::booking-engine);

fn main() {
    println!("{URL}");
}
