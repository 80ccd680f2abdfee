use wink_env::wink_env;

const URL: &str = wink_env!(staging, server::iam);

fn main() {
    println!("{URL}");
}
