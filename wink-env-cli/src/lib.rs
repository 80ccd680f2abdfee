//! The command `wink-env` as a function, so that tests can call it.
//!
//! ```
//! let outcome = wink_env_cli::run(["wink-env", "explain", "no-such-lint"]);
//! assert_eq!(outcome.code, 2);
//! assert!(outcome.stderr.contains("no lint"));
//! ```

mod arguments;
mod check;
mod config;
mod diff;
mod examine;
mod explain;
mod export;
mod fix;
mod job_summary;
mod outcome;
mod page_file;
mod scan;
mod shell;
mod status;
mod status_legend;
mod status_table;
mod width;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser as _;
pub use outcome::Outcome;

/// Runs the command with the arguments of this process.
#[must_use]
pub fn main() -> ExitCode {
    let outcome = run(std::env::args_os());
    // A reader that has seen enough closes the pipe: no reason to complain.
    let _ = anstream::AutoStream::always(std::io::stderr().lock()).write_all(outcome.stderr.as_bytes());
    let written = std::io::stdout().lock().write_all(outcome.stdout.as_bytes());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::from(2),
        _ => ExitCode::from(outcome.code),
    }
}

/// Runs the command: the first argument is its name.
#[must_use]
pub fn run<I>(arguments: I) -> Outcome
where
    I: IntoIterator,
    I::Item: Into<OsString> + Clone,
{
    match Arguments::try_parse_from(arguments) {
        Err(error) => Outcome::of_arguments(&error),
        Ok(arguments) => match arguments.command {
            Command::Check(arguments) => check::run(&arguments),
            Command::Fix(arguments) => fix::run(&arguments),
            Command::Status(arguments) => status::run(&arguments),
            Command::Export(arguments) => export::run(&arguments),
            Command::Diff(arguments) => diff::run(&arguments),
            Command::Scan(arguments) => scan::run(&arguments),
            Command::Explain(arguments) => explain::run(&arguments),
            Command::Completions(arguments) => shell::completions(&arguments),
            Command::Man => shell::man(),
        },
    }
}
