//! Calls of git in WebAssembly, which cannot start programs: a call is written to a file that the host of the module
//! has for that, and the answer is read from it. So each call has ended before its output is read.

use std::collections::{HashMap, VecDeque};
use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::{self, BufRead as _, BufReader, Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::answer::Answer;

/// The file. Where it does not exist, git is not there.
const FILE: &str = "/dev/wink-env/git";

/// A call that has not been made yet.
#[derive(Debug)]
pub(super) struct Call {
    directory: PathBuf,
    arguments: Vec<String>,
}

impl Call {
    pub(super) fn new(directory: &Path, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        Self { directory: directory.to_owned(), arguments }
    }

    pub(super) fn arg(mut self, argument: &OsStr) -> Self {
        self.arguments.push(argument.to_string_lossy().into_owned());
        self
    }

    pub(super) fn output(self) -> io::Result<Answer> {
        self.answer("")
    }

    pub(super) fn start(self) -> io::Result<Running> {
        Ok(Running { output: Cursor::new(self.answer("")?.stdout) })
    }

    /// A call that is made again for each new question.
    #[expect(clippy::unnecessary_wraps, reason = "a process may not start")]
    pub(super) fn converse(self) -> io::Result<Conversation> {
        Ok(Conversation {
            call: self,
            expected: VecDeque::new(),
            batch: 1,
            answers: HashMap::new(),
            answer: Cursor::default(),
        })
    }

    /// Writes the call and what git reads: parts end with a null byte, and the call with an empty one.
    fn answer(&self, input: &str) -> io::Result<Answer> {
        let mut file = OpenOptions::new().read(true).write(true).open(FILE)?;
        let mut call = std::env::current_dir()?.join(&self.directory).to_string_lossy().into_owned();
        for argument in &self.arguments {
            call.push('\0');
            call.push_str(argument);
        }
        file.write_all(format!("{call}\0\0{input}").as_bytes())?;
        let mut file = BufReader::new(file);
        let mut head = String::new();
        file.read_line(&mut head)?;
        let (status, length) = head.trim_end().split_once(' ').unwrap_or_default();
        let mut stdout = vec![0; length.parse().map_err(io::Error::other)?];
        file.read_exact(&mut stdout)?;
        let mut stderr = Vec::new();
        file.read_to_end(&mut stderr)?;
        Ok(Answer { is_success: status == "0", stdout, stderr })
    }
}

/// The output of a call.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) output: Cursor<Vec<u8>>,
}

/// Questions to `git cat-file --batch`.
#[derive(Debug)]
pub(super) struct Conversation {
    call: Call,
    /// The questions that are likely to follow, in order.
    expected: VecDeque<String>,
    /// How many are asked at once: starting git takes longer than answering.
    batch: usize,
    answers: HashMap<String, Vec<u8>>,
    /// The one that is being read.
    answer: Cursor<Vec<u8>>,
}

impl Conversation {
    /// Tells which questions are likely to follow.
    pub(super) fn expect(&mut self, questions: impl Iterator<Item = String>) {
        self.expected.extend(questions);
    }

    /// Asks, and returns where the answer can be read.
    pub(super) fn ask(&mut self, question: &str) -> io::Result<&mut Cursor<Vec<u8>>> {
        if !self.answers.contains_key(question) {
            self.ask_ahead(question)?;
        }
        let answer = self.answers.remove(question);
        self.answer = Cursor::new(answer.ok_or_else(|| io::Error::other("git gives no answer"))?);
        Ok(&mut self.answer)
    }

    fn ask_ahead(&mut self, question: &str) -> io::Result<()> {
        let mut questions = vec![question.to_owned()];
        let ahead = self.expected.len().min(self.batch);
        questions.extend(self.expected.drain(..ahead).filter(|expected| expected != question));
        self.batch *= 2;
        let mut text = Cursor::new(self.call.answer(&(questions.join("\n") + "\n"))?.stdout);
        for question in questions {
            let mut answer = Vec::new();
            text.read_until(b'\n', &mut answer)?;
            let head = String::from_utf8_lossy(&answer).into_owned();
            // `<object> <kind> <size>`, the content and a line feed; or `<question> missing`.
            if let [_, _, size] = head.split_whitespace().collect::<Vec<_>>()[..]
                && let Ok(size) = size.parse::<u64>()
            {
                (&mut text as &mut dyn io::Read).take(size + 1).read_to_end(&mut answer)?;
            }
            self.answers.insert(question, answer);
        }
        Ok(())
    }
}
