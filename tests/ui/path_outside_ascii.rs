use wink_env::wink_env;

const URL: &str = wink_env!(staging, iam, "/zimmer/größe");

fn main() {
    println!("{URL}");
}
