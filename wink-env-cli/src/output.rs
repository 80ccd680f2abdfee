//! The output of a run of the command.

/// The output and the exit code of one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    /// Results.
    pub stdout: String,
    /// Error messages and warnings.
    pub stderr: String,
    /// 0: success; 1: something is wrong with the pages; 2: the command could not run.
    pub code: u8,
}

impl Output {
    /// The output of a command that could not run.
    pub(crate) fn refused(complaint: &str) -> Self {
        Self { stderr: format!("error: {complaint}\n"), code: 2, ..Self::default() }
    }

    pub(crate) fn of_arguments(error: &clap::Error) -> Self {
        let text = error.render().to_string();
        if error.use_stderr() {
            Self { stderr: text, code: 2, ..Self::default() }
        } else {
            Self { stdout: text, ..Self::default() }
        }
    }
}
