use unusual_pages::wink_env;

const URL: &str = wink_env!(staging, retired);

fn main() {
    println!("{URL}");
}
