use wink_env::wink_env;

const BYTES: [u8; wink_env!(staging, extrant).len()] = [0; 36];

fn main() {
    println!("{BYTES:?}");
}
