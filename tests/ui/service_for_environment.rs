use wink_env::wink_env;

const URL: &str = wink_env!(iam, extranet);

fn main() {
    println!("{URL}");
}
