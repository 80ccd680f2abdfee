use wink_env::wink_env;

const URL: &str = wink_env!("extranet", "staging");

fn main() {
    println!("{URL}");
}
