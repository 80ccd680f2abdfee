//! Tables that are broken, missing, extra or have different columns.

use super::description::Description;
use super::names::{Names, column_name, counted_rows};
use crate::finding::{ExtraTable, Header, MissingTable};
use crate::page::{Break, BreakCause, HeadingFault, OddPipe, Page};
use crate::words::{counted, listed, quoted};

pub(super) fn broken(names: &Names<'_>, cause: &BreakCause) -> Description {
    let (message, help) = words_about(cause);
    let span = names.finding.place.map(|place| place.span);
    let found = names.page().and_then(|page| {
        let first = page.breaks.partition_point(|broken| Some(broken.span) < span);
        let mut here = page.breaks[first..].iter().take_while(|broken| Some(broken.span) == span);
        Some(label(page, here.find(|broken| broken.cause == *cause)?))
    });
    Description::new(message, help).label(found.unwrap_or_default())
}

fn label(page: &Page, broken: &Break) -> String {
    let first = page.text.line_at(broken.stranded.start);
    match broken.cause {
        BreakCause::DoubleDelimiter => "this line is shown as a row of dashes".to_owned(),
        BreakCause::GluedTable => "this line is shown as a row of the table above".to_owned(),
        BreakCause::OpenComment => "nothing below this line is shown".to_owned(),
        BreakCause::Conflict => "this line and both versions are shown".to_owned(),
        BreakCause::IndentedComment => "the hidden row is shown as code".to_owned(),
        BreakCause::ShortComment => "this is shown".to_owned(),
        BreakCause::NoHeading(_) => "this is shown as text, and the table below has no heading".to_owned(),
        BreakCause::CodeFence if broken.lines == 1 => format!("line {first} is shown as code"),
        BreakCause::CodeFence => {
            format!("{} from line {first} on are shown as code", counted(broken.lines, "line"))
        }
        _ if broken.lines == 1 => format!("line {first} is shown as plain text"),
        _ => format!("{} from line {first} on are shown as plain text", counted(broken.lines, "line")),
    }
}

pub(super) fn other_columns(names: &Names<'_>, header: &Header) -> Description {
    let theirs = names.reference_section().map(|(_, section)| section);
    let missing: Vec<String> =
        header.missing.iter().filter_map(|column| Some(column_name(theirs?, *column))).collect();
    let extra: Vec<String> = header.extra.iter().map(|column| names.column(*column)).collect();
    let label = match (missing.is_empty(), extra.is_empty()) {
        (false, _) => format!("{} is missing", listed(&missing)),
        (true, false) => format!("only this page has {}", listed(&extra)),
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
    .reference("the header in the reference")
}

pub(super) fn none() -> Description {
    Description::new(
        "the page has no table of endpoints",
        "add a table: names in the first column, the URLs of one environment in each other column",
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
            "insert an empty line, a heading, a header and a delimiter row above this line".to_owned(),
        ),
        MissingTable::Code => (
            match shown.as_slice() {
                [name] => format!("the table {name} is in a code block"),
                _ => format!("the tables {} are in a code block", listed(&shown)),
            },
            "everything below this line is shown as code",
            "remove this line and the one that ends the code block".to_owned(),
        ),
        MissingTable::Elsewhere => (
            is_missing,
            "its URLs begin here, but outside their own table",
            format!("make it a table of {rows} again: names, then URLs, without a comment or HTML around it"),
        ),
        MissingTable::Dandas => (
            is_missing,
            "its cells are separated by `।` instead of `|`",
            "separate the cells with the ASCII character `|`, in all of its lines".to_owned(),
        ),
        MissingTable::Hosts => (
            is_missing,
            "its hosts begin here, without `https://`",
            "write `https://` before each host: a table without URLs is not a table of endpoints".to_owned(),
        ),
        MissingTable::Gone => (
            is_missing,
            "the table belongs below this line",
            format!("add the table with its {rows}; {} it", names.reference_does("has", "have")),
        ),
    };
    Description::new(message, help).label(label).reference(format!("the table in the reference, with {rows}"))
}

