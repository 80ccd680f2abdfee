use wink_env::wink_env;

const URL: &str = wink_env!(staging, extranet, "/100%");

fn main() {
    println!("{URL}");
}
