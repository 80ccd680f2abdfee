//! Tables that are broken, missing, extra or have different columns.

use super::description::Description;
use super::names::{Names, column_name, counted_rows};
use crate::finding::{ExtraTable, Header, MissingTable};
use crate::page::{Break, BreakCause, OddPipe, Page};
use crate::words::{counted, listed, quoted};

pub(super) fn broken(names: &Names<'_>, cause: &BreakCause) -> Description {
    let (message, help) = words_about(cause);
    let span = names.finding.place.map(|place| place.span);
    let found = names.page().and_then(|page| {
        let broken = page.breaks.iter().find(|broken| Some(broken.span) == span && broken.cause == *cause)?;
        Some(label(page, broken))
    });
    Description::new(message, help).label(found.unwrap_or_default())
}

fn label(page: &Page, broken: &Break) -> String {
    let first = page.text.line_at(broken.stranded.start);
    match broken.cause {
        BreakCause::TabInDelimiter => "some sites show the table as plain text".to_owned(),
        BreakCause::DoubleDelimiter => "readers see this line as a row of dashes".to_owned(),
        BreakCause::GluedTable => "readers see this line as a row of the table above".to_owned(),
        BreakCause::OpenComment => "readers see nothing of what follows".to_owned(),
        BreakCause::Conflict => "readers see this line and both versions".to_owned(),
        _ if broken.lines == 1 => format!("readers see line {first} as plain text"),
        _ => format!("readers see {} from line {first} on as plain text", counted(broken.lines, "line")),
    }
}

pub(super) fn other_columns(names: &Names<'_>, header: &Header) -> Description {
    let theirs = names.reference_section().map(|(_, section)| section);
    let missing: Vec<String> =
        header.missing.iter().filter_map(|column| Some(column_name(theirs?, *column))).collect();
    let extra: Vec<String> = header.extra.iter().map(|column| names.column(*column)).collect();
    let label = match (missing.is_empty(), extra.is_empty()) {
        (false, _) => format!("{} is missing", listed(&missing)),
        (true, false) => format!("{} is only here", listed(&extra)),
        (true, true) => String::new(),
    };
    Description::new(
        format!(
            "the table {} has {}, but {} {}",
            names.table(),
            counted(header.found, "URL column"),
            names.reference_does("has", "have"),
            header.expected
        ),
        "give the table the same columns, in the same order",
    )
    .label(label)
    .reference("the header of the reference")
}

pub(super) fn none() -> Description {
    Description::new(
        "the page has no table of endpoints",
        "add a table whose first column names services and whose other columns hold one URL per environment",
    )
}

pub(super) fn missing(names: &Names<'_>, tables: &[usize], reason: MissingTable) -> Description {
    let Some((reference, first)) = names.site.reference_page().zip(tables.first().copied()) else {
        return Description::default();
    };
    let shown: Vec<String> = tables.iter().map(|table| names.reference_table_at(*table)).collect();
    let rows = counted_rows(&reference.sections[first]);
    let is_missing = format!("the table {} is missing", shown[0]);
    let (message, label, help) = match reason {
        MissingTable::Joined(holder) => (
            format!(
                "the tables {} and {} have run together",
                names.reference_table_at(holder.min(first)),
                names.reference_table_at(holder.max(first))
            ),
            "the other table begins here",
            "put an empty line, a heading, a header and a delimiter row above this line".to_owned(),
        ),
        MissingTable::Code => (
            match shown.as_slice() {
                [name] => format!("the table {name} stands in a block of code"),
                _ => format!("the tables {} stand in a block of code", listed(&shown)),
            },
            "readers see what stands below this line as code",
            "remove this line, and the one that ends the block of code".to_owned(),
        ),
        MissingTable::Elsewhere => (
            is_missing,
            "its URLs begin here, but not in a table of their own",
            format!(
                "make it a table again, with the {rows} of the reference: names in the first column, URLs in all others, and no comment or HTML around it"
            ),
        ),
        MissingTable::Hosts => (
            is_missing,
            "its hosts begin here, without `https://`",
            "write `https://` before each host: a table without any URL is no table of endpoints".to_owned(),
        ),
        MissingTable::Gone => (
            is_missing,
            "the table is missing below this line",
            format!("add the table with its {rows}; {} it", names.reference_does("has", "have")),
        ),
    };
    Description::new(message, help).label(label).reference(format!("the table of the reference, with {rows}"))
}

pub(super) fn extra(names: &Names<'_>, kind: ExtraTable) -> Description {
    if let ExtraTable::Divided(other) = kind {
        return divided(names, other);
    }
    let Some(section) = names.section() else { return Description::default() };
    let table = match (&section.heading, kind) {
        (None, _) => "such table".to_owned(),
        (Some(_), ExtraTable::Second) => format!("second table {}", names.table()),
        (Some(_), _) => format!("table {}", names.table()),
    };
    Description::new(
        format!("{} no {table}", names.reference_does("has", "have")),
        "remove the table, or add it to the reference if it is right",
    )
    .label(format!("a table with {}", counted_rows(section)))
}

