//! One page next to a sound source: it is judged, and what is said about it can be shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tests::seeds::{DIVIDER, SOURCE};
use wink_env_fuzz::{checked, workspace};
use wink_env_pages::check::Settings;

fuzz_target!(|input: &[u8]| {
    let input = [SOURCE.as_bytes(), input].join(&DIVIDER);
    let _ = checked(&mut workspace(&input, Settings::default()));
});
