//! A configuration: it can be used, or its mistakes can be shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tests::seeds::SOURCE;
use wink_env_fuzz::{assert_harmless, checked, workspace};
use wink_env_pages::check::Settings;
use wink_env_pages::config::{Config, ConfigText, FILE};
use wink_env_pages::lint;
use wink_env_pages::render::{self, Color};
use wink_env_pages::text::Text;

fuzz_target!(|input: &[u8]| {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let file = ConfigText { path: FILE.to_owned(), text: Text::new(text.to_owned()) };
    match Config::parse(file, &lint::names()) {
        Ok(config) => {
            let settings = Settings { config, ..Settings::default() };
            let _ = checked(&mut workspace(SOURCE.as_bytes(), settings));
        }
        Err(invalid) => assert_harmless(&render::config(&invalid, Color::Never)),
    }
});
