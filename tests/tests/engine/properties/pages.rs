//! A site in six languages, and the damage that is done to it.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use tests::written;
use wink_env_pages::check::{Report, Settings, Workspace};
use wink_env_pages::fix::{Safety, repairs};
use wink_env_pages::page::Content;
use wink_env_pages::render::{self, Color, concise, human};

pub(crate) const SERVICES: [&str; 6] = ["iam", "inventory", "agent", "extranet", "payment", "studio"];

pub(crate) fn json(report: &Report) -> String {
    written(|out| render::json(report, &repairs(report, Safety::Unsafe), out))
}

/// The same page with a translated heading, headers and labels.
pub(crate) fn page(words: &[&str; 4], urls: &[[String; 2]]) -> String {
    let [title, section, staging, production] = words;
    let mut text = format!(
        "---\ntitle: {title}\nsidebar:\n  order: 8\n---\n\n{title}.\n\n:::note\n{section}\n:::\n\n## {section}\n\n\
         | {title} | {staging} | {production} |\n| --- | --- | --- |\n"
    );
    for (index, [left, right]) in urls.iter().enumerate() {
        let _ = writeln!(text, "| {section} {index} | {left} | {right} |");
    }
    text
}

pub(crate) fn urls() -> Vec<[String; 2]> {
    let url = |service: &&str| {
        [format!("https://staging-{service}.wink.travel"), format!("https://{service}.wink.travel")]
    };
    SERVICES.iter().map(url).collect()
}

pub(crate) const WORDS: [(&str, [&str; 4]); 6] = [
    ("en", ["Environments", "Servers", "Staging", "Production"]),
    ("ar", ["البيئات", "الخوادم", "التجريبية", "الإنتاج"]),
    ("de", ["Umgebungen", "Server", "Vorschau", "Produktion"]),
    ("ja", ["環境", "サーバー", "検証", "本番"]),
    ("th", ["สภาพแวดล้อม", "เซิร์ฟเวอร์", "ทดสอบ", "ใช้งานจริง"]),
    ("he", ["סביבות", "שרתים", "בדיקה", "ייצור"]),
];

/// A page by its path.
pub(crate) type File = (String, Vec<u8>);

pub(crate) fn file(locale: &str, content: impl Into<Vec<u8>>) -> File {
    let directory = if locale == "en" { String::new() } else { format!("{locale}/") };
    (format!("{directory}environments.md"), content.into())
}

pub(crate) fn site(change: impl Fn(&str, String) -> Vec<u8>) -> Vec<File> {
    WORDS.iter().map(|(locale, words)| file(locale, change(locale, page(words, &urls())))).collect()
}

/// Makes the source page one of the translations, so that nothing tells which page is right.
pub(crate) fn unname_source(pages: &mut [File]) {
    for (path, _) in pages.iter_mut().filter(|(path, _)| path == "environments.md") {
        path.insert_str(0, "en/");
    }
}

/// What is found on the pages, whether or not anybody may rely on them.
pub(crate) fn report(pages: Vec<File>) -> Report {
    let mut workspace = Workspace::new("", Settings::default());
    for (path, content) in pages {
        workspace.set(path, Content::Bytes(content));
    }
    workspace.check().unwrap_or_else(|refusal| refusal.into_report().expect("no source was named"))
}

/// Every span can be cut out of its page, and every format can be printed.
pub(crate) fn assert_sound(report: &Report) {
    for finding in &report.findings {
        for place in finding.place.iter().chain(&finding.reference) {
            let text = report.text(place.source).as_str();
            assert!(text.get(place.span.range()).is_some(), "{:?} of {}", place.span, finding.lint.name);
        }
    }
    let text = human(report, Color::Always)
        + &human(report, Color::Never)
        + &written(|out| concise(report, out))
        + &json(report);
    assert!(!text.is_empty());
}

/// What machine translation and careless hands leave behind.
pub(crate) fn damage() -> impl Strategy<Value = String> {
    let pieces = [
        "|",
        "||",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        ":::",
        "::::",
        "：：：",
        ":::nota",
        "<!--",
        "-->",
        "–>",
        "{/*",
        "*/}",
        "---",
        "\t",
        "    ",
        "`",
        "```",
        "<",
        ">",
        "<https://x.wink.travel>",
        "[a](https://x.wink.travel)",
        "https://",
        "https：//",
        "\u{200b}",
        "\u{202e}",
        "\u{a0}",
        "\u{feff}",
        "ｈ",
        "é",
        "日本",
        "\\",
        "&amp;",
        "\0",
        "<Tabs>",
        "</div>",
        "｜",
        "- ",
        "> ",
        "# ",
        "~~~",
        "$$",
        "\u{1b}[31m",
        "е",
        "。",
    ];
    select(pieces.to_vec()).prop_map(str::to_owned)
}

pub(crate) fn damaged(mut text: String, places: &[(Index, u8, String)]) -> String {
    for (place, removed, inserted) in places {
        let mut start = place.index(text.len() + 1);
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let end =
            text[start..].char_indices().nth(usize::from(*removed)).map_or(text.len(), |(at, _)| start + at);
        text.replace_range(start..end, inserted);
    }
    text
}
