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
        let word = argument.source();
        let found = match argument {
            Argument::Text(_) => "a string".to_owned(),
            Argument::Nothing => "a comma".to_owned(),
            Argument::Other(_) if word.len() > 40 => "other tokens".to_owned(),
            Argument::Path(_) | Argument::Other(_) => format!("`{word}`"),
        };
        let article = if self.kind == "environment" { "an" } else { "a" };
        let title = format!("expected the name of {article} {}, found {found}", self.kind);
        let mistake = Mistake::new(place, title);
        let mistake = match self.hint(argument) {
            Some(hint) => mistake.help(hint),
            None => mistake,
        };
        if self.spelled_in(argument).is_some() { mistake } else { mistake.help(self.list(&word)) }
    }

    /// What to write for an argument that holds a name in another form, or a slip of one.
    pub(crate) fn hint(&self, argument: &Argument) -> Option<String> {
        let word = argument.source();
        let is_text = matches!(argument, Argument::Text(_));
        match self.spelled_in(argument) {
            Some(name) if is_text => Some(format!("write `{name}` without quotes")),
            Some(name) if word.contains(name) => Some(format!("write `{name}`")),
            Some(name) => Some(snake_case(name)),
            None => {
                let name = nearest(last_step(&word), &self.names)?;
                let form = if is_text { ", without quotes" } else { "" };
                Some(format!("did you mean `{name}`{form}?"))
            }
        }
    }

    /// The name that an argument holds in another form, or is a slip of.
    pub(crate) fn meant(&self, argument: &Argument) -> Option<&String> {
        match self.spelled_in(argument) {
            Some(name) => Some(name),
            None => nearest(last_step(&argument.source()), &self.names),
        }
    }

    /// The name with the words of an argument, or with those of the last step of its path.
    fn spelled_in(&self, argument: &Argument) -> Option<&String> {
        let word = argument.source();
        match self.spelled(&word) {
            Some(name) => Some(name),
            None => self.spelled(last_step(&word)),
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

/// What stands behind the last `::`.
fn last_step(source: &str) -> &str {
    match source.rsplit_once("::") {
        Some((_, last)) => last,
        None => source,
    }
}

/// What the standard library does too, in a tenth of the code that its general way compiles to.
pub(crate) fn joined(names: &[String], separator: &str) -> String {
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
