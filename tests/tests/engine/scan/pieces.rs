//! Files that are larger than what is read at a time.

use proptest::prelude::*;
use tests::site::Site;
use wink_env_pages::check::{Report, Settings};
use wink_env_pages::scan::{FileScan, ScanSettings, Scanner, report};

use super::{PAGE, found_in};

fn pages() -> Report {
    Site::with(&[("environments.md", PAGE)]).check(&Settings::default())
}

/// `line:column message` of what is found with pieces of that size.
fn found(path: &str, content: &[u8], size: usize) -> Vec<String> {
    let pages = pages();
    let scanner = Scanner::new(&pages, ScanSettings::default());
    let mut scan = FileScan::new(&scanner, path, None);
    let mut begin = 0;
    loop {
        let end = (begin + size).min(content.len());
        let done = scan.piece(&content[begin..end], end == content.len());
        if end == content.len() {
            break;
        }
        assert!(done > 0, "a piece is never read twice");
        begin += done;
    }
    let report = report(pages, scan.finish().into_iter().collect(), 1);
    let shown = report.findings.iter().map(|finding| {
        let (start, end) = report.range(finding.place.expect("it is in a file"));
        let found = finding.found().unwrap_or_default();
        format!("{}:{}-{} {found}", start.line, start.column, end.column)
    });
    shown.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn pieces_do_not_matter(words in prop::collection::vec((0..12_usize, 1..3000_usize), 1..40), size in 8200..20_000_usize) {
        let mut content = String::new();
        for (word, length) in words {
            content += ["https://staging-old.wink.travel ", "\nhost: old.wink.travel\n", "\n", "\n```\n", "ø", "x ",
                "https://оld.wink.travel ", "https://api.wink.trаvel ", "[https://old.wink.travel](https://old.wink.travel)",
                "https:\\/\\/old.wink.travel", "`old.wink.travel`", "https://{env}-old.wink.travel"][word];
            content += &["x", "ø", " y"][length % 3].repeat(length);
            content += " ";
        }
        for path in ["a.md", "a.yml"] {
            let whole = found(path, content.as_bytes(), usize::MAX / 2);
            prop_assert_eq!(found(path, content.as_bytes(), size), whole);
        }
    }
}

#[test]
fn a_large_file_is_read_to_its_end() {
    let line = "Guests find a room that suits them, and https://api.wink.travel knows it.\n";
    let lines = 3_000_000 / line.len();
    let content = line.repeat(lines) + "ø https://staging-old.wink.travel\n";
    assert_eq!(found_in("a.log", &content, &[]), [format!("{}:11 stray-endpoint", lines + 1)]);
    let one_line = content.replace('\n', "ø");
    let column = lines * line.len() + 11;
    assert_eq!(found_in("a.json", one_line, &[]), [format!("1:{column} stray-endpoint")]);
}
