use wink_env::wink_env;

fn main() {
    println!("{}", wink_env!(staging, extrant));
}
