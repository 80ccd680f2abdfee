use wink_env::wink_env;

const URL: &str = wink_env!(staging, BookingEngine);

fn main() {
    println!("{URL}");
}
