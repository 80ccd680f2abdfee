//! What could have stood in a place, and which of it somebody may have meant.

use crate::argument::Argument;
use crate::likeness::{list, nearest, spelled};
use crate::mistake::{Mistake, Place};

/// The names that a place may hold.
pub(crate) struct Known {
    /// `environment`, `section` or `service`.
    pub(crate) kind: &'static str,
    /// Nothing, or words with a space before them that say where the names count.
    pub(crate) scope: String,
    pub(crate) names: Vec<String>,
    /// Names that cannot stand there as they are, hidden and ambiguous ones.
    pub(crate) others: Vec<String>,
    /// For each of those what to say of it.
    pub(crate) remarks: Vec<String>,
}

impl Known {
    pub(crate) fn new(kind: &'static str, names: Vec<String>) -> Self {
        Self { kind, scope: String::new(), names, others: Vec::new(), remarks: Vec::new() }
    }

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

    /// The known names as a line of help.
    pub(crate) fn list(self, word: &str) -> String {
        format!("known {}s{}: {}", self.kind, self.scope, list(word, &self.names))
    }

    /// What somebody may have meant.
    pub(crate) fn suggestion(&self, word: &str) -> Option<String> {
        match spelled(word, &self.names) {
            Some(name) if word.chars().any(char::is_uppercase) => Some(snake_case(name)),
            Some(name) => Some(format!("did you mean `{name}`?")),
            None => self.slip(word, ""),
        }
    }

    /// What to write for an argument that holds a name in another form, or a slip of one.
    pub(crate) fn hint(&self, argument: &Argument) -> Option<String> {
        let word = argument.source();
        let is_text = matches!(argument, Argument::Text(_));
        match self.spelled_in(argument) {
            Some(name) if is_text => Some(format!("write `{name}` without quotes")),
            Some(name) if word.contains(name) => Some(format!("write `{name}`")),
            Some(name) => Some(snake_case(name)),
            None => self.slip(last_step(&word), if is_text { ", without quotes" } else { "" }),
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
        match spelled(&word, &self.names) {
            Some(name) => Some(name),
            None => spelled(last_step(&word), &self.names),
        }
    }

    fn slip(&self, word: &str, form: &str) -> Option<String> {
        if let Some(other) = spelled(word, &self.others) {
            return self.remark(other);
        }
        match nearest(word, &self.names) {
            Some(name) => Some(format!("did you mean `{name}`{form}?")),
            None => self.remark(nearest(word, &self.others)?),
        }
    }

    fn remark(&self, other: &String) -> Option<String> {
        let at = self.others.iter().position(|known| known == other)?;
        self.remarks.get(at).cloned()
    }
}

/// What stands behind the last `::`.
fn last_step(source: &str) -> &str {
    match source.rsplit_once("::") {
        Some((_, last)) => last,
        None => source,
    }
}

fn snake_case(name: &str) -> String {
    format!("names are in snake_case: write `{name}`")
}
