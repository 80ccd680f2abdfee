use wink_env::wink_env;

const URL: &str = wink_env!(Environment::Staging, Service::Iam);

fn main() {
    println!("{URL}");
}
