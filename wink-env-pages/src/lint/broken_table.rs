//! Rows that readers do not see as a table.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::{Break, BreakCause, MergedHeader, OddPipe};
use crate::site::Site;
use crate::words::{counted, quoted};

pub(super) static LINT: Lint = Lint {
    name: "broken-table",
    level: Severity::Error,
    summary: "the page has lines that look like endpoint rows outside any table",
    explanation: include_str!("broken-table.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        for broken in &page.breaks {
            let first = page.text.line_at(broken.stranded.start);
            let label = label(broken, first);
            let (message, help) = words(&broken.cause);
            findings.push(site.finding(&LINT, index, broken.span, &label, message).help(help));
        }
    }
}

fn label(broken: &Break, first: usize) -> String {
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

/// What happened on a line, and what to do.
fn words(cause: &BreakCause) -> (String, &'static str) {
    match cause {
        BreakCause::MergedHeader(merged) => words_about_merged_header(*merged),
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

fn words_about_merged_header(merged: MergedHeader) -> (String, &'static str) {
    let help = if merged.holds_rows {
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
