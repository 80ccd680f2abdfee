//! The names that are possible in a place, and the one that was probably meant.

use crate::argument::Argument;
use crate::catalogue::{Catalogue, Name};
use crate::likeness::{list, nearest, spelled};
use crate::mistake::{Mistake, Place, quoted};

/// The names that are possible in a place.
pub(crate) struct Known {
    /// `environment`, `section` or `service`.
    kind: &'static str,
    /// Empty, or a space and words that say where the names are valid.
    scope: String,
    names: Vec<String>,
    /// Names that cannot be used as they are: hidden and ambiguous ones.
    others: Vec<String>,
    /// What to say about each of those.
    remarks: Vec<String>,
}

impl Known {
    pub(crate) fn environments(catalogue: Catalogue) -> Self {
        Self::new("environment", catalogue.environments().bare())
    }

    pub(crate) fn sections(catalogue: Catalogue) -> Self {
        Self::new("section", catalogue.sections().bare())
    }

    pub(crate) fn services(catalogue: Catalogue) -> Self {
        let mut known = Self::new("service", Vec::new());
        for entry in catalogue.entries() {
            let name = entry.name.bare();
            let mut spellings = entry.spellings();
            match spellings.len() {
                0 => known.remark_on(name, is_commented_out(name)),
                1 => {}
                _ => known.remark_on(name, format!("did you mean {}?", quoted(&spellings, " or "))),
            }
            known.names.append(&mut spellings);
        }
        known
    }

    pub(crate) fn services_of(catalogue: Catalogue, section: Name) -> Self {
        let mut known = Self::new("service", Vec::new());
        known.scope = format!(" in `{}`", section.bare());
        for entry in catalogue.entries() {
            let name = entry.name.bare();
            if entry.is_published_in(section) {
                known.names.push(name.to_owned());
            } else if entry.is_hidden_in(section) {
                known.remark_on(name, is_commented_out(name));
            }
        }
        known
    }

    fn new(kind: &'static str, names: Vec<String>) -> Self {
        Self { kind, scope: String::new(), names, others: Vec::new(), remarks: Vec::new() }
    }

    fn remark_on(&mut self, other: &str, remark: String) {
        self.others.push(other.to_owned());
        self.remarks.push(remark);
    }

    /// The mistake for a word that is not one of the names.
    pub(crate) fn unknown(self, word: &str, place: Place) -> Mistake {
        let mistake = Mistake::new(place, format!("unknown {} `{word}`{}", self.kind, self.scope));
        let mistake = match self.suggestion(word) {
            Some(suggestion) => mistake.help(suggestion),
            None => mistake,
        };
        mistake.help(self.list(word))
    }

    /// The mistake for something that is not a name.
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

    /// The name that was probably meant.
    pub(crate) fn suggestion(&self, word: &str) -> Option<String> {
        match self.spelled(word) {
            Some(name) if word.chars().any(char::is_uppercase) => Some(snake_case(name)),
            Some(name) => Some(format!("did you mean `{name}`?")),
            None => self.slip(word, ""),
        }
    }

    /// What to write for an argument that contains a name in another form, or misspells one.
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

    /// The name that an argument contains in another form, or misspells.
    pub(crate) fn meant(&self, argument: &Argument) -> Option<&String> {
        match self.spelled_in(argument) {
            Some(name) => Some(name),
            None => nearest(last_step(&argument.source()), &self.names),
        }
    }

    /// The name with the words of an argument, or of the last segment of its path.
    fn spelled_in(&self, argument: &Argument) -> Option<&String> {
        let word = argument.source();
        match self.spelled(&word) {
            Some(name) => Some(name),
            None => self.spelled(last_step(&word)),
        }
    }

    /// The name with the same words.
    pub(crate) fn spelled(&self, word: &str) -> Option<&String> {
        spelled(word, &self.names)
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

/// What follows the last `::`.
fn last_step(source: &str) -> &str {
    match source.rsplit_once("::") {
        Some((_, last)) => last,
        None => source,
    }
}

fn snake_case(name: &str) -> String {
    format!("names are in snake_case: write `{name}`")
}

pub(crate) fn is_commented_out(word: &str) -> String {
    format!("`{word}` is commented out in the pages")
}
