//! A message, with its labels and help.

use std::fmt;

use crate::words::made_plain;

/// The text of a finding. Each part is one line without invisible characters, whatever it quotes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Description {
    /// What is wrong.
    pub message: String,
    /// The label at the place of the finding.
    pub label: String,
    /// The label at the place in the reference.
    pub reference_label: String,
    /// What to do.
    pub help: Option<String>,
}

/// The message, followed by the help on a line of its own.
impl fmt::Display for Description {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(formatter, "\nhelp: {help}"),
            None => Ok(()),
        }
    }
}

impl Description {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        let (message, help) = (made_plain(message.into()), made_plain(help.into()));
        Self { message, help: Some(help), ..Self::default() }
    }

    /// Adds a label at the place of the finding.
    pub(super) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = made_plain(label.into());
        self
    }

    /// Adds a label at the place in the reference.
    pub(super) fn reference(mut self, label: impl Into<String>) -> Self {
        self.reference_label = made_plain(label.into());
        self
    }
}
