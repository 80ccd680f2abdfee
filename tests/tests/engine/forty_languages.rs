//! A site as Starlight lays it out: a source page at the root and forty languages, every word translated.

use std::fmt::Write as _;

use tests::site::Site;
use wink_env_pages::check::Settings;

/// A language and some of its words: only the URLs of a page are the same in two languages.
const LANGUAGES: [(&str, &str); 40] = [
    ("ar", "البيئات والخوادم"),
    ("bg", "Среди и сървъри"),
    ("bn", "পরিবেশ এবং সার্ভার"),
    ("ca", "Entorns i servidors"),
    ("cs", "Prostředí a servery"),
    ("da", "Miljøer og servere"),
    ("de", "Umgebungen und Server"),
    ("el", "Περιβάλλοντα και διακομιστές"),
    ("es-419", "Entornos y servidores"),
    ("et", "Keskkonnad ja serverid"),
    ("fa", "محیط‌ها و سرورها"),
    ("fi", "Ympäristöt ja palvelimet"),
    ("fil", "Mga kapaligiran at server"),
    ("fr", "Environnements et serveurs"),
    ("he", "סביבות ושרתים"),
    ("hi", "परिवेश और सर्वर"),
    ("hr", "Okruženja i poslužitelji"),
    ("hu", "Környezetek és kiszolgálók"),
    ("hy", "Միջավայրեր և սերվերներ"),
    ("id", "Lingkungan dan server"),
    ("is", "Umhverfi og netþjónar"),
    ("it", "Ambienti e server"),
    ("ja", "環境とサーバー"),
    ("ka", "გარემოები და სერვერები"),
    ("km", "បរិស្ថាន និងម៉ាស៊ីនមេ"),
    ("ko", "환경 및 서버"),
    ("lt", "Aplinkos ir serveriai"),
    ("lv", "Vides un serveri"),
    ("ms", "Persekitaran dan pelayan"),
    ("nl", "Omgevingen en servers"),
    ("pl", "Środowiska i serwery"),
    ("pt-br", "Ambientes e servidores"),
    ("ro", "Medii și servere"),
    ("ru", "Среды и серверы"),
    ("sr-Latn", "Okruženja i serveri"),
    ("ta", "சூழல்கள் மற்றும் சேவையகங்கள்"),
    ("th", "สภาพแวดล้อมและเซิร์ฟเวอร์"),
    ("tr", "Ortamlar ve sunucular"),
    ("vi", "Môi trường và máy chủ"),
    ("zh-Hans", "环境与服务器"),
];

const SERVERS: [&str; 3] = ["iam", "api", "integrations"];
const APPLICATIONS: [&str; 6] = ["agent", "ota", "extranet", "my", "pay", "studio"];

fn url(host: &str) -> String {
    format!("https://{host}.wink.travel")
}

fn page(words: &str) -> String {
    let mut page = format!("---\ntitle: \"{words}\"\nsidebar:\n  order: 8\n---\n\n{words}.\n");
    for (section, services) in [SERVERS.as_slice(), &APPLICATIONS].into_iter().enumerate() {
        let _ = writeln!(
            page,
            "\n## {words} {section}\n\n| {words} | {words} (a) | {words} (b) |\n|---|---|---|"
        );
        for (row, host) in services.iter().enumerate() {
            let (staging, production) = (url(&format!("staging-{host}")), url(host));
            let _ = writeln!(page, "| {words} {row} | {staging} | {production} |");
        }
        let (staging, production) = (url(&format!("staging-old{section}")), url(&format!("old{section}")));
        let _ = writeln!(page, "<!-- | {words} | {staging} | {production} | -->");
    }
    page
}

fn site() -> Site {
    let root = "src/content/docs/getting-started/environments.md";
    let site = Site::with(&[(root, page("Environments and servers"))]);
    for (locale, words) in LANGUAGES {
        site.write(&path(locale), page(words));
    }
    site
}

fn path(locale: &str) -> String {
    format!("src/content/docs/{locale}/getting-started/environments.md")
}

/// Path, line and lint of every finding.
fn findings(site: &Site) -> Vec<(String, usize, &'static str)> {
    let report = site.check(&Settings::default());
    assert_eq!(report.site.pages.len(), LANGUAGES.len() + 1);
    let line = |finding: &wink_env_pages::finding::Finding| {
        let place = finding.place.as_ref().expect("it is on a page");
        report.text(place.source).position(place.span.start).line
    };
    report
        .findings
        .iter()
        .map(|finding| (finding.path.to_string(), line(finding), finding.lint.name))
        .collect()
}

#[test]
fn translated_words_are_no_drift() {
    assert_eq!(findings(&site()), []);
}

#[test]
fn exactly_the_changed_cells_are_found() {
    let site = site();
    let mut expected = Vec::new();
    for (index, (locale, words)) in LANGUAGES.iter().enumerate().step_by(3) {
        let host = APPLICATIONS[index % APPLICATIONS.len()];
        let page = page(words).replace(&format!("https://{host}.wink"), &format!("https://{host}.vink"));
        let line = page.lines().position(|line| line.contains(".vink")).expect("a cell was changed") + 1;
        site.write(&path(locale), page);
        expected.push((path(locale), line, "url-mismatch"));
    }
    assert_eq!(findings(&site), expected);
}

#[test]
fn a_language_without_the_page_is_missing() {
    let site = site();
    std::fs::remove_file(site.root().join(path("th"))).expect("the page is there");
    let report = site.check(&Settings::default());
    let missing: Vec<_> =
        report.findings.iter().map(|finding| (finding.lint.name, finding.path.to_string())).collect();
    assert_eq!(missing, [("missing-page", path("th"))]);
}
