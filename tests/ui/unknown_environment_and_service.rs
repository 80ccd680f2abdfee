use wink_env::wink_env;

const URL: &str = wink_env!(prod, extra_net);

fn main() {
    println!("{URL}");
}
