//! The command `wink-env` as a WebAssembly module that Node calls as often as it likes.
//!
//! Files, streams, arguments and variables are those of WASI, preview 1; `npm/lib/wasi` provides them. A run finds the
//! pages of the previous one parsed, so only what has changed is parsed again.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::Path;

/// Runs the command, and returns its exit code.
///
/// WASI knows neither a working directory nor one for temporary files, and hands over its variables only once. So the
/// first two arguments are those directories; the others are those of the command.
#[cfg_attr(target_os = "wasi", expect(unsafe_code, reason = "JavaScript calls it by this name"))]
#[cfg_attr(target_os = "wasi", unsafe(no_mangle))]
#[must_use]
pub extern "C" fn run() -> u8 {
    let mut arguments = std::env::args_os();
    let (Some(temporary), Some(working)) = (arguments.next(), arguments.next()) else { return 2 };
    // It may have been told before.
    let _ = tempfile::env::override_temp_dir(Path::new(&temporary));
    match std::env::set_current_dir(working) {
        Ok(()) => command(arguments),
        Err(error) => refused(&error),
    }
}

fn command(arguments: impl Iterator<Item = OsString>) -> u8 {
    wink_env_cli::keep_pages();
    let (mut stdout, mut stderr) = (io::stdout(), io::stderr());
    let written = wink_env_cli::run_into(arguments, &mut stdout, &mut stderr);
    // The process may go on, so nothing may stay behind.
    let flushed = stdout.flush();
    written.and_then(|code| flushed.map(|()| code)).unwrap_or(2)
}

fn refused(error: &io::Error) -> u8 {
    // If stderr cannot be written to, there is no way to say so.
    let _ = writeln!(io::stderr(), "error: the working directory cannot be entered: {error}");
    2
}
