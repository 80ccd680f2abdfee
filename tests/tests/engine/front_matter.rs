//! The content of front matter, however it is written.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use wink_env_pages::generator::Generator;
use wink_env_pages::layout::{PageFile, PagePath};
use wink_env_pages::locale::Locale;
use wink_env_pages::page::Content;
use wink_env_pages::page::FrontMatter;
use wink_env_pages::parse::parse;

/// `sidebar.order`, or that the front matter is invalid.
fn read(block: &str) -> Result<Option<String>, &'static str> {
    let path = PagePath { locale: Locale::new("en"), is_root: true, path: "environments.md".to_owned() };
    let content = Content::Text(format!("---\n{block}---\n"));
    let page = parse(PageFile { path, content }, Generator::default());
    match page.front_matter {
        FrontMatter::Sound { order, .. } => Ok(order.map(|(order, _)| order)),
        FrontMatter::Broken { .. } => Err("broken"),
        FrontMatter::Unknown => Err("unknown"),
    }
}

/// Lines as pages have them, and lines that look similar but mean something else.
fn line() -> impl Strategy<Value = String> {
    let indentation = select(vec!["", "", "", "  ", "  ", " ", "   ", "\t"]);
    let key = select(vec![
        "title",
        "Title",
        "title",
        "sidebar",
        "sidebar",
        "order",
        "order",
        "label",
        "true",
        "null",
        "-",
        "a b",
        "\"title\"",
    ]);
    let colon = select(vec![": ", ": ", ": ", ":", ":  ", " : ", ":\t"]);
    let value = select(vec![
        "",
        "",
        "Environments",
        "Umgebungen, alle",
        "Середовища",
        "環境の一覧",
        "สภาพแวดล้อม",
        "it's",
        "3",
        "0",
        "007",
        "1e3",
        "0x1f",
        "3 4",
        "1_000",
        "null",
        "Null",
        "~",
        "true",
        "True",
        "falsehood",
        "yes",
        "NaN",
        "infinity",
        "'quoted'",
        "\"open",
        "a: b",
        "a:b",
        "a #b",
        "a#b",
        "#b",
        "[a, b]",
        "{a: b}",
        "|",
        ">",
        "&x y",
        "*x",
        "!x y",
        "- a",
        "a - b",
        "%x",
        "@x",
        "a\u{a0}b",
        "a\u{85}b",
        "a\u{2028}b",
        "a\u{7f}b",
        "words ",
        "abc\r",
        "𝔘nder",
        "…",
        "1234567890123456789012",
    ]);
    (indentation, key, colon, value)
        .prop_map(|(indentation, key, colon, value)| format!("{indentation}{key}{colon}{value}\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Front matter of plain pairs is read without the YAML parser, front matter with a comment is not.
    #[test]
    fn a_comment_changes_nothing(title in any::<bool>(), lines in vec(line(), 0..5)) {
        let block = if title { "title: Environments\n".to_owned() } else { String::new() } + &lines.concat();
        prop_assert_eq!(read(&block), read(&format!("# comment\n{block}")), "{:?}", block);
    }
}

#[test]
fn the_order_is_told_as_it_is_written() {
    assert_eq!(read("title: Environments\nsidebar:\n  order: 8\n"), Ok(Some("8".to_owned())));
    assert_eq!(
        read("title: Environments\nsidebar:\n  label: Hosts\n  order: 12\n"),
        Ok(Some("12".to_owned()))
    );
    assert_eq!(read("title: Environments\norder: 8\n"), Ok(None));
}
