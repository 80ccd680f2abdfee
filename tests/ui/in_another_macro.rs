use wink_env::wink_env;

macro_rules! url {
    ($service:expr) => {
        wink_env!(staging, $service)
    };
}

fn main() {
    println!("{}", url!(extrant));
}
