use wink_env::wink_env;

const URL: &str = wink_env!(staging, "booking-engin");

fn main() {
    println!("{URL}");
}
