//! What is wrong with the configuration.

use std::fmt;

use super::ConfigText;
use crate::order;
use crate::text::Span;

/// One thing that is wrong with the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// A sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// A configuration that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidConfig {
    /// The file.
    pub file: ConfigText,
    /// What is wrong with it, in the order of their places; at least one.
    pub problems: Vec<Problem>,
}

impl InvalidConfig {
    pub(crate) fn new(file: ConfigText, mut problems: Vec<Problem>) -> Self {
        order::sort_by_key(&mut problems, |problem| problem.span);
        Self { file, problems }
    }
}

impl std::error::Error for InvalidConfig {}

/// One line per problem; [`render::config`](crate::render::config) shows the lines of the file too.
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
