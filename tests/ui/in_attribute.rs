use wink_env::wink_env;

// The second error is a bug of the compilers since 1.94, rust-lang/rust#153930, and is gone in 1.97.
#[doc = wink_env!(staging, extrant)]
fn main() {}
