//! The contents of files that git keeps.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::process::{ChildStdin, ChildStdout, Stdio};

use wink_env_pages::page::{Content, LARGEST_PAGE, Unread};

use super::{Git, Running};

/// One process that is asked for one object after another.
#[derive(Debug)]
pub(super) struct Objects {
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    _process: Running,
}

impl Objects {
    pub(super) fn open(git: &Git) -> io::Result<Self> {
        let mut command = git.command(&["cat-file", "--batch"]);
        let mut process = Running::start(command.stdin(Stdio::piped()))?;
        let (Some(questions), Some(answers)) = (process.child.stdin.take(), process.child.stdout.take())
        else {
            return Err(io::Error::other("git has no input or output"));
        };
        Ok(Self { questions, answers: BufReader::new(answers), _process: process })
    }

    /// The content of a file, by the identifier that git gave it.
    pub(super) fn read(&mut self, id: &str) -> io::Result<Content> {
        writeln!(self.questions, "{id}")?;
        self.questions.flush()?;
        let mut header = String::new();
        self.answers.read_line(&mut header)?;
        let mut words = header.split_whitespace().skip(1);
        let (Some("blob"), Some(Ok(size))) = (words.next(), words.next().map(str::parse::<u64>)) else {
            return Err(io::Error::other("git does not have the file"));
        };
        let mut content = Vec::new();
        let mut rest = self.answers.by_ref().take(size + 1);
        if size > LARGEST_PAGE {
            io::copy(&mut rest, &mut io::sink())?;
            return Ok(Content::Unread(Unread::TooLarge(size)));
        }
        rest.read_to_end(&mut content)?;
        // Each answer ends with a line feed of its own.
        content.pop();
        Ok(Content::Bytes(content))
    }
}
