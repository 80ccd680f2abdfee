//! A file next to pages: what is found does not depend on the pieces that it is read in, and can be shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tests::seeds::DIVIDER;
use wink_env_fuzz::{assert_harmless, workspace};
use wink_env_pages::check::{Report, Settings};
use wink_env_pages::render::{Color, human};
use wink_env_pages::scan::{FileScan, ScanSettings, ScannedFile, Scanner, report};

const NAMES: [&str; 5] = ["a.md", "a.rs", "a.json", "a.yaml", "a.env"];
/// No smaller one is read.
const PIECE: usize = 8200;

fuzz_target!(|input: &[u8]| {
    let Some(at) = input.iter().rposition(|byte| *byte == DIVIDER) else { return };
    let (pages, file) = (&input[..at], &input[at + 1..]);
    let checked = || workspace(pages, Settings::default()).check();
    let Ok(pages) = checked() else { return };
    let settings = ScanSettings { macro_name: "wink_env!".to_owned(), ..ScanSettings::default() };
    let scanner = Scanner::new(&pages, settings);
    let whole: Vec<_> = NAMES.iter().filter_map(|name| scanned(&scanner, name, file, usize::MAX)).collect();
    let whole = shown(pages, whole);
    assert_harmless(&whole);
    if let (true, Ok(pages)) = (file.len() > PIECE, checked()) {
        let pieces = NAMES.iter().filter_map(|name| scanned(&scanner, name, file, PIECE)).collect();
        assert_eq!(whole, shown(pages, pieces), "pieces do not matter");
    }
});

fn scanned(scanner: &Scanner, name: &str, mut file: &[u8], size: usize) -> Option<ScannedFile> {
    let mut scan = FileScan::new(scanner, name, None);
    let size = if scan.wants_all() { usize::MAX } else { size };
    while file.len() > size {
        let done = scan.piece(&file[..size], false);
        assert!(done > 0, "a piece is never read twice");
        file = &file[done..];
    }
    scan.piece(file, true);
    scan.finish()
}

fn shown(pages: Report, found: Vec<ScannedFile>) -> String {
    human(&report(pages, found, NAMES.len()), Color::Never)
}
