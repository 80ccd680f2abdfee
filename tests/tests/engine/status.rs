//! `wink-env status`: the state of each service in each language.

use std::fmt::Write as _;

use tests::site::Site;
use unicode_width::UnicodeWidthStr as _;

const LOCALES: &str = "ar bg bn ca cs da de el es-419 et fa fi fil fr he hi hr hu hy id is it ja ka km ko lt lv ms \
    nl pl pt-br ro ru sk sr-Latn sv ta th tr uk vi zh-Hans zh-Hant";

/// Said where pages disagree outside of a repository.
const NO_HISTORY: &str =
    "note: cannot tell which pages are only behind the source: the pages are in no git repository\n";

fn page(services: usize, change: impl Fn(String) -> String) -> String {
    let mut page = "---\ntitle: Page\n---\n".to_owned();
    for section in ["サーバー", "Applications"] {
        let _ = write!(page, "\n## {section}\n\n| Service | Staging | Production |\n|---|---|---|\n");
        for number in 0..services {
            let host = format!("{}{number}.example.com", section.chars().count());
            let row = format!("| 決済 {number} | https://staging-{host} | https://{host} |\n");
            page += &change(row);
        }
    }
    page
}

fn status(site: &Site, format: &str) -> (String, u8) {
    let docs = site.root().to_str().expect("a path is text");
    let output = wink_env_cli::run(["wink-env", "status", docs, "--format", format]);
    let is_known = output.stderr.is_empty() || output.stderr == NO_HISTORY;
    assert!(is_known, "{}", output.stderr);
    (output.stdout, output.code)
}

fn site(services: usize) -> Site {
    let site = Site::with(&[("environments.md", page(services, |row| row))]);
    for locale in LOCALES.split_whitespace() {
        site.write(&format!("{locale}/environments.md"), page(services, |row| row));
    }
    site
}

#[test]
fn forty_four_languages_fit_into_eighty_columns() {
    assert_eq!(LOCALES.split_whitespace().count(), 44);
    for services in [3, 12, 40] {
        let site = site(services);
        let row = |row: String| if row.contains("決済 1 ") { String::new() } else { row };
        site.write("zh-Hant/environments.md", page(services, row) + "\n:::nota\n");
        let (text, code) = status(&site, "human");
        assert_eq!(code, 1);
        let table = text.lines().filter(|line| !line.contains(" the reference is "));
        for line in table {
            assert!(line.width() <= 80, "{line}");
        }
    }
}

#[test]
fn agreement_exits_with_zero() {
    let (text, code) = status(&site(2), "human");
    assert_eq!(code, 0);
    assert!(!text.contains("another URL"), "only the signs that occur are explained: {text}");
}

#[test]
fn every_kind_of_drift_has_its_sign() {
    let site = Site::with(&[("environments.md", page(3, |row| row))]);
    let hidden =
        |row: String| if row.contains("決済 2") { format!("<!-- {} -->\n", row.trim()) } else { row };
    site.write("de/environments.md", page(3, hidden));
    site.write("fr/environments.md", page(3, |row| row.replace("//40.", "//45.")));
    site.write("ja/environments.md", page(3, |row| if row.contains("41.") { String::new() } else { row }));
    site.write("ko/other.md", "");
    site.write(
        "tr/environments.md",
        page(3, |row| row) + "| 決済 9 | https://x.example.com | https://y.example.com |\n",
    );
    let (text, _) = status(&site, "human");
    let expected = "\
     サー…  Appl…
     1 2 3  4 5 6
de   . . h  . . h
en*  . . .  . . .
fr   U . .  . . .
ja   . - .  . . .
ko   ? ? ?  ? ? ?  !1
tr   . . .  . . .  +1

1 決済 0  2 決済 1  3 決済 2  4 決済 0  5 決済 1  6 決済 2

. agrees   h hidden, but published in the reference   U different URL
- missing   ? no readable page   * reference   + rows not in the reference
! other findings on the page
";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn programs_get_the_same() {
    let site = Site::with(&[("environments.md", page(2, |row| row))]);
    site.write("fr/environments.md", page(2, |row| row.replace("//40.", "//45.")));
    let (text, code) = status(&site, "json");
    let document: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(code, 1);
    assert_eq!(document["version"], 1);
    let french = &document["pages"][1];
    assert_eq!((french["locale"].as_str(), french["reference"].as_bool()), (Some("fr"), Some(false)));
    assert_eq!(french["services"][0]["state"], "other-url");
    assert_eq!(french["services"][1]["state"], "same");
    let (text, _) = status(&site, "markdown");
    assert!(text.contains("| `fr` | different URL | ✓ | ✓ | ✓ |  |  |"), "{text}");
}
