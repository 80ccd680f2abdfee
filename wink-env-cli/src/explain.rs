//! `wink-env explain`

use std::fmt::Write as _;

use wink_env_pages::lint::{self, lints};
use wink_env_pages::words::quoted;

use crate::arguments::Explain;
use crate::output::Output;

pub(crate) fn run(arguments: &Explain) -> Output {
    let Some(name) = &arguments.lint else { return Output { stdout: list(), ..Output::default() } };
    match lint::find(name) {
        Some(lint) => Output { stdout: lint.explanation.to_owned(), ..Output::default() },
        None => Output::refused(&unknown(name)),
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
    format!("unknown lint {}{hint}\nhelp: `wink-env explain` lists all lints", quoted(name))
}
