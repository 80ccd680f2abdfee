//! Scans arbitrary bytes.

use proptest::prelude::*;
use tests::site::Site;
use wink_env_pages::check::Settings;
use wink_env_pages::render::{Color, human};
use wink_env_pages::scan::{FileScan, ScanSettings, Scanner, report};

use super::PAGE;

/// Bytes that matter to a lexer of URLs, Rust or lines, and bytes that are not text.
fn content() -> impl Strategy<Value = Vec<u8>> {
    let words: [&[u8]; 24] = [
        b"https://oto.wink.travel",
        b"https://iam.wink.travel",
        b"\"",
        b"'",
        b"\\",
        b"\n",
        b"\r\n",
        b"/*",
        b"*/",
        b"//",
        b"r#\"",
        b"\"#",
        b"b'",
        b"#[cfg(test)] mod a {",
        b"}",
        b"\xff",
        b"\xe2\x82",
        b"\x80\x80\x80",
        b"\xef\xbb\xbf",
        "\u{f8}".as_bytes(),
        b"@",
        b".",
        b"\\u{",
        b"\0",
    ];
    let long = (0..3_usize).prop_map(|kind| [&b"\x80"[..], b"x", "\u{20ac}".as_bytes()][kind].repeat(500));
    let word = prop_oneof![9 => (0..words.len()).prop_map(move |at| words[at].to_vec()), 1 => long];
    prop::collection::vec(word, 0..40).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn whatever_is_in_a_file_is_reported_within_it(content in content(), skip in any::<bool>()) {
        let pages = Site::with(&[("environments.md", PAGE)]).check(&Settings::default());
        let settings = ScanSettings { skip_comments: skip, skip_tests: skip, macro_name: "m!".to_owned(), ..ScanSettings::default() };
        let scanner = Scanner::new(&pages, settings);
        let found = ["a.rs", "a.md", "a.yml"].into_iter().filter_map(|path| {
            let mut scan = FileScan::new(&scanner, path, None);
            scan.piece(&content, true);
            scan.finish()
        }).collect();
        let report = report(pages, found, 3);
        for finding in &report.findings {
            let place = finding.place.as_ref().expect("it is in a file");
            let passage = report.passage(*place);
            prop_assert!(passage.text.as_str().get(place.span.range()).is_some());
            let lines = content.split(|byte| *byte == b'\n').count();
            prop_assert!(passage.position(place.span.start).line <= lines);
        }
        prop_assert!(!human(&report, Color::Never).is_empty());
    }
}
