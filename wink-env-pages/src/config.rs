//! The configuration, `wink-env.yml`: what it says, and what is wrong with it.
//!
//! [`disk::find_config`](crate::disk::find_config) finds the file; everything here works on its text.

mod allow;
mod date;
mod fields;
mod host;
pub mod keys;
mod level;
mod problem;
mod values;

pub use allow::Allowance;
pub use date::Date;
pub use host::HostPattern;
pub use level::Level;
pub use problem::{InvalidConfig, Problem};

use fields::Checker;
use keys::KEYS;

use crate::layout::{Layout, Search};
use crate::locale::Locale;
use crate::names::GivenNames;
use crate::text::{Span, Text};
use crate::yaml::{self, Node, NotYaml, Value};

/// The name of the file.
pub const FILE: &str = "wink-env.yml";

/// The file, before anybody has looked what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConfigText {
    /// Its path, as the user would write it.
    pub path: String,
    /// What it says.
    pub text: Text,
}

/// What the configuration says. Without a file, nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The file.
    pub file: ConfigText,
    /// The language of the reference, and of the page outside of every language's directory.
    pub source: Option<Locale>,
    /// Languages that must have the page.
    pub locales: Vec<Locale>,
    /// Names for tables and columns.
    pub names: GivenNames,
    /// The levels of lints that differ from their own.
    pub levels: Vec<(&'static str, Level)>,
    /// The findings that are allowed.
    pub allow: Vec<Allowance>,
    /// Hosts that no table lists and that are right all the same.
    pub known_hosts: Vec<HostPattern>,
    /// Where the pages are.
    pub layout: Option<Layout>,
    /// All values, for the places of those that only the pages can prove wrong.
    tree: Option<Node>,
}

impl Config {
    /// Reads the configuration.
    ///
    /// # Errors
    ///
    /// With everything that is wrong with it; a file that is not YAML has one problem.
    pub fn parse(file: ConfigText) -> Result<Self, InvalidConfig> {
        let tree = match yaml::read(&file.text, file.text.whole()) {
            Ok(tree) => tree,
            Err(error) => {
                let problems = vec![not_yaml(&file.text, &error)];
                return Err(InvalidConfig::new(file, problems));
            }
        };
        let mut checker = Checker { text: &file.text, problems: Vec::new() };
        // A file of comments says nothing.
        let mut config = Self::default();
        // A file of comments says nothing.
        if !matches!(tree.value, Value::Nothing)
            && let Some(fields) = checker.fields(&tree, "the configuration", KEYS)
        {
            checker.config(&fields, &mut config);
        }
        let problems = checker.problems;
        if problems.is_empty() {
            config.file = file;
            config.tree = Some(tree);
            return Ok(config);
        }
        Err(InvalidConfig::new(file, problems))
    }

    /// How the pages are found.
    #[must_use]
    pub fn search(&self) -> Search {
        let root = match &self.source {
            Some(source) => source.clone(),
            None => Search::default().root,
        };
        Search { root, locales: self.locales.clone(), layout: self.layout.clone() }
    }

    /// Where a value of the file stands.
    pub(crate) fn place(&self, value: &Node) -> Span {
        yaml::place(&self.file.text, self.file.text.whole(), value)
    }

    /// Where the value of a key stands; `None` without the key.
    pub(crate) fn place_of(&self, key: &str) -> Option<Span> {
        Some(self.place(self.tree.as_ref()?.get(key)?))
    }
}

/// The one place at which the parser gave up.
fn not_yaml(text: &Text, error: &NotYaml) -> Problem {
    let last = (text.line_at(error.at) + 1).min(text.line_count());
    for number in 1..=last {
        let line = text.line(number);
        let content = text.slice(line);
        let indent = content.len() - content.trim_start().len();
        if indent < content.len()
            && let Some(tab) = content[..indent].find('\t')
        {
            let start = line.start + tab;
            return Problem {
                span: Span::new(start, start + 1),
                message: "a tab stands where YAML takes only spaces".to_owned(),
                help: "indent with spaces".to_owned(),
            };
        }
    }
    let line = text.line(text.line_at(error.at));
    let mut end = error.at;
    if error.at < line.end
        && let Some(next) = text.as_str()[error.at..].chars().next()
    {
        end += next.len_utf8();
    }
    Problem {
        span: Span::new(error.at, end),
        message: format!("this is not YAML: {}", error.message),
        help: "put a text that holds `:` or `#` or begins with a special character between quotes".to_owned(),
    }
}
