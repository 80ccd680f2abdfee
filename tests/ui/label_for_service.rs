use wink_env::wink_env;

const URL: &str = wink_env!(staging, "Booking engine");

fn main() {
    println!("{URL}");
}
