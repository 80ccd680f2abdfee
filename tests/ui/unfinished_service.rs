use wink_env::wink_env;

const URL: &str = wink_env!(staging, book);

fn main() {
    println!("{URL}");
}
