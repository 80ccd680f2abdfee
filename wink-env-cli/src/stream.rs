//! Standard output and standard error. Everything that is printed passes through here.
//!
//! Texts of strangers are escaped where sentences are made of them. What was forgotten there is escaped here, in the way
//! of the notation: nothing acts on a terminal, and no line is taken for a workflow command.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write};

use wink_env_pages::render;
use wink_env_pages::words::{is_active, push_code};

use crate::arguments::Color;

/// What a text is written in, which decides how characters are escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Notation {
    /// For people.
    #[default]
    Text,
    /// Workflow commands, each on a line of its own.
    Commands,
    /// JSON, and languages with its strings.
    Json,
    /// HTML.
    Html,
    /// A patch for a program: every byte counts, so nothing is escaped.
    Patch,
}

/// A stream in which everything is escaped.
pub(crate) struct Stream<W> {
    out: W,
    notation: Notation,
    /// Whether our own colors are kept.
    is_colored: bool,
    /// The line that has not ended yet.
    line: Vec<u8>,
}

impl<W: Write> Stream<W> {
    pub(crate) fn new(out: W, notation: Notation, is_colored: bool) -> Self {
        Self { out, notation, is_colored, line: Vec::new() }
    }

    /// Writes the last line, which need not have an ending.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        self.lines(&line)?;
        self.out.flush()
    }

    fn lines(&mut self, lines: &[u8]) -> io::Result<()> {
        if self.notation == Notation::Patch || is_clean(lines) {
            return self.out.write_all(lines);
        }
        let mut shown = String::with_capacity(lines.len() + 16);
        for line in String::from_utf8_lossy(lines).split_inclusive('\n') {
            self.push_line(&mut shown, line);
        }
        self.out.write_all(shown.as_bytes())
    }

    fn push_line(&self, shown: &mut String, line: &str) {
        let mut rest = line;
        if self.notation == Notation::Text && is_command(line) {
            let (blank, command) = line.split_at(line.len() - line.trim_start().len());
            shown.push_str(blank);
            push_code(shown, ':');
            rest = &command[1..];
        }
        while let Some(character) = rest.chars().next() {
            if let Some(color) = color_sequence(rest).filter(|_| self.is_colored) {
                shown.push_str(color);
                rest = &rest[color.len()..];
                continue;
            }
            let is_kept = matches!(character, '\n' | '\t') || rest == "\r\n" || !is_active(character);
            match self.notation {
                // Runners of GitHub and Azure also look for these inside of lines.
                Notation::Text if rest.starts_with("##[") || rest.starts_with("##vso[") => {
                    push_code(shown, character);
                }
                _ if is_kept => shown.push(character),
                Notation::Json => push_json_escape(shown, character),
                Notation::Html => {
                    let _ = write!(shown, "&#x{:x};", u32::from(character));
                }
                _ => push_code(shown, character),
            }
            rest = &rest[character.len_utf8()..];
        }
    }
}

impl<W: Write> Write for Stream<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match end_of_last_line(bytes) {
            None => self.line.extend_from_slice(bytes),
            Some(end) if self.line.is_empty() => {
                self.lines(&bytes[..end])?;
                self.line.extend_from_slice(&bytes[end..]);
            }
            Some(end) => {
                let mut lines = std::mem::take(&mut self.line);
                lines.extend_from_slice(&bytes[..end]);
                self.lines(&lines)?;
                self.line.extend_from_slice(&bytes[end..]);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A text that is written to a file that others show, such as a job summary.
pub(crate) fn escaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut stream = Stream::new(&mut bytes, Notation::Text, false);
    // Memory can always be written.
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.finish());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The standard streams of this process.
pub(crate) fn standard() -> (impl Write, impl Write) {
    // Not locked: a language server writes from a thread of its own.
    (io::stdout(), anstream::AutoStream::always(io::stderr()))
}

/// The terminal for a progress line, if there is one.
pub(crate) fn terminal() -> Option<impl Write> {
    let stderr = io::stderr();
    stderr.is_terminal().then_some(stderr)
}

/// Whether standard output is a terminal.
pub(crate) fn is_seen() -> bool {
    io::stdout().is_terminal()
}

/// Whether standard output is colored.
pub(crate) fn color_of_stdout(choice: Color) -> render::Color {
    color(choice, &io::stdout())
}

/// Whether standard error is colored.
pub(crate) fn color_of_stderr(choice: Color) -> render::Color {
    color(choice, &io::stderr())
}

fn color(choice: Color, stream: &(impl anstream::stream::RawStream + Send)) -> render::Color {
    let is_wanted = match choice {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            stream.is_terminal() && anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never
        }
    };
    if is_wanted { render::Color::Always } else { render::Color::Never }
}