pub(super) fn extra(names: &Names<'_>, kind: ExtraTable) -> Description {
    if let ExtraTable::Divided(other) = kind {
        return divided(names, other);
    }
    let Some(section) = names.section() else { return Description::default() };
    if kind == ExtraTable::Code {
        return Description::new(
            format!("{} the table {} in a code block", names.reference_does("has", "have"), names.table()),
            "remove the lines there that begin and end the code block",
        )
        .label(format!("a table with {}", counted_rows(section)))
        .reference("everything below this line is shown as code");
    }
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
        format!("the table {first} is split in two, but is one table in the reference")
    } else {
        format!("the tables {first} and {second} are one table in the reference")
    };
    Description::new(message, "join the tables, or split the table in the reference if two tables are right")
        .label("the second table begins here")
        .reference("the table in the reference")
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
            "the delimiter row and the first row of a table are on one line".to_owned(),
            "start a new line after the last `--- |`",
        ),
        BreakCause::SplitHeader => words_about_split("header"),
        BreakCause::SplitDelimiter => words_about_split("delimiter row"),
        BreakCause::Comment => (
            "a comment ends the table, but rows follow it".to_owned(),
            "move the comment below the last row of the table",
        ),
        BreakCause::OpenComment => (
            "this comment is never closed".to_owned(),
            "close the comment with `-->`, using two ASCII hyphens",
        ),
        BreakCause::Conflict => (
            "a merge conflict was not resolved here".to_owned(),
            "keep one of the two versions and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
        ),
        BreakCause::Fence => (
            "a `:::` line ends the table, but rows follow it".to_owned(),
            "move the `:::` line away from the table, with an empty line before and after it",
        ),
        BreakCause::BlankLine => {
            ("an empty line splits the table".to_owned(), "remove the empty line above this one")
        }
        BreakCause::BlankLines => (
            "empty lines split the table".to_owned(),
            "remove all empty lines between the header, the delimiter row and the rows",
        ),
        BreakCause::Interrupted => (
            "these lines look like table rows, but are not in a table".to_owned(),
            "move them directly below the last row of their table",
        ),
        BreakCause::GluedTable => {
            ("a table begins directly below another table".to_owned(), "insert an empty line above this line")
        }
        BreakCause::DoubleHeader => {
            ("there is a second header above the table".to_owned(), "remove this line or the header below it")
        }
        BreakCause::TextAbove => (
            "the header is directly below other text, so this is not a table".to_owned(),
            "insert an empty line above the header",
        ),
        BreakCause::DoubleDelimiter => (
            "the table has more than one delimiter row".to_owned(),
            "remove all but the one directly below the header",
        ),
        BreakCause::Tag(tag) => (
            format!("the tag {} swallows the table below it", quoted(tag)),
            "insert an empty line between the tag and the table, and another before the closing tag",
        ),
        BreakCause::Indented => (
            "the lines are indented so far that they are not in a table".to_owned(),
            "remove the spaces at the start of each line of the table",
        ),
        BreakCause::CodeFence => (
            "a code block begins inside the table".to_owned(),
            "remove the line with the backticks or tildes, and the one that closes the block",
        ),
        BreakCause::IndentedComment => {
            ("the comment is indented so far that it is shown".to_owned(), "remove the spaces before it")
        }
        BreakCause::ShortComment => (
            "the comment ends too early, so the rest of the row is shown".to_owned(),
            "keep only the end of the comment that is behind the row",
        ),
        BreakCause::NoHeading(fault) => words_about_heading(*fault),
        BreakCause::DelimiterAboveHeader => words_about_misplaced_delimiter(true),
        BreakCause::DelimiterBelowRow => words_about_misplaced_delimiter(false),
        BreakCause::OddDelimiter(characters) => (
            format!(
                "the delimiter row has {} instead of hyphens, so this is not a table",
                quoted(characters)
            ),
            "write the delimiter row with ASCII hyphens: `| --- | --- | --- |`",
        ),
        BreakCause::DelimiterCount(header, delimiter) => (
            format!(
                "the header has {}, but the delimiter row has {delimiter}, so this is not a table",
                counted(*header, "cell")
            ),
            "give both lines the same number of `|`",
        ),
        BreakCause::OddPipe(pipe) => words_about_pipe(*pipe),
        BreakCause::OutsidePipes(signs) => (
            format!("{} is outside the first and last `|` of a line, so this is not a table", quoted(signs)),
            "begin and end every line of the table with `|`",
        ),
        BreakCause::NoDelimiter => (
            "the delimiter row is missing, so this is not a table".to_owned(),
            "add a line such as `| --- | --- | --- |` below the header",
        ),
        BreakCause::NoHeader { has_delimiter } => words_about_missing_header(*has_delimiter),
    }
}

fn words_about_heading(fault: HeadingFault) -> (String, &'static str) {
    match fault {
        HeadingFault::NoSpace => (
            "this line is not a heading: there is no space after the `#`".to_owned(),
            "insert a space after the last `#`",
        ),
        HeadingFault::FullWidth => (
            "this line is not a heading: it begins with full-width `＃`".to_owned(),
            "write the heading with ASCII `#` and a space",
        ),
    }
}

fn words_about_missing_header(has_delimiter: bool) -> (String, &'static str) {
    let help = if has_delimiter {
        "add the header above this line, with as many cells as the rows below"
    } else {
        "add a header and a delimiter row such as `| --- | --- | --- |` above them"
    };
    ("these lines look like table rows, but have no header".to_owned(), help)
}

fn words_about_split(line: &str) -> (String, &'static str) {
    let message = format!("the {line} is split over two lines, so this is not a table");
    (message, "append this line to the one above")
}

fn words_about_misplaced_delimiter(is_above_header: bool) -> (String, &'static str) {
    let (message, help) = if is_above_header {
        ("above the header, so this is not a table", "move this line above the delimiter row")
    } else {
        ("below the first row, which is shown as the header", "move this line below the delimiter row")
    };
    (format!("the delimiter row is {message}"), help)
}

fn words_about_merged_header(holds_rows: bool) -> (String, &'static str) {
    let help = if holds_rows {
        "start a new line before the first `| ---`, after the last one and after each row"
    } else {
        "start a new line before the first `| ---`"
    };
    ("the header and the delimiter row of a table are on one line".to_owned(), help)
}

fn words_about_pipe(pipe: OddPipe) -> (String, &'static str) {
    let (written, help) = match pipe {
        OddPipe::Escaped => (quoted("\\|"), "remove the `\\` before each `|`"),
        OddPipe::Double => (quoted("||"), "write one `|` between two cells"),
        OddPipe::Character(character) => {
            (quoted(&character.to_string()), "separate the cells with the ASCII character `|`")
        }
    };
    (format!("the cells are separated by {written} instead of `|`"), help)
}
