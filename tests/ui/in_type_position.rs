use wink_env::wink_env;

fn main() {
    let _: wink_env!(staging, extrant);
}
