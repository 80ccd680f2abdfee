use wink_env::wink_env;

const URL: &str = wink_env!(env!("WINK_ENVIRONMENT"), applications::payment);

fn main() {
    println!("{URL}");
}
