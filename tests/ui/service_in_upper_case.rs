use wink_env::wink_env;

const URL: &str = wink_env!(staging, EXTRANET);

fn main() {
    println!("{URL}");
}
