//! The command `wink-env` as a function that tests can call.
//!
//! ```
//! let output = wink_env_cli::run(["wink-env", "explain", "no-such-lint"]);
//! assert_eq!(output.code, 2);
//! assert!(output.stderr.contains("unknown lint"));
//! ```

mod arguments;
mod baseline;
mod check;
mod config;
mod diff;
mod examine;
mod explain;
mod export;
mod fix;
mod git;
mod history;
mod init;
mod job_summary;
mod kept;
mod lsp;
mod output;
mod page_file;
mod patch;
mod printing;
mod report;
mod scan;
mod shell;
mod since;
mod status;
mod status_causes;
mod status_legend;
mod status_table;
mod stream;
mod width;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser as _;
pub use kept::keep_pages;
pub use output::Output;
use printing::Printing;
use stream::{Notation, Stream};
use wink_env_pages::words::plain;

/// Runs the command with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let (mut stdout, mut stderr) = stream::standard();
    match run_into(std::env::args_os(), &mut stdout, &mut stderr) {
        Ok(code) => ExitCode::from(code),
        Err(_) => ExitCode::from(2),
    }
}

/// Runs the command; the first argument is its name.
#[must_use]
pub fn run<I>(arguments: I) -> Output
where
    I: IntoIterator,
    I::Item: Into<OsString> + Clone,
{
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let code = run_into(arguments, &mut stdout, &mut stderr).unwrap_or(2);
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Output { stdout: text(stdout), stderr: text(stderr), code }
}

/// Runs the command, streams its results, and returns the exit code.
///
/// # Errors
///
/// If writing to `stdout` fails, except because its reader has closed the pipe.
pub fn run_into<I>(arguments: I, stdout: &mut impl Write, stderr: &mut impl Write) -> io::Result<u8>
where
    I: IntoIterator,
    I::Item: Into<OsString> + Clone,
{
    let printing = execute(arguments);
    let code = printing.output.code;
    let (out_colored, err_colored) = printing.colors;
    let mut stderr = Stream::new(stderr, Notation::Text, err_colored);
    // If stderr cannot be written to, there is no way to say so.
    let _ = stderr.write_all(printing.output.stderr.as_bytes()).and_then(|()| stderr.finish());
    let stdout = Stream::new(stdout, printing.notation, out_colored);
    // Pieces of this size are escaped at a time.
    let mut stdout = BufWriter::with_capacity(64 * 1024, stdout);
    let written = printing.write(&mut stdout);
    match written.and_then(|()| stdout.into_inner().map_err(io::IntoInnerError::into_error)?.finish()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(code),
    }
}

fn execute<I>(arguments: I) -> Printing
where
    I: IntoIterator,
    I::Item: Into<OsString> + Clone,
{
    let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
    let command = match Arguments::try_parse_from(&arguments) {
        Err(error) => return misunderstood(&arguments, &error).into(),
        Ok(arguments) => arguments.command,
    };
    let choice = command.color();
    let printing = match command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Scan(arguments) => scan::run(&arguments),
        Command::Fix(arguments) => fix::run(&arguments),
        Command::Status(arguments) => status::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Lsp(arguments) => lsp::run(arguments).into(),
        Command::Init(arguments) => init::run(&arguments).into(),
        Command::Explain(arguments) => explain::run(&arguments).into(),
        Command::Completions(arguments) => shell::completions(&arguments).into(),
        Command::Man => shell::man().into(),
    };
    printing.colored(choice)
}

/// The error for arguments, which may be names of files: in it, each is on one line.
fn misunderstood(arguments: &[OsString], error: &clap::Error) -> Output {
    let shown: Vec<String> =
        arguments.iter().map(|argument| plain(&argument.to_string_lossy()).into_owned()).collect();
    match Arguments::try_parse_from(shown) {
        Err(error) => Output::of_arguments(&error),
        Ok(_) => Output::of_arguments(error),
    }
}
