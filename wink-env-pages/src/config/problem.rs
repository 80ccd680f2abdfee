//! What is wrong with the configuration.

use std::fmt;

use super::file::ConfigText;
use crate::text::{Span, Text};
use crate::words::{counted, plain};
use crate::yaml::{self, Node};

/// A problem in the configuration, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it is in the text of the file.
    pub span: Span,
    /// What is wrong: a sentence without an initial capital and a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// A configuration that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidConfig {
    /// The file.
    pub file: ConfigText,
    /// Its problems, at least one, in the order of their places.
    pub problems: Vec<Problem>,
}

impl InvalidConfig {
    pub(crate) fn new(file: ConfigText, mut problems: Vec<Problem>) -> Self {
        problems.sort_by_key(|problem| problem.span);
        Self { file, problems }
    }
}

/// A problem whose place has not been looked up yet.
pub(super) struct Found<'a> {
    pub(super) node: &'a Node,
    /// An earlier value, whose line the help mentions.
    pub(super) earlier: Option<&'a Node>,
    pub(super) message: String,
    pub(super) help: String,
}

/// The problems with their places. If there are very many, those after the first are only counted.
pub(super) fn with_places(text: &Text, mut found: Vec<Found<'_>>) -> Vec<Problem> {
    found.sort_by_key(|problem| problem.node.number);
    let (shown, others) = found.split_at(found.len().min(yaml::MOST_PLACES));
    let other = others.first().map(|problem| problem.node);
    let nodes = shown.iter().flat_map(|problem| [Some(problem.node), problem.earlier]);
    let places = yaml::places(text, text.whole(), nodes.chain([other]).flatten().collect());
    let problems = shown.iter().map(|problem| {
        let help = match problem.earlier {
            Some(earlier) => {
                let line = text.line_at(places[&earlier.number].start);
                format!("it is already on line {line}; {}", problem.help)
            }
            None => problem.help.clone(),
        };
        Problem { span: places[&problem.node.number], message: problem.message.clone(), help }
    });
    let rest = other.map(|node| Problem {
        span: places[&node.number],
        message: format!("{} from here on", counted(others.len(), "more problem")),
        help: "fix the others first".to_owned(),
    });
    problems.chain(rest).collect()
}

impl std::error::Error for InvalidConfig {}

/// One line per problem. [`render::config`](crate::render::config) also shows the lines of the file.
impl fmt::Display for InvalidConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for problem in &self.problems {
            let position = self.file.text.position(problem.span.start);
            write!(
                formatter,
                "{separator}{}:{}:{}: {} ({})",
                plain(&self.file.path),
                position.line,
                position.column,
                plain(&problem.message),
                plain(&problem.help)
            )?;
            separator = "\n";
        }
        Ok(())
    }
}
