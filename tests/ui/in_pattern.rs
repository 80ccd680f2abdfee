#![allow(unreachable_patterns)]

use wink_env::wink_env;

fn main() {
    match "https://staging-extranet.wink.travel" {
        wink_env!(staging, extrant) => {}
        _ => {}
    }
}