fn divided(names: &Names<'_>, other: usize) -> Description {
    let table = names.finding.at.table.unwrap_or_default();
    let (first, second) = (names.table_at(table.min(other)), names.table_at(table.max(other)));
    let message = if first == second {
        format!("the table {first} is divided in two, but is one table on the reference")
    } else {
        format!("the tables {first} and {second} are one table on the reference")
    };
    Description::new(message, "join them, or divide the table of the reference if two tables are right")
        .label("the second of them begins here")
        .reference("the table of the reference")
}

/// What happened to a table.
#[cfg(feature = "fix")]
pub(super) fn what_broke(cause: &BreakCause) -> String {
    words_about(cause).0
}

/// What is wrong on a line, and what to do.
fn words_about(cause: &BreakCause) -> (String, &'static str) {
    match cause {
        BreakCause::MergedHeader { holds_rows } => words_about_merged_header(*holds_rows),
        BreakCause::MergedRow => (
            "the delimiter row and the first row of a table stand on one line".to_owned(),
            "begin a new line behind the last `--- |`",
        ),
        BreakCause::Comment => (
            "a comment ends the table, and rows stand below it".to_owned(),
            "move the comment below the last row of the table",
        ),
        BreakCause::OpenComment => (
            "a comment begins here and never ends".to_owned(),
            "end the comment with `-->`, with two ASCII hyphens",
        ),
        BreakCause::Conflict => (
            "a merge was not finished here".to_owned(),
            "keep one of the two versions and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
        ),
        BreakCause::Fence => (
            "a `:::` line ends the table, and rows stand below it".to_owned(),
            "move the `:::` line away from the table, with an empty line before and after it",
        ),
        BreakCause::BlankLine => {
            ("an empty line divides the table".to_owned(), "remove the empty line above this one")
        }
        BreakCause::BlankLines => (
            "empty lines divide the table".to_owned(),
            "remove all empty lines between the header, the delimiter row and the rows",
        ),
        BreakCause::Interrupted => (
            "these lines look like rows of a table, but are in none".to_owned(),
            "move them directly below the last row of their table",
        ),
        BreakCause::GluedTable => (
            "a table begins directly below the rows of another".to_owned(),
            "leave an empty line above this line",
        ),
        BreakCause::DoubleHeader => {
            ("another header stands above the table".to_owned(), "remove this line or the header below it")
        }
        BreakCause::TextAbove => (
            "the header stands directly below other text, so this is no table".to_owned(),
            "leave an empty line above the header",
        ),
        BreakCause::DoubleDelimiter => (
            "the table has more than one delimiter row".to_owned(),
            "remove all but the one directly below the header",
        ),
        BreakCause::Tag(tag) => (
            format!("the tag {} swallows the table below it", quoted(tag)),
            "leave an empty line between the tag and the table, and another one before the closing tag",
        ),
        BreakCause::Indented => (
            "the lines of a table are indented so far that they are shown as code".to_owned(),
            "remove the spaces at the beginning of the lines",
        ),
        BreakCause::TabInDelimiter => (
            "there is a tab in the delimiter row, so not every site sees a table here".to_owned(),
            "replace the tab by a space",
        ),
        BreakCause::DelimiterAboveHeader => (
            "the delimiter row stands above the header, so this is no table".to_owned(),
            "move this line above the delimiter row",
        ),
        BreakCause::OddDelimiter(characters) => (
            format!(
                "the delimiter row holds {} where hyphens should be, so this is no table",
                quoted(characters)
            ),
            "write the delimiter row with ASCII hyphens: `| --- | --- | --- |`",
        ),
        BreakCause::DelimiterCount(header, delimiter) => (
            format!(
                "the header has {} and the delimiter row {delimiter}, so this is no table",
                counted(*header, "cell")
            ),
            "give both lines the same number of `|`",
        ),
        BreakCause::OddPipe(pipe) => words_about_pipe(*pipe),
        BreakCause::OutsidePipes(signs) => (
            format!(
                "{} stands outside of the first and the last `|` of a line, so this is no table",
                quoted(signs)
            ),
            "let every line of the table begin and end with `|`",
        ),
        BreakCause::NoDelimiter => (
            "the table has no delimiter row, so it is no table".to_owned(),
            "add a line such as `| --- | --- | --- |` below the header",
        ),
        BreakCause::NoHeader { has_delimiter } => words_about_missing_header(*has_delimiter),
    }
}

fn words_about_missing_header(has_delimiter: bool) -> (String, &'static str) {
    let help = if has_delimiter {
        "add the header above this line, with as many cells as the rows below have"
    } else {
        "add a header and a delimiter row such as `| --- | --- | --- |` above them"
    };
    ("these lines look like rows of a table, but have no header".to_owned(), help)
}

fn words_about_merged_header(holds_rows: bool) -> (String, &'static str) {
    let help = if holds_rows {
        "begin a new line before the first `| ---`, behind the last one and behind each row"
    } else {
        "begin a new line before the first `| ---`"
    };
    ("the header and the delimiter row of a table stand on one line".to_owned(), help)
}

fn words_about_pipe(pipe: OddPipe) -> (String, &'static str) {
    let (written, help) = match pipe {
        OddPipe::Escaped => (quoted("\\|"), "remove the `\\` before each `|`"),
        OddPipe::Double => (quoted("||"), "write one `|` between two cells"),
        OddPipe::Character(character) => {
            (quoted(&character.to_string()), "divide the cells by the ASCII character `|`")
        }
    };
    (format!("the cells are divided by {written} instead of `|`"), help)
}
