use wink_env::wink_env;

const URL: &str = wink_env!(&staging, iam);

fn main() {
    println!("{URL}");
}
