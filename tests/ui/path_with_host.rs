use wink_env::wink_env;

const URL: &str = wink_env!(staging, iam, "https://iam.wink.travel/oauth2");

fn main() {
    println!("{URL}");
}
