//! The configuration, `wink-env.yml`, as data, and what is wrong with it.
//!
//! Everything here works on the text of the file; [`disk::find_config`](crate::disk::find_config) finds it.

mod allow;
mod fields;
mod file;
mod host;
pub mod keys;
mod level;
mod lint_names;
mod names;
mod problem;
mod values;

pub use crate::date::Date;
pub use allow::Allowance;
pub use file::ConfigText;
pub use host::HostPattern;
pub use level::Level;
pub use lint_names::LintNames;
pub use names::GivenNames;
pub use problem::{InvalidConfig, Problem};

use fields::Checker;
use keys::KEYS;

use crate::layout::{Layout, Search};
use crate::locale::Locale;
use crate::text::{Span, Text};
use crate::yaml::{self, Node, NotYaml, Value};

/// The name of the file.
pub const FILE: &str = "wink-env.yml";

/// What the configuration says. The default is that of a site without the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The file.
    pub file: ConfigText,
    /// The language of the reference, which is also that of a page outside all directories of languages.
    pub source: Option<Locale>,
    /// Languages that must have a page.
    pub locales: Vec<Locale>,
    /// Names for tables and columns.
    pub names: GivenNames,
    /// Levels of lints that replace their own: the lint's name, the level.
    pub levels: Vec<(&'static str, Level)>,
    /// The exceptions: findings that are allowed.
    pub allow: Vec<Allowance>,
    /// Hosts that are known although no table lists them.
    pub known_hosts: Vec<HostPattern>,
    /// Where the pages are.
    pub layout: Option<Layout>,
    /// All values, for the places of those that turn out not to fit the pages.
    tree: Option<Node>,
}

impl Config {
    /// Reads the configuration; `lints` are those that it may name, from [`lint::names`](crate::lint::names).
    ///
    /// # Errors
    ///
    /// With all problems, at least one; if the file is not YAML, with exactly one.
    pub fn parse(file: ConfigText, lints: &LintNames) -> Result<Self, InvalidConfig> {
        let tree = match yaml::read(&file.text, file.text.whole()) {
            Ok(tree) => tree,
            Err(error) => {
                let problems = vec![not_yaml(&file.text, &error)];
                return Err(InvalidConfig::new(file, problems));
            }
        };
        let mut checker = Checker { lints, found: Vec::new() };
        let mut config = Self::default();
        // A file of comments says nothing.
        if !matches!(tree.value, Value::Nothing)
            && let Some(fields) = checker.fields(&tree, "the configuration", KEYS)
        {
            checker.config(&fields, &mut config);
        }
        if checker.found.is_empty() {
            config.file = file;
            config.tree = Some(tree);
            return Ok(config);
        }
        let problems = problem::with_places(&file.text, checker.found);
        Err(InvalidConfig::new(file, problems))
    }

    /// How to find the pages.
    #[must_use]
    pub fn search(&self) -> Search {
        let root = self.source.clone().unwrap_or_else(|| Search::default().root);
        Search { root, locales: self.locales.clone(), layout: self.layout.clone() }
    }

    /// Where the value of a key stands; `None` without the key.
    pub(crate) fn place_of(&self, key: &str) -> Option<Span> {
        let value = self.tree.as_ref()?.get(key)?;
        Some(yaml::place(&self.file.text, self.file.text.whole(), value))
    }

    /// Where values of `allow` stand. Of very many, those after the first have the place of the key.
    pub(crate) fn places_in_allow(&self, nodes: &[&Node]) -> Vec<Span> {
        let (text, block) = (&self.file.text, self.file.text.whole());
        let first = &nodes[..nodes.len().min(yaml::MOST_PLACES)];
        let key = self.tree.as_ref().and_then(|tree| tree.entry("allow")).map(|(key, _)| key);
        let shared = key.filter(|_| first.len() < nodes.len());
        let places = yaml::places(text, block, first.iter().copied().chain(shared));
        let otherwise = shared.map_or(Span::new(block.start, block.start), |key| places[&key.number]);
        nodes.iter().map(|node| places.get(&node.number).copied().unwrap_or(otherwise)).collect()
    }
}

/// The problem at the place where the parser gave up.
fn not_yaml(text: &Text, error: &NotYaml) -> Problem {
    if let Some(tab) = indenting_tab(text, error.at) {
        return Problem {
            span: Span::new(tab, tab + 1),
            message: "a tab stands where YAML takes only spaces".to_owned(),
            help: "indent with spaces".to_owned(),
        };
    }
    let line = text.line(text.line_at(error.at));
    let rest = text.as_str().get(error.at..line.end).unwrap_or_default();
    let length = rest.chars().next().map_or(0, char::len_utf8);
    Problem {
        span: Span::new(error.at, error.at + length),
        message: format!("this is not YAML: {}", error.message),
        help: "put a text that holds `:` or `#` or begins with a special character between quotes".to_owned(),
    }
}

/// The first tab in the indentation of a line, up to the line below a place.
fn indenting_tab(text: &Text, at: usize) -> Option<usize> {
    let last = (text.line_at(at) + 1).min(text.line_count());
    (1..=last).find_map(|number| {
        let line = text.line(number);
        let content = text.slice(line);
        let words = content.trim_start();
        let indent = &content[..content.len() - words.len()];
        let tab = indent.find('\t').filter(|_| !words.is_empty())?;
        Some(line.start + tab)
    })
}
