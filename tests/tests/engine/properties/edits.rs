//! Edits that must not matter, and edits that make tables outdated.

use std::collections::BTreeSet;

use proptest::sample::Index;

/// The lines that no repair may change.
pub(crate) fn prose(page: &str) -> Vec<&str> {
    let lines = page.lines().map(str::trim_end);
    let is_prose = |line: &&str| {
        let begins_fence = line.starts_with("```") || line.starts_with("~~~");
        !line.is_empty() && !begins_fence && !line.contains(['|', ':', '：', '｜', '-', '/'])
    };
    lines.filter(is_prose).collect()
}

/// Whether a line is still there. A heading may have got a space behind its `#`, in place of another one.
pub(crate) fn is_kept(before: &str, after: &str) -> bool {
    let is_heading = before.starts_with('#') && after.starts_with('#');
    let words = |line: &str| line.replace(char::is_whitespace, "");
    before == after || is_heading && words(before) == words(after)
}

/// The page with a text column after that many others.
pub(crate) fn with_notes(page: &str, column: usize) -> String {
    let lines = page.split('\n').enumerate().map(|(number, line)| {
        let mut cells: Vec<String> = line.split('|').map(str::to_owned).collect();
        let note = if line.starts_with("| ---") { " --- ".to_owned() } else { format!(" Note{number}x ") };
        if line.starts_with('|') {
            cells.insert(column + 1, note);
        }
        cells.join("|")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The words in the text column that are separate from others, each with the name of its row if both are on one line
/// that holds no other row.
pub(crate) fn notes(page: &str) -> BTreeSet<(&str, Option<&str>)> {
    let is_note = |word: &&str| word.starts_with("Note") && word.ends_with('x');
    let lines = page.lines().flat_map(|line| {
        let is_name =
            |cell: &&str| cell.strip_prefix("Server ").is_some_and(|number| number.parse::<u8>().is_ok());
        let name = line.split('|').map(str::trim).find(is_name);
        let words = line.split(|sign: char| sign == '|' || sign.is_whitespace()).filter(is_note);
        let urls = line.split(['|', ' ']).filter_map(|word| word.split_once("://").map(|(_, rest)| rest));
        let is_one_row = urls.collect::<BTreeSet<_>>().len() <= 2 && words.clone().count() == 1;
        let name = name.filter(|_| is_one_row);
        words.flat_map(move |word| [(word, None), (word, name)])
    });
    lines.collect()
}

pub(crate) type Edit = fn(&str, Index) -> String;

/// Ways in which tables become outdated.
pub(crate) const DRIFT: [(&str, Edit); 10] = [
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
    // If the rows below are hidden as well, nothing would be left of the table.
    ("merged header", |page, _| page.replace(" |\n| --- |", " | | --- |")),
];

/// Changes one of the lines that `is_meant` picks.
pub(crate) fn with_line(
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

/// Changes the cells of a row; the first one is 1.
pub(crate) fn with_cell(page: &str, place: Index, change: fn(usize, &str) -> String) -> String {
    with_line(page, place, is_row, |line| {
        let cells = line.split('|').enumerate();
        let changed = cells.map(|(column, cell)| {
            let content = cell.trim();
            if content.is_empty() { cell.to_owned() } else { cell.replace(content, &change(column, content)) }
        });
        changed.collect::<Vec<_>>().join("|")
    })
}

pub(crate) fn is_row(line: &str) -> bool {
    line.starts_with('|') && line.contains("https://")
}

pub(crate) fn is_table(line: &str) -> bool {
    line.starts_with('|')
}

pub(crate) fn is_blank(line: &str) -> bool {
    line.is_empty()
}

/// Edits that do not change what a page tells its readers.
pub(crate) const HARMLESS: [(&str, Edit); 13] = [
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
