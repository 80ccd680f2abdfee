//! Several pages, the source among them: a check succeeds exactly when a build does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wink_env_fuzz::{checked, workspace};
use wink_env_pages::build::build;
use wink_env_pages::check::Settings;
use wink_env_pages::codegen::Options;

fuzz_target!(|input: &[u8]| {
    let checked = checked(&mut workspace(input, Settings::default()));
    let is_sound = checked.as_ref().is_ok_and(|report| !report.has_errors() && report.obstacle().is_none());
    let build = build(&checked, &Options::new("wink_env"));
    assert_eq!(build.failure.is_none(), is_sound, "{:?}", build.failure);
    assert!(!is_sound || build.code.is_some(), "sound pages give code");
});
