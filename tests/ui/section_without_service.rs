use wink_env::wink_env;

const URL: &str = wink_env!(staging, servers::);

fn main() {
    println!("{URL}");
}
