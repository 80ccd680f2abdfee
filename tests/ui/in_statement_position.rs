use wink_env::wink_env;

fn main() {
    wink_env!(staging, extrant);
}
