//! What is wrong with the configuration.

use std::fmt;

use super::file::ConfigText;
use crate::text::Span;

/// One thing that is wrong with the configuration, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it is in the text of the file.
    pub span: Span,
    /// What is wrong: a sentence without a capital letter and a full stop.
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
                self.file.path, position.line, position.column, problem.message, problem.help
            )?;
            separator = "\n";
        }
        Ok(())
    }
}
