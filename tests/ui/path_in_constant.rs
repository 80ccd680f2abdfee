use wink_env::wink_env;

const URL: &str = wink_env!(staging, iam, TOKEN);

fn main() {
    println!("{URL}");
}
