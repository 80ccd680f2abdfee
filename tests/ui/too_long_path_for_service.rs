use wink_env::wink_env;

const URL: &str = wink_env!(staging, wink::servers::iam);

fn main() {
    println!("{URL}");
}
