use wink_env::wink_env;

const URL: &str = wink_env!(extranet);

fn main() {
    println!("{URL}");
}
