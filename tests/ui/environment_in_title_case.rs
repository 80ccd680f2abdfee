use wink_env::wink_env;

const URL: &str = wink_env!(Staging, extranet);

fn main() {
    println!("{URL}");
}
