use wink_env::wink_env;

const URL: &str = wink_env!(stagin, extranet);

fn main() {
    println!("{URL}");
}
