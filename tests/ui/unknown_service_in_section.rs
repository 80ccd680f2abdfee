use wink_env::wink_env;

const URL: &str = wink_env!(staging, servers::ian);

fn main() {
    println!("{URL}");
}