/// The place behind the last line feed.
fn end_of_last_line(bytes: &[u8]) -> Option<usize> {
    bytes.iter().rposition(|byte| *byte == b'\n').map(|at| at + 1)
}

/// Whether no byte can be a part of anything that is escaped. Most output is like that.
fn is_clean(bytes: &[u8]) -> bool {
    // The last three begin characters from U+0080, U+0600 and U+2000 on.
    let is_suspect = |byte: u8| {
        byte < b' ' && !matches!(byte, b'\n' | b'\t')
            || matches!(byte, b'#' | b':' | 0x7f | 0xc2 | 0xd8 | 0xe2)
    };
    !bytes.iter().any(|byte| is_suspect(*byte))
}

/// Whether a runner would take a line for a workflow command.
fn is_command(line: &str) -> bool {
    line.trim_start().strip_prefix("::").is_some_and(|rest| rest.contains("::"))
}

/// The color sequence at the beginning of a text.
fn color_sequence(text: &str) -> Option<&str> {
    let codes = text.strip_prefix("\u{1b}[")?;
    let end = codes.find(|character: char| !character.is_ascii_digit() && character != ';')?;
    codes[end..].starts_with('m').then(|| &text[..end + 3])
}

fn push_json_escape(shown: &mut String, character: char) {
    let mut units = [0; 2];
    for unit in character.encode_utf16(&mut units) {
        let _ = write!(shown, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(notation: Notation, is_colored: bool, pieces: &[&[u8]]) -> String {
        let mut bytes = Vec::new();
        let mut stream = Stream::new(&mut bytes, notation, is_colored);
        for piece in pieces {
            stream.write_all(piece).expect("memory can be written");
        }
        stream.finish().expect("memory can be written");
        String::from_utf8(bytes).expect("it is text")
    }

    const HOSTILE: &str = "a\u{1b}[31mb\u{9b}1m\u{202e}\u{2028}\u{7f}\n";

    #[test]
    fn what_acts_on_a_terminal_is_escaped_in_the_way_of_the_notation() {
        let text = "a<U+001B>[31mb<U+009B>1m<U+202E><U+2028><U+007F>\n";
        for notation in [Notation::Text, Notation::Commands] {
            assert_eq!(written(notation, false, &[HOSTILE.as_bytes()]), text);
        }
        let json = "a\\u001b[31mb\\u009b1m\\u202e\\u2028\\u007f\n";
        assert_eq!(written(Notation::Json, false, &[HOSTILE.as_bytes()]), json);
        assert_eq!(written(Notation::Patch, false, &[HOSTILE.as_bytes()]), HOSTILE);
    }

    #[test]
    fn colors_are_all_that_is_kept_if_there_are_colors() {
        let text = "\u{1b}[1;31ma\u{1b}[0m\u{1b}[2J\u{1b}]0;x\u{7}\n";
        let shown = "\u{1b}[1;31ma\u{1b}[0m<U+001B>[2J<U+001B>]0;x<U+0007>\n";
        assert_eq!(written(Notation::Text, true, &[text.as_bytes()]), shown);
    }

    #[test]
    fn no_line_is_a_workflow_command_by_accident() {
        let text = "::error::x\n  ::add-mask::y\n:::note\na ##[error]z ##vso[x]\n";
        let shown =
            "<U+003A>:error::x\n  <U+003A>:add-mask::y\n:::note\na <U+0023>#[error]z <U+0023>#vso[x]\n";
        assert_eq!(written(Notation::Text, false, &[text.as_bytes()]), shown);
        assert_eq!(written(Notation::Commands, false, &[b"::error::x\n"]), "::error::x\n");
    }

    #[test]
    fn it_makes_no_difference_where_the_pieces_end() {
        let whole = written(Notation::Text, true, &[HOSTILE.as_bytes(), "é\r\n::a::b".as_bytes()]);
        let bytes = [HOSTILE.as_bytes(), "é\r\n::a::b".as_bytes()].concat();
        for cut in 0..bytes.len() {
            let (before, after) = bytes.split_at(cut);
            assert_eq!(written(Notation::Text, true, &[before, after]), whole, "{cut}");
        }
    }
}
