use unusual_pages::wink_env;

const URL: &str = wink_env!(staging, retire);

fn main() {
    println!("{URL}");
}
