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
mod lsp;
mod output;
mod page_file;
mod printing;
mod scan;
mod shell;
mod since;
mod status;
mod status_causes;
mod status_legend;
mod status_table;
mod width;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser as _;
pub use output::Output;
use printing::Printing;

/// Runs the command with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let mut stderr = anstream::AutoStream::always(std::io::stderr());
    // Not locked: a language server writes from a thread of its own.
    let written = run_into(std::env::args_os(), &mut std::io::stdout(), &mut stderr);
    match written {
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
    // If stderr cannot be written to, there is no way to say so.
    let _ = stderr.write_all(printing.output.stderr.as_bytes());
    let mut stdout = BufWriter::with_capacity(64 * 1024, stdout);
    match printing.write(&mut stdout).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(code),
    }
}

fn execute<I>(arguments: I) -> Printing
where
    I: IntoIterator,
    I::Item: Into<OsString> + Clone,
{
    match Arguments::try_parse_from(arguments) {
        Err(error) => Output::of_arguments(&error).into(),
        Ok(arguments) => match arguments.command {
            Command::Check(arguments) => check::run(&arguments),
            Command::Scan(arguments) => scan::run(&arguments),
            Command::Fix(arguments) => fix::run(&arguments).into(),
            Command::Status(arguments) => status::run(&arguments).into(),
            Command::Export(arguments) => export::run(&arguments).into(),
            Command::Diff(arguments) => diff::run(&arguments).into(),
            Command::Lsp(arguments) => lsp::run(arguments).into(),
            Command::Init(arguments) => init::run(&arguments).into(),
            Command::Explain(arguments) => explain::run(&arguments).into(),
            Command::Completions(arguments) => shell::completions(&arguments).into(),
            Command::Man => shell::man().into(),
        },
    }
}
