//! The configuration, `wink-env.yml`, as data, and its problems.
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
pub(crate) use host::KnownHosts;
pub use host::{HostPattern, RetiredHost};
pub use level::Level;
pub use lint_names::LintNames;
pub use names::GivenNames;
pub use problem::{InvalidConfig, Problem};

use std::collections::HashMap;
use std::sync::Arc;

use fields::Checker;
use keys::KEYS;

use crate::generator::Generator;
use crate::layout::{Layout, Search};
use crate::locale::Locale;
use crate::page::{Dialect, ServiceNames, Several};
use crate::text::{Span, Text};
use crate::yaml::{self, Node, NotYaml, Value};

/// The name of the file.
pub const FILE: &str = "wink-env.yml";

/// The content of the configuration. The default is that of a site without the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The file.
    pub file: ConfigText,
    /// The language of the reference, which is also that of a page outside all language directories.
    pub source: Option<Locale>,
    /// All languages, which must have a page.
    pub locales: Vec<Locale>,
    /// Names for tables and columns.
    pub names: GivenNames,
    /// The names of lints and the levels that replace their defaults.
    pub levels: Vec<(&'static str, Level)>,
    /// The exceptions: findings that are allowed.
    pub allow: Vec<Allowance>,
    /// Hosts that need not be in a table.
    pub known_hosts: Vec<HostPattern>,
    /// Domains that are ours, although no table lists a host of them.
    pub domains: Vec<String>,
    /// Hosts that the source no longer lists.
    pub retired: Vec<RetiredHost>,
    /// For some hosts, the only paths below which they have anything.
    pub paths: Vec<(String, Vec<String>)>,
    /// Where the pages are.
    pub layout: Option<Layout>,
    /// The schemes that URLs may have, if not `https` alone.
    pub schemes: Vec<&'static str>,
    /// What a cell says if a service is not available in an environment, besides the signs that everybody uses.
    pub absent: Vec<String>,
    /// Where services have their names.
    pub services: ServiceNames,
    /// What several URLs in one cell mean.
    pub several: Option<Several>,
    /// What renders them.
    pub generator: Option<Generator>,
    /// All values, to locate those that do not fit the pages.
    tree: Option<Node>,
}

impl Config {
    /// Reads the configuration; `lints` are the names that it may use, from [`lint::names`](crate::lint::names).
    ///
    /// # Errors
    ///
    /// All problems, at least one; if the file is not YAML, exactly one.
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
        // A file that only has comments is an empty configuration.
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
        Search { root, locales: self.locales.clone(), layout: self.layout.clone(), generator: self.generator }
    }

    /// How the pages are written.
    #[must_use]
    pub fn dialect(&self) -> Arc<Dialect> {
        Arc::new(Dialect {
            schemes: self.schemes.clone(),
            several: self.several,
            absent: self.absent.clone(),
            services: self.services,
            axis: self.names.axis,
            environments: self.names.environments.clone().unwrap_or_default(),
        })
    }

    /// The place of a key's value; `None` without the key.
    pub(crate) fn place_of(&self, key: &str) -> Option<Span> {
        let value = self.tree.as_ref()?.get(key)?;
        Some(yaml::place(&self.file.text, self.file.text.whole(), value))
    }

    /// The places of `allow` entries.
    pub(crate) fn places_in_allow(&self, nodes: &[&Node]) -> Vec<Span> {
        self.places_below("allow", nodes)
    }

    /// The places of texts in the list or among the keys of the mapping of a key.
    pub(crate) fn places_of_texts(&self, key: &str, texts: &[&str]) -> Vec<Span> {
        let Some(value) = self.tree.as_ref().and_then(|tree| tree.get(key)) else { return Vec::new() };
        let known: HashMap<&str, &Node> = match &value.value {
            Value::Map(entries) => entries.iter().filter_map(|(key, _)| Some((key.text()?, key))).collect(),
            Value::List(items) => items.iter().filter_map(|item| Some((item.text()?, item))).collect(),
            _ => value.text().into_iter().map(|text| (text, value)).collect(),
        };
        let nodes: Vec<&Node> = texts.iter().filter_map(|text| known.get(text).copied()).collect();
        self.places_below(key, &nodes)
    }

    /// The places of values below a key. If there are very many, those after the first have the place of the key.
    fn places_below(&self, key: &str, nodes: &[&Node]) -> Vec<Span> {
        let (text, block) = (&self.file.text, self.file.text.whole());
        let first = &nodes[..nodes.len().min(yaml::MOST_PLACES)];
        let key = self.tree.as_ref().and_then(|tree| tree.entry(key)).map(|(key, _)| key);
        let shared = key.filter(|_| first.len() < nodes.len());
        let places = yaml::places(text, block, first.iter().copied().chain(shared).collect());
        let otherwise = shared.map_or(Span::new(block.start, block.start), |key| places[&key.number]);
        nodes.iter().map(|node| places.get(&node.number).copied().unwrap_or(otherwise)).collect()
    }
}

/// The problem at the place where the parser stopped.
fn not_yaml(text: &Text, error: &NotYaml) -> Problem {
    if let Some(tab) = indenting_tab(text, error.at) {
        return Problem {
            span: Span::new(tab, tab + 1),
            message: "YAML does not allow a tab here".to_owned(),
            help: "indent with spaces".to_owned(),
        };
    }
    let line = text.line(text.line_at(error.at));
    let rest = text.as_str().get(error.at..line.end).unwrap_or_default();
    let length = rest.chars().next().map_or(0, char::len_utf8);
    Problem {
        span: Span::new(error.at, error.at + length),
        message: format!("invalid YAML: {}", error.message),
        help: "put a value in quotes if it contains `:` or `#` or begins with a special character".to_owned(),
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
