use wink_env::wink_env;

const URL: &str = wink_env!(stagin);

fn main() {
    println!("{URL}");
}
