//! `wink-env explain`

use std::fmt::Write as _;

use wink_env_pages::lint::{self, lints};

use crate::arguments::Explain;
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &Explain) -> Outcome {
    let Some(name) = &arguments.lint else { return Outcome { stdout: list(), ..Outcome::default() } };
    match lint::find(name) {
        Some(lint) => Outcome { stdout: lint.explanation.to_owned(), ..Outcome::default() },
        None => Outcome::refused(&unknown(name)),
    }
}

fn list() -> String {
    let width = lints().map(|lint| lint.name.len()).max().unwrap_or_default();
    lints().fold(String::new(), |mut text, lint| {
        let _ = writeln!(text, "{:width$}  {:7}  {}", lint.name, lint.level, lint.summary);
        text
    })
}

fn unknown(name: &str) -> String {
    let nearest = lint::nearest(name);
    let hint = nearest.map_or(String::new(), |lint| format!("; did you mean `{}`?", lint.name));
    format!("there is no lint `{name}`{hint}\nhelp: `wink-env explain` lists all lints")
}
