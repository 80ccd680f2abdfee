use unusual_pages::wink_env;

const URL: &str = wink_env!(staging, Payment);

fn main() {
    println!("{URL}");
}
