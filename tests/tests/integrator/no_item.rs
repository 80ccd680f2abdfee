//! A URL where only items are allowed.

use std::fs;

use tests::integrator::{Integrator, take_turn};

#[test]
fn a_call_in_the_place_of_an_item_is_one_error() {
    let _turn = take_turn();
    let integrator = Integrator::new(env!("CARGO_TARGET_TMPDIR"), "editor", "no-item");
    for call in ["wink_env::wink_env!(staging, iam);", "wink_env::wink_env!(staging, servers::iam, \"/x\");"]
    {
        fs::write(integrator.root().join("src/lib.rs"), call).expect("files can be written");
        let said = integrator.run(&["check"]).expect_err("a string is no item");
        let errors = said.lines().filter(|line| line.starts_with("error"));
        assert_eq!(errors.count(), 2, "the mistake and cargo's own: {said}");
    }
}
