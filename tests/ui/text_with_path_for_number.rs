use wink_env::wink_env;

fn main() {
    let url: u8 = wink_env!(staging, extranet, "/v1");
    println!("{url}");
}
