use unusual_pages::wink_env;

const URL: &str = wink_env!(staging, payment);

fn main() {
    println!("{URL}");
}
