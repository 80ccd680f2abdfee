//! The rules of the generated code for paths, which the tests compare with those of the macro.

#![expect(dead_code, unreachable_pub, reason = "only the check is compared")]

#[path = "../../wink-env-pages/library/excerpt.rs"]
mod excerpt;
#[path = "../../wink-env-pages/library/path.rs"]
mod path;
#[path = "../../wink-env-pages/library/template.rs"]
mod template;

/// Whether a value can follow the beginning of a URL at run time.
pub(crate) fn fits(before: &str, value: &str) -> bool {
    template::fits(before, value)
}

/// The name of what is wrong with a path at run time.
pub(crate) fn fault(path: &str) -> Option<String> {
    path::check(path).map(|fault| format!("{fault:?}"))
}
