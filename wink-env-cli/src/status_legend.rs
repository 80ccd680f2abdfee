//! Explains the numbers and signs in the table of `wink-env status`.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;
use wink_env_pages::render;
use wink_env_pages::status::{ServiceColumn, State, Status};
use wink_env_pages::words::plain;

use crate::width::{TERMINAL, padded, shortened};

pub(crate) fn sign(state: State) -> &'static str {
    match state {
        State::Same => ".",
        State::Moved => "o",
        State::Revived => "r",
        State::Hidden => "h",
        State::Swapped => "s",
        State::OtherUrl => "U",
        State::Behind => "b",
        State::Damaged => "D",
        State::Missing => "-",
        State::Unknown => "?",
    }
}

/// The numbered services, in as many columns as fit.
pub(crate) fn services(services: &[ServiceColumn]) -> String {
    let digits = services.len().to_string().len();
    let entry = |(at, service): (usize, &ServiceColumn)| {
        let hidden = if service.is_hidden { " (hidden)" } else { "" };
        shortened(&format!("{:>digits$} {}{hidden}", at + 1, plain(&service.label)), TERMINAL)
    };
    let entries: Vec<String> = services.iter().enumerate().map(entry).collect();
    let widest = entries.iter().map(|entry| entry.width()).max().unwrap_or_default();
    let columns = ((TERMINAL + 2) / (widest + 2)).max(1);
    let lines = entries.len().div_ceil(columns);
    let mut text = String::new();
    for line in 0..lines {
        let cells: Vec<String> =
            entries.iter().skip(line).step_by(lines).map(|entry| padded(entry, widest)).collect();
        let _ = writeln!(text, "{}", cells.join("  ").trim_end());
    }
    text
}

/// The meaning of the signs that occur.
pub(crate) fn signs(status: &Status) -> String {
    let occurs = |state: &State| status.pages.iter().any(|page| page.states.contains(state));
    let mut meanings: Vec<String> = State::ALL
        .into_iter()
        .filter(occurs)
        .map(|state| format!("{} {}", sign(state), render::meaning(state)))
        .collect();
    meanings.push("* reference".to_owned());
    if status.pages.iter().any(|page| page.extra_rows > 0) {
        meanings.push("+ rows not in the reference".to_owned());
    }
    if status.pages.iter().any(|page| page.elsewhere > 0) {
        meanings.push("! other findings on the page".to_owned());
    }
    let mut text = String::from("\n");
    let mut width = 0;
    for meaning in meanings {
        if width > 0 && width + 3 + meaning.len() > TERMINAL {
            text.push('\n');
            width = 0;
        } else if width > 0 {
            text.push_str("   ");
            width += 3;
        }
        width += meaning.len();
        text.push_str(&meaning);
    }
    text.push('\n');
    text
}
