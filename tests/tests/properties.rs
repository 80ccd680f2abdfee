//! What holds for every page, whatever is on it.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use wink_env_pages::fix::{Fix, Safety, fix};
use wink_env_pages::load::{Content, Files, PageFile};
use wink_env_pages::locale::Locale;
use wink_env_pages::render::{Color, concise, human, json};
use wink_env_pages::report::{Report, Settings, check};

const SERVICES: [&str; 6] = ["iam", "inventory", "agent", "extranet", "payment", "studio"];

/// The same page with a translated heading, headers and labels.
fn page(words: &[&str; 4], urls: &[[String; 2]]) -> String {
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

fn urls() -> Vec<[String; 2]> {
    let url = |service: &&str| {
        [format!("https://staging-{service}.wink.travel"), format!("https://{service}.wink.travel")]
    };
    SERVICES.iter().map(url).collect()
}

const WORDS: [(&str, [&str; 4]); 6] = [
    ("en", ["Environments", "Servers", "Staging", "Production"]),
    ("ar", ["البيئات", "الخوادم", "التجريبية", "الإنتاج"]),
    ("de", ["Umgebungen", "Server", "Vorschau", "Produktion"]),
    ("ja", ["環境", "サーバー", "検証", "本番"]),
    ("th", ["สภาพแวดล้อม", "เซิร์ฟเวอร์", "ทดสอบ", "ใช้งานจริง"]),
    ("he", ["סביבות", "שרתים", "בדיקה", "ייצור"]),
];

fn file(locale: &str, content: impl Into<Vec<u8>>) -> PageFile {
    let is_root = locale == "en";
    let path = if is_root { "environments.md".to_owned() } else { format!("{locale}/environments.md") };
    PageFile { locale: Locale::new(locale), is_root, path, content: Content::Bytes(content.into()) }
}

fn site(change: impl Fn(&str, String) -> Vec<u8>) -> Vec<PageFile> {
    WORDS.iter().map(|(locale, words)| file(locale, change(locale, page(words, &urls())))).collect()
}

fn report(pages: Vec<PageFile>) -> Report {
    let files = Files { root: String::new(), pages, missing: Vec::new() };
    check(files, &Settings::default()).expect("no source was named")
}

/// Every span can be cut out of its page, and every format can be printed.
fn assert_sound(report: &Report) {
    for finding in &report.findings {
        for place in finding.place.iter().chain(&finding.reference) {
            let text = report.text(place.source).as_str();
            assert!(text.get(place.span.range()).is_some(), "{:?} of {}", place.span, finding.lint.name);
        }
    }
    let text = human(report, Color::Always) + &human(report, Color::Never) + &concise(report) + &json(report);
    assert!(!text.is_empty());
}

/// What machine translation and careless hands leave behind.
fn damage() -> impl Strategy<Value = String> {
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

fn damaged(mut text: String, places: &[(Index, u8, String)]) -> String {
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..400), is_source in any::<bool>()) {
        let bad = if is_source { "en" } else { "de" };
        assert_sound(&report(site(|locale, page| if locale == bad { bytes.clone() } else { page.into_bytes() })));
    }

    #[test]
    fn no_text_panics(text in "\\PC*", is_source in any::<bool>()) {
        let bad = if is_source { "en" } else { "de" };
        assert_sound(&report(site(|locale, page| if locale == bad { text.clone().into_bytes() } else { page.into_bytes() })));
    }

    #[test]
    fn no_damage_panics(places in vec((any::<Index>(), 0_u8..20, damage()), 1..8), is_source in any::<bool>()) {
        let bad = if is_source { "en" } else { "ar" };
        let change = |locale: &str, page| if locale == bad { damaged(page, &places) } else { page };
        assert_sound(&report(site(|locale, page| change(locale, page).into_bytes())));
    }

    #[test]
    fn the_order_of_the_pages_does_not_matter(
        places in vec((any::<Index>(), 0_u8..20, damage()), 0..4),
        order in Just((0..WORDS.len()).collect::<Vec<_>>()).prop_shuffle(),
        with_source in any::<bool>(),
    ) {
        let pages = || -> Vec<PageFile> {
            let change = |locale: &str, page| if locale == "de" { damaged(page, &places) } else { page };
            let mut pages = site(|locale, page| change(locale, page).into_bytes());
            for page in &mut pages {
                page.is_root &= with_source;
            }
            pages
        };
        let mut shuffled: Vec<Option<PageFile>> = pages().into_iter().map(Some).collect();
        let shuffled = order.iter().filter_map(|index| shuffled[*index].take()).collect();
        prop_assert_eq!(json(&report(pages())), json(&report(shuffled)));
    }

    #[test]
    fn exactly_the_changed_cells_are_found(
        changed in proptest::collection::btree_set((1..WORDS.len(), 0..SERVICES.len(), 0..2_usize), 0..6),
    ) {
        // A row of which both cells are strange is another row.
        prop_assume!(changed.iter().all(|(page, row, column)| !changed.contains(&(*page, *row, 1 - column))));
        let pages = WORDS.iter().enumerate().map(|(index, (locale, words))| {
            let mut urls = urls();
            for (_, row, column) in changed.iter().filter(|(page, ..)| *page == index) {
                urls[*row][*column] = format!("https://strange-{row}{column}.example.com");
            }
            file(locale, page(words, &urls))
        });
        let report = report(pages.collect());
        let environments = ["staging", "production"];
        let mut found: Vec<_> = report
            .findings
            .iter()
            .map(|finding| {
                assert_eq!(finding.lint.name, "url-mismatch");
                let locale = finding.locale.as_ref().map(Locale::as_str);
                let page = WORDS.iter().position(|(name, _)| Some(*name) == locale);
                let environment = finding.subject.environment.as_deref();
                let column = environments.iter().position(|name| Some(*name) == environment);
                let row = finding.subject.service.as_deref().and_then(|name| name.rsplit('_').next()?.parse().ok());
                (page.expect("a page"), row.expect("a row"), column.expect("a column"))
            })
            .collect();
        found.sort_unstable();
        prop_assert_eq!(found, changed.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn harmless_edits_are_silent(edits in vec((any::<Index>(), 0..HARMLESS.len()), 1..12), locale in select(WORDS.map(|(locale, _)| locale).to_vec())) {
        let report = report(site(|page_locale, page| {
            if page_locale != locale {
                return page.into_bytes();
            }
            edits.iter().fold(page, |page, (place, edit)| HARMLESS[*edit].1(&page, *place)).into_bytes()
        }));
        let edits: Vec<&str> = edits.iter().map(|(_, edit)| HARMLESS[*edit].0).collect();
        prop_assert!(report.findings.is_empty(), "{edits:?}\n{}", human(&report, Color::Never));
    }

    #[test]
    fn a_second_fix_changes_nothing(
        drift in vec((any::<Index>(), 0..DRIFT.len()), 0..6),
        places in vec((any::<Index>(), 0_u8..20, damage()), 0..3),
        is_safe in any::<bool>(),
        with_source in any::<bool>(),
    ) {
        let change = |locale: &str, page: String| {
            if locale != "de" {
                return page;
            }
            let page = drift.iter().fold(page, |page, (place, edit)| DRIFT[*edit].1(&page, *place));
            damaged(page, &places)
        };
        let mut pages = site(|locale, page| change(locale, page).into_bytes());
        for page in &mut pages {
            page.is_root &= with_source;
        }
        let report = report(pages);
        let up_to = if is_safe { Safety::Safe } else { Safety::Unsafe };
        let fixes = fix(&report, up_to);
        let again = fix(&fixes.after, up_to).pages;
        prop_assert!(again.iter().all(|page| matches!(page.fix, Fix::LeftAlone { .. })), "{:?}", again);
        for (before, after) in report.site.pages.iter().zip(&fixes.after.site.pages) {
            let (before, after) = (before.text.as_str(), after.text.as_str());
            let mut kept = prose(after).into_iter();
            prop_assert!(prose(before).iter().all(|line| kept.any(|kept| kept == *line)));
            let is_new = |line: &&str| !before.lines().any(|old| old.contains(":::") && old.contains(line) || old.trim_end() == *line);
            prop_assert_eq!(prose(after).iter().copied().find(is_new), None);
            prop_assert_eq!(before.ends_with('\n'), after.ends_with('\n'));
        }
        prop_assert!(fixes.after.findings.len() <= report.findings.len());
    }

    #[test]
    fn drift_alone_is_repaired_without_a_rest(drift in vec((any::<Index>(), 0..DRIFT.len() - 1), 1..6)) {
        let pages = site(|locale, page| {
            let drifted = |page: String| drift.iter().fold(page, |page, (place, edit)| DRIFT[*edit].1(&page, *place));
            if locale == "de" { drifted(page).into_bytes() } else { page.into_bytes() }
        });
        let report = report(pages);
        let fixes = fix(&report, Safety::Unsafe);
        let edits: Vec<&str> = drift.iter().map(|(_, edit)| DRIFT[*edit].0).collect();
        let de = report.site.pages.iter().find(|page| page.locale.as_str() == "de").map(|page| page.text.as_str());
        prop_assert!(fixes.after.findings.is_empty(), "{edits:?}\n{}\n{}\n{:?}", human(&fixes.after, Color::Never), de.unwrap_or_default(), fixes.pages);
    }
}

/// The lines that no repair may touch.
fn prose(page: &str) -> Vec<&str> {
    let lines = page.lines().map(str::trim_end);
    lines.filter(|line| !line.is_empty() && !line.contains(['|', ':', '：', '｜', '-', '/'])).collect()
}

type Edit = fn(&str, Index) -> String;

/// How tables fall behind.
const DRIFT: [(&str, Edit); 10] = [
    ("row removed", |page, place| {
        with_line(page, place, is_row, |_| "\u{0}".to_owned()).replace("\u{0}\n", "")
    }),
    ("row added", |page, place| {
        with_line(page, place, is_row, |line| {
            format!(
                "{line}\n| Neu {} | https://new.example.com/{} | https://old.example.com/{} |",
                line.len(),
                line.len(),
                line.len()
            )
        })
    }),
    ("row hidden", |page, place| with_line(page, place, is_row, |line| format!("<!-- {line} -->"))),
    ("row moved", |page, place| {
        let mut lines: Vec<&str> = page.split('\n').collect();
        let rows: Vec<usize> = (0..lines.len()).filter(|line| is_row(lines[*line])).collect();
        if let (Some(first), false) = (rows.first(), rows.is_empty()) {
            let row = lines.remove(rows[place.index(rows.len())]);
            lines.insert(*first, row);
        }
        lines.join("\n")
    }),
    ("URL changed", |page, place| {
        with_line(page, place, is_row, |line| line.replacen("https://staging-", "https://stage-", 1))
    }),
    ("empty line", |page, place| with_line(page, place, is_row, |line| format!("\n{line}"))),
    ("tab", |page, _| page.replace("| --- | --- | --- |", "| --- |\t--- | --- |")),
    ("comment", |page, place| with_line(page, place, is_row, |line| format!("{line}\n<!-- checked -->"))),
    ("directive", |page, _| page.replace(":::note", ":::hinweis")),
    // Rows below it that are hidden as well would leave nothing of a table.
    ("merged header", |page, _| page.replace(" |\n| --- |", " | | --- |")),
];

/// Changes one of the lines that `is_meant` picks.
fn with_line(
    page: &str,
    place: Index,
    is_meant: fn(&str) -> bool,
    change: impl Fn(&str) -> String,
) -> String {
    let lines: Vec<&str> = page.split('\n').collect();
    let meant: Vec<usize> = (0..lines.len()).filter(|index| is_meant(lines[*index].trim_end())).collect();
    if meant.is_empty() {
        return page.to_owned();
    }
    let chosen = meant[place.index(meant.len())];
    let lines = lines.iter().enumerate();
    lines
        .map(|(index, line)| if index == chosen { change(line) } else { (*line).to_owned() })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Changes the cells of a row; the first has the number 1.
fn with_cell(page: &str, place: Index, change: fn(usize, &str) -> String) -> String {
    with_line(page, place, is_row, |line| {
        let cells = line.split('|').enumerate();
        let changed = cells.map(|(column, cell)| {
            let content = cell.trim();
            if content.is_empty() { cell.to_owned() } else { cell.replace(content, &change(column, content)) }
        });
        changed.collect::<Vec<_>>().join("|")
    })
}

fn is_row(line: &str) -> bool {
    line.starts_with('|') && line.contains("https://")
}

fn is_table(line: &str) -> bool {
    line.starts_with('|')
}

fn is_blank(line: &str) -> bool {
    line.is_empty()
}

/// Edits after which a page tells its readers the same.
const HARMLESS: [(&str, Edit); 13] = [
    ("CRLF", |page, _| page.replace("\r\n", "\n").replace('\n', "\r\n")),
    ("byte-order mark", |page, _| format!("\u{feff}{}", page.trim_start_matches('\u{feff}'))),
    ("no final newline", |page, _| page.trim_end().to_owned()),
    ("padding", |page, place| with_line(page, place, is_table, |line| line.replace("| ", "|   "))),
    ("no last pipe", |page, place| {
        with_line(page, place, is_table, |line| {
            let end = if line.ends_with('\r') { "\r" } else { "" };
            let line = line.trim_end();
            format!("{}{end}", line.strip_suffix('|').map_or(line, str::trim_end))
        })
    }),
    ("autolink", |page, place| {
        with_cell(page, place, |_, cell| {
            if cell.starts_with("https://") { format!("<{cell}>") } else { cell.to_owned() }
        })
    }),
    ("heading level", |page, _| page.replace("\n## ", "\n### ")),
    ("alignment", |page, _| page.replace("| --- |", "| :-- |")),
    ("code sample", |page, place| {
        with_line(page, place, is_blank, |line| {
            format!(
                "{line}\n```md\n| A | B |\n| --- | --- |\n| x | https://sample.example.com |\n```\n{line}"
            )
        })
    }),
    ("plain table", |page, place| {
        with_line(page, place, is_blank, |line| {
            format!("{line}\n| A | B |\n| --- | --- |\n| x | y |\n{line}")
        })
    }),
    ("comment", |page, place| {
        with_line(page, place, is_blank, |line| format!("{line}\n<!-- translated by hand -->\n{line}"))
    }),
    ("prose", |page, place| {
        with_line(page, place, is_blank, |line| format!("{line}\nSee https://wink.travel | more.\n{line}"))
    }),
    ("emphasis in a label", |page, place| {
        with_cell(page, place, |column, cell| {
            if column == 1 && !cell.contains('*') { format!("**{cell}**") } else { cell.to_owned() }
        })
    }),
];
