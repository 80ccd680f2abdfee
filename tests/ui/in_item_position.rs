use wink_env::wink_env;

wink_env!(staging, extrant);

fn main() {}
