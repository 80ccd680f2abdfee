use wink_env::wink_env;

macro_rules! url {
    () => {
        wink_env!(staging, extrant)
    };
}

fn main() {
    println!("{}", url!());
}
