use wink_env::wink_env;

const URL: &str = wink_env!(staging extranet);

fn main() {
    println!("{URL}");
}
