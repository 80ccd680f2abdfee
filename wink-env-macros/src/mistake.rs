//! One mistake of the caller: where it stands and what it says.

use crate::argument::Argument;
use crate::likeness::{key, list, nearest};

/// What is wrong with a call.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) place: Place,
    title: String,
    help: Vec<String>,
}

/// The tokens under which the compiler draws the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The whole call.
    Call,
    /// The arguments from the first to the last.
    Arguments(usize, usize),
    /// One name of an argument like `servers::payment`.
    Name { argument: usize, name: usize },
}

/// What could have stood in a place.
pub(crate) struct Known {
    /// `environment`, `section` or `service`.
    pub(crate) kind: &'static str,
    /// Nothing, or words with a space before them that say where the names count.
    pub(crate) scope: String,
    pub(crate) names: Vec<String>,
}

impl Mistake {
    pub(crate) fn new(place: Place, title: impl Into<String>) -> Self {
        Self { place, title: title.into(), help: Vec::new() }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Two mistakes in two arguments as one.
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

impl Known {
    /// A word that is none of the names.
    pub(crate) fn unknown(self, word: &str, place: Place) -> Mistake {
        let mistake = Mistake::new(place, format!("unknown {} `{word}`{}", self.kind, self.scope));
        let mistake = match self.suggestion(word) {
            Some(suggestion) => mistake.help(suggestion),
            None => mistake,
        };
        mistake.help(self.list(word))
    }

    /// Something that is no name at all.
    pub(crate) fn expected(self, argument: &Argument, place: Place) -> Mistake {
        let (found, word) = match argument {
            Argument::Path(names) => {
                let path = joined(names, "::");
                (format!("`{path}`"), path)
            }
            Argument::Text(text) => ("a string".to_owned(), text.clone()),
            Argument::Other(source) if source.len() <= 40 => (format!("`{source}`"), source.clone()),
            Argument::Other(_) => ("other tokens".to_owned(), String::new()),
            Argument::Nothing => ("a comma".to_owned(), String::new()),
        };
        let article = if self.kind == "environment" { "an" } else { "a" };
        let title = format!("expected the name of {article} {}, found {found}", self.kind);
        let mistake = Mistake::new(place, title);
        let name = match (self.spelled(&word), argument) {
            (None, Argument::Path(names)) => names.last().and_then(|last| self.spelled(last)),
            (spelled, _) => spelled,
        };
        match (name, argument) {
            (Some(name), Argument::Text(_)) => mistake.help(format!("write `{name}` without quotes")),
            (Some(name), _) if word.contains(name) => mistake.help(format!("write `{name}`")),
            (Some(name), _) => mistake.help(snake_case(name)),
            (None, _) => mistake.help(self.list(&word)),
        }
    }

    /// The known names as a line of help.
    pub(crate) fn list(self, word: &str) -> String {
        format!("known {}s{}: {}", self.kind, self.scope, list(word, &self.names))
    }

    /// What somebody may have meant.
    pub(crate) fn suggestion(&self, word: &str) -> Option<String> {
        let is_lower_case = !word.chars().any(char::is_uppercase);
        match self.spelled(word) {
            Some(name) if !is_lower_case => Some(snake_case(name)),
            spelled => {
                spelled.or_else(|| nearest(word, &self.names)).map(|name| format!("did you mean `{name}`?"))
            }
        }
    }

    /// The name that has the same words.
    pub(crate) fn spelled(&self, word: &str) -> Option<&String> {
        let key_of_word = key(word);
        self.names.iter().find(|name| key(name) == key_of_word)
    }
}

/// Names in backticks.
pub(crate) fn quoted(names: &[String], separator: &str) -> String {
    if names.is_empty() { String::new() } else { format!("`{}`", joined(names, &format!("`{separator}`"))) }
}

/// What the standard library does too, in a tenth of the code that its general way compiles to.
fn joined(names: &[String], separator: &str) -> String {
    let mut text = String::new();
    for name in names {
        if !text.is_empty() {
            text += separator;
        }
        text += name;
    }
    text
}

fn snake_case(name: &str) -> String {
    format!("names are in snake_case: write `{name}`")
}
