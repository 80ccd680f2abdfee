//! Services that cannot be told apart.

use super::rule::Rule;
use crate::finding::{At, Facts, Finding, FoundBy, Lint, Problem, Sameness, Severity};
use crate::page::Page;
use crate::site::{Duplicate, Site};

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "duplicate-row",
        level: Severity::Error,
        summary: "the page lists a service twice in a section, or gives two services the same URL",
        explanation: include_str!("duplicate-row.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (page, content) in site.pages.iter().enumerate() {
        // An unresolved merge conflict left both versions of its rows.
        if content.has_conflict() {
            continue;
        }
        for duplicate in site.duplicates(page).into_iter().chain(in_code(site, page)) {
            let section = site.section(page, duplicate.section);
            let row = section.row(duplicate.row);
            let (span, column) = match duplicate.sameness {
                Sameness::Row | Sameness::Code(_) => (row.row.line, None),
                Sameness::Label => (row.row.label.span, None),
                Sameness::Url(column) => (row.row.cells[column].span, Some(column)),
            };
            let problem = Problem::DuplicateRow { sameness: duplicate.sameness, first: duplicate.first };
            let facts = Facts::new(&RULE.lint, problem).about(site.subject(&section, Some(&row), column));
            findings.push(site.finding(facts, page, span).at(At { column, ..section.at_row(&row) }));
        }
    }
}

/// With how many lines of code each row is compared.
const MOST_LINES: usize = 64;

/// The rows of a page that are also in a block of code, unless the reference has such a sample too.
fn in_code(site: &Site, page: usize) -> Vec<Duplicate> {
    let content = &site.pages[page];
    let is_reference = site.reference.page() == Some(page);
    let samples = |page: &Page| page.code.iter().any(|code| page.text.slice(*code).contains("\n|"));
    if content.code.is_empty() || is_reference || site.reference_page().is_some_and(samples) {
        return Vec::new();
    }
    let text = &content.text;
    let lines = content.code.iter().flat_map(|code| text.line_at(code.start)..=text.line_at(code.end));
    let lines: Vec<(usize, &str)> = lines
        .filter(|line| *line <= text.line_count())
        .map(|line| (line, text.slice(text.trimmed(text.line(line)))))
        .filter(|(_, line)| line.starts_with('|') && line.contains("://"))
        .take(MOST_LINES)
        .collect();
    let mut found = Vec::new();
    for (section, table) in content.sections.iter().enumerate().filter(|_| !lines.is_empty()) {
        for (row, listed) in table.numbered().filter(|(_, row)| !row.is_ragged) {
            let is_same = |line: &str| {
                line.contains(&listed.label.text)
                    && listed.cells.iter().all(|cell| line.contains(&cell.url.written))
            };
            if let Some((line, _)) = lines.iter().find(|(_, line)| is_same(line)) {
                let sameness = Sameness::Code(*line);
                found.push(Duplicate { section, row, first: (section, row), sameness });
            }
        }
    }
    found
}
