//! A mistake in a call: its place and its message.

use std::fmt::Display;

/// What is wrong with a call.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) place: Place,
    title: String,
    help: Vec<String>,
}

/// The tokens that the compiler underlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The whole call.
    Call,
    /// The arguments from the first to the last.
    Arguments(usize, usize),
    /// One name of an argument like `servers::payment`.
    Name { argument: usize, name: usize },
}

impl Mistake {
    pub(crate) fn new(place: Place, title: impl Into<String>) -> Self {
        Self { place, title: title.into(), help: Vec::new() }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Joins the mistakes of two arguments.
    pub(crate) fn and(mut self, other: Self, place: Place) -> Self {
        self.place = place;
        let separator =
            if self.title.contains(", ") || other.title.contains(", ") { ", and" } else { " and" };
        self.title = format!("{}{separator} {}", self.title, other.title);
        self.help.extend(other.help);
        self
    }

    /// The text of the compiler's error.
    pub(crate) fn message(&self) -> String {
        let mut message = format!("{}\n", self.title);
        for help in &self.help {
            message += "\nhelp: ";
            message += help;
        }
        message
    }
}

/// Names in backticks.
pub(crate) fn quoted(names: &[impl Display], separator: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(separator)
}
