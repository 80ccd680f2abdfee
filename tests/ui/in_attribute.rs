use wink_env::wink_env;

// The second error is the compiler's own and follows every error in the value of an attribute.
#[doc = wink_env!(staging, extrant)]
fn main() {}
