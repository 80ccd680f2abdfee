use unusual_pages::wink_env;

const URL: &str = wink_env!(staging, self);

fn main() {
    println!("{URL}");
}
