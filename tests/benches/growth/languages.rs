//! Many pages, languages and files.

use super::family::{Family, Files, GERMAN, SOURCE, TABLES, each};

/// How many languages with regions there are names for.
const MOST: usize = 12 * 26 * 26;

pub(super) const FAMILIES: &[Family] = &[
    Family::new("languages/sound", TABLES, |units| pages(units, |_| GERMAN.to_owned())).at_most(MOST),
    Family::new("languages/with the same drift", &super::COMMANDS, |units| {
        pages(units, |_| GERMAN.replace("staging-ota", "staging-oto"))
    })
    .at_most(MOST),
    Family::new("languages/with drifts of their own", &super::COMMANDS, |units| {
        pages(units, |at| GERMAN.replace("staging-ota", &format!("staging-ota{at}")))
    })
    .at_most(MOST),
    Family::new("languages/behind the source", TABLES, |units| {
        let mut files = pages(units, |_| GERMAN.to_owned());
        files.push(("docs/environments.md".to_owned(), SOURCE.replace("staging-ota", "staging-oto")));
        files
    })
    .at_most(MOST),
    Family::new("languages/damaged", TABLES, |units| {
        pages(units, |_| GERMAN.replace("| --", "|--").replace("title:", "titel:"))
    })
    .at_most(MOST),
    Family::new("languages/without a source", TABLES, |units| {
        let mut files = pages(units, |at| GERMAN.replace("staging-ota", &format!("staging-ota{at}")));
        files.push(("docs/wink-env.yml".to_owned(), "source: de-AA\n".to_owned()));
        files
    })
    .at_most(MOST),
    Family::new("languages/missing", TABLES, |units| {
        let mut files = pages(units, |_| String::new());
        for (path, _) in &mut files {
            *path = path.replace("environments.md", "other.md");
        }
        files.push(("docs/fr/environments.md".to_owned(), GERMAN.to_owned()));
        files
    })
    .at_most(MOST),
    Family::new("languages/configured", TABLES, |units| {
        vec![(
            "docs/wink-env.yml".to_owned(),
            format!("locales: [da, de, id, pt, tr, {}]\n", each(units, |at| format!("{}, ", language(at)))),
        )]
    })
    // The largest input has four times as many, each once.
    .at_most(MOST / 4),
    Family::new("languages/no languages", TABLES, |units| {
        (0..units).map(|at| (format!("docs/x{at}/environments.md"), GERMAN.to_owned())).collect()
    })
    .at_most(8_000),
    Family::new("languages/files beside", TABLES, |units| {
        (0..units).map(|at| (format!("docs/de/x{at}.md"), "x\n".to_owned())).collect()
    })
    .at_most(8_000),
    Family::new("languages/directories beside", TABLES, |units| {
        (0..units).map(|at| (format!("docs/x{at}/x.md"), "x\n".to_owned())).collect()
    })
    .at_most(8_000),
    // All of them within each other would have paths whose total length is quadratic.
    Family::new("languages/deep directories", TABLES, |units| {
        (0..units).map(|at| (format!("docs/{at}/{}x.md", "d/".repeat(40)), "x\n".to_owned())).collect()
    })
    .at_most(400),
];

/// Pages in as many languages.
fn pages(units: usize, page: impl Fn(usize) -> String) -> Files {
    (0..units).map(|at| (format!("docs/{}/environments.md", language(at)), page(at))).collect()
}

/// A language with a region.
fn language(number: usize) -> String {
    const LANGUAGES: [&str; 12] = ["de", "fr", "es", "it", "nl", "pl", "sv", "fi", "cs", "ru", "ja", "ko"];
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    format!("{}-{}{}", LANGUAGES[number / 676 % 12], letter(number / 26), letter(number))
}
