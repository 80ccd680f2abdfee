//! Every mistake in a call of `wink_env!` is one error on the word that is wrong.

#[test]
fn mistakes_are_said_under_the_word_that_is_wrong() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
