//! Calls of git as a process.

use std::ffi::OsStr;
use std::io::{self, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::answer::Answer;

/// A call that has not been made yet.
pub(super) struct Call(Command);

impl Call {
    pub(super) fn new(directory: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new("git");
        command.current_dir(directory).args(arguments);
        command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").env("GIT_NO_LAZY_FETCH", "1");
        // In a configuration, one protocol outranks all of them.
        command.env("GIT_ALLOW_PROTOCOL", "none");
        command.env("LC_ALL", "C").stdin(Stdio::null());
        Self(command)
    }

    pub(super) fn arg(mut self, argument: &OsStr) -> Self {
        self.0.arg(argument);
        self
    }

    /// Waits for all of the output.
    pub(super) fn output(mut self) -> io::Result<Answer> {
        let output = self.0.output()?;
        Ok(Answer { is_success: output.status.success(), stdout: output.stdout, stderr: output.stderr })
    }

    /// Starts a call whose output is read as it comes.
    pub(super) fn start(mut self) -> io::Result<Running> {
        let mut child = self.0.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = child.stdout.take().ok_or_else(|| io::Error::other("git has no output"))?;
        Ok(Running { output: BufReader::new(output), child })
    }

    /// Starts a call that is asked one question after another.
    pub(super) fn converse(mut self) -> io::Result<Conversation> {
        self.0.stdin(Stdio::piped());
        let mut process = self.start()?;
        let questions = process.child.stdin.take().ok_or_else(|| io::Error::other("git has no input"))?;
        Ok(Conversation { questions, process })
    }
}

/// A process that ends with its owner.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) output: BufReader<ChildStdout>,
    child: Child,
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A process that answers questions.
#[derive(Debug)]
pub(super) struct Conversation {
    questions: ChildStdin,
    process: Running,
}

impl Conversation {
    /// Tells which questions are likely to follow: one process answers them all, so that saves nothing.
    #[expect(clippy::unused_self, reason = "where there are no processes, it does something")]
    pub(super) fn expect(&mut self, _questions: impl Iterator<Item = String>) {}

    /// Asks, and returns where the answer can be read; all of it has to be.
    pub(super) fn ask(&mut self, question: &str) -> io::Result<&mut BufReader<ChildStdout>> {
        writeln!(self.questions, "{question}")?;
        self.questions.flush()?;
        Ok(&mut self.process.output)
    }
}
