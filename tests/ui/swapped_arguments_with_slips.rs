use wink_env::wink_env;

const URL: &str = wink_env!(Extranet, stagin);

fn main() {
    println!("{URL}");
}
