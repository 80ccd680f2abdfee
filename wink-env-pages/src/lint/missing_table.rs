//! Tables that a page lacks.

use super::{Lint, counted_rows};
use crate::compare::{Drift, Reference, Regrouped};
use crate::finding::{Finding, Severity};
use crate::page::{Page, Section};
use crate::site::{Site, section_name};
use crate::text::Span;
use crate::words::listed;

pub(super) static LINT: Lint = Lint {
    name: "missing-table",
    level: Severity::Error,
    summary: "the page lacks a table of the reference",
    explanation: include_str!("missing-table.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let is_needed = matches!(site.reference, Reference::Nothing) || site.reference.page() == Some(index);
        if is_needed && page.sections.is_empty() && page.unreadable.is_none() {
            findings.push(
                site.finding(&LINT, index, page.text.line(1), "", "the page has no table of endpoints".to_owned()).help(
                    "add a table whose first column names services and whose other columns hold one URL per environment",
                ),
            );
        }
    }
    let Some(reference) = site.reference_page() else { return };
    for index in &site.drifted {
        let (page, drift) = (&site.pages[*index], &site.drifts[*index]);
        for absence in &absences(reference, page, drift) {
            findings.push(absent(site, *index, absence, reference));
        }
    }
}

/// Tables that are missing for one reason, and where that is seen.
struct Absence {
    tables: Vec<usize>,
    reason: Reason,
    span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// Its rows stand in the table of the reference with this number.
    Joined(usize),
    /// It stands in a block of code.
    Code,
    /// Its URLs stand somewhere else on the page.
    Elsewhere,
    /// Its hosts stand somewhere on the page, without `https://`.
    Hosts,
    Gone,
}

fn absences(reference: &Page, page: &Page, drift: &Drift) -> Vec<Absence> {
    let mut absences: Vec<Absence> = Vec::new();
    for missing in &drift.missing {
        let (reason, span) = if let Some(joined) = drift.joined.iter().find(|joined| joined.table == *missing)
        {
            let holder = &drift.sections[joined.holder];
            (Reason::Joined(holder.reference), seam(page, holder.page, joined))
        } else if let Some(line) = leftover(page, &reference.sections[*missing]) {
            // What broke it is said there.
            if page
                .breaks
                .iter()
                .any(|found| found.stranded.start <= line.start && line.end <= found.stranded.end)
            {
                continue;
            }
            match page.code.iter().find(|code| code.start <= line.start && line.start < code.end) {
                Some(code) => {
                    (Reason::Code, page.text.trimmed(page.text.line(page.text.line_at(code.start))))
                }
                None if holds_urls(page, line) => (Reason::Elsewhere, line),
                None => (Reason::Hosts, line),
            }
        } else {
            (Reason::Gone, place(page, drift, *missing))
        };
        match absences.last_mut() {
            Some(above) if reason == Reason::Code && above.reason == reason && above.span == span => {
                above.tables.push(*missing);
            }
            _ => absences.push(Absence { tables: vec![*missing], reason, span }),
        }
    }
    absences
}

fn absent(site: &Site, page: usize, absence: &Absence, reference: &Page) -> Finding {
    let first = absence.tables[0];
    let mut names = Vec::new();
    for table in &absence.tables {
        names.push(section_name(&reference.sections[*table], *table));
    }
    let section = &reference.sections[first];
    let rows = counted_rows(section);
    let mut message = format!("the table {} is missing", names[0]);
    let (label, help) = match absence.reason {
        Reason::Joined(holder) => {
            let (above, below) = (holder.min(first), holder.max(first));
            message = format!(
                "the tables {} and {} have run together",
                section_name(&reference.sections[above], above),
                section_name(&reference.sections[below], below)
            );
            (
                "the other table begins here",
                "put an empty line, a heading, a header and a delimiter row above this line".to_owned(),
            )
        }
        Reason::Code => {
            message = match names.as_slice() {
                [name] => format!("the table {name} stands in a block of code"),
                _ => format!("the tables {} stand in a block of code", listed(&names)),
            };
            (
                "readers see what stands below this line as code",
                "remove this line, and the one that ends the block of code".to_owned(),
            )
        }
        Reason::Elsewhere => (
            "its URLs begin here, but not in a table of their own",
            format!(
                "make it a table again, with the {rows} of the reference: names in the first column, URLs in all others, and no comment or HTML around it"
            ),
        ),
        Reason::Hosts => (
            "its hosts begin here, without `https://`",
            "write `https://` before each host: a table without any URL is no table of endpoints".to_owned(),
        ),
        Reason::Gone => (
            "the table is missing below this line",
            format!("add the table with its {rows}; {} it", site.reference_does("has", "have")),
        ),
    };
    let theirs = format!("the table of the reference, with {rows}");
    site.finding(&LINT, page, absence.span, label, message)
        .help(help)
        .reference(site.reference_place(section.header, &theirs))
        .subject(site.reference_subject(first, None))
}

/// Whether anything on the line is meant to be a URL.
fn holds_urls(page: &Page, line: Span) -> bool {
    let content = page.text.slice(line);
    content.contains("//") || content.contains("http")
}

/// The first row of a table that belongs to another table than the rows above it.
fn seam(page: &Page, section: usize, joined: &Regrouped) -> Span {
    let section = &page.sections[section];
    let mut above = None;
    for (at, row) in section.rows.iter().enumerate() {
        let is_of_other = joined.rows.contains(&at);
        if row.is_hidden {
            continue;
        }
        if above.is_some_and(|above| above != is_of_other) {
            return row.line;
        }
        above = Some(is_of_other);
    }
    section.header
}

/// So many rows tell whether a table is there; each is looked for in the whole page.
const TELLING_ROWS: usize = 50;

/// The first line with a URL or a host of a missing table, if most of them stand somewhere on the page.
fn leftover(page: &Page, section: &Section) -> Option<Span> {
    let text = &page.text;
    let (mut wanted, mut found, mut first) = (0, 0, text.as_str().len());
    for row in &section.rows[..section.rows.len().min(TELLING_ROWS)] {
        if row.is_hidden {
            continue;
        }
        for cell in &row.cells {
            let written = &cell.url.written;
            let host = written.strip_prefix("https://").unwrap_or(written);
            if host.is_empty() {
                continue;
            }
            wanted += 1;
            if let Some(at) = text.find(host, 0..text.as_str().len()) {
                found += 1;
                first = first.min(at);
            }
        }
    }
    if found * 2 > wanted { Some(text.trimmed(text.line(text.line_at(first)))) } else { None }
}

/// The line below which the table belongs: the last one of the table before it, or the last of the page.
fn place(page: &Page, drift: &Drift, missing: usize) -> Span {
    let mut before = None;
    for section in &drift.sections {
        if section.reference < missing {
            before = Some(section.page);
        }
    }
    if let Some(before) = before {
        return page.sections[before].last_line();
    }
    let end = page.text.as_str().trim_end().len();
    page.text.trimmed(page.text.line(page.text.line_at(end)))
}
