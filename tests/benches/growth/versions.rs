//! Pages next to older ones.

use super::family::{Family, Files, SOURCE, each, rows_added};

const DIFF: &[&str] = &["diff old docs", "diff old docs --format json"];

pub(super) const FAMILIES: &[Family] = &[
    Family::new("versions/rows added", DIFF, |units| {
        versions(SOURCE.to_owned(), rows_added(SOURCE, &rows(units, "R", "a")))
    }),
    Family::new("versions/rows removed", DIFF, |units| {
        versions(rows_added(SOURCE, &rows(units, "R", "a")), SOURCE.to_owned())
    }),
    Family::new("versions/rows with other names", DIFF, |units| {
        versions(rows_added(SOURCE, &rows(units, "R", "a")), rows_added(SOURCE, &rows(units, "S", "a")))
    }),
    Family::new("versions/rows with other URLs", DIFF, |units| {
        versions(rows_added(SOURCE, &rows(units, "R", "a")), rows_added(SOURCE, &rows(units, "R", "b")))
    }),
    Family::new("versions/other rows", DIFF, |units| {
        versions(rows_added(SOURCE, &rows(units, "R", "a")), rows_added(SOURCE, &rows(units, "S", "b")))
    }),
    Family::new("versions/sections with other names", DIFF, |units| {
        versions(format!("{SOURCE}{}", sections(units, "A")), format!("{SOURCE}{}", sections(units, "B")))
    }),
    Family::new("versions/sections that share a URL", DIFF, |units| {
        versions(format!("{SOURCE}{}", sharing(units, "A")), format!("{SOURCE}{}", sharing(units, "B")))
    }),
];

fn versions(old: String, new: String) -> Files {
    let pages = [("old", old), ("docs", new)];
    pages.map(|(directory, page)| (format!("{directory}/environments.md"), page)).to_vec()
}

fn rows(units: usize, label: &str, host: &str) -> String {
    each(units, |at| {
        format!("| {label}{at} | https://{host}{at}.wink.travel | https://{host}{at}.example.com |\n")
    })
}

fn sections(units: usize, heading: &str) -> String {
    each(units, |at| section(&format!("{heading}{at}"), &at.to_string()))
}

fn sharing(units: usize, heading: &str) -> String {
    each(units, |at| section(&format!("{heading}{at}"), ""))
}

fn section(heading: &str, host: &str) -> String {
    format!(
        "\n## {heading}\n\n| Name | Staging | Production |\n| --- | --- | --- |\n\
         | API | https://s{host}.wink.travel | https://p{host}.wink.travel |\n"
    )
}
