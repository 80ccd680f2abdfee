//! Turns the pages in `docs` into code.

fn main() {
    wink_env_build::Pages::new("docs").macro_name("acme_env").generate();
}
