use wink_env::wink_env;

fn main() {
    let url: String = wink_env!(staging, extranet);
    println!("{url}");
}
