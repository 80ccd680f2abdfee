use wink_env::wink_env;

const URL: &str = wink_env!(staging, extranet, "/#/login");

fn main() {
    println!("{URL}");
}
