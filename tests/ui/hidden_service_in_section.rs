use wink_env::wink_env;

const URL: &str = wink_env!(staging, servers::payment);

fn main() {
    println!("{URL}");
}
