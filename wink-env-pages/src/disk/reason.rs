//! Why the system refused something.

use std::io;

/// The reason as text: the same one in WebAssembly, whose system has numbers and words of its own.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    let elsewhere = error.raw_os_error().filter(|_| cfg!(target_os = "wasi"));
    match elsewhere.and_then(of_linux) {
        Some((words, number)) => format!("{words} (os error {number})"),
        None => error.to_string(),
    }
}

/// The words and the number that Linux has for an error of WASI.
fn of_linux(number: i32) -> Option<(&'static str, i32)> {
    Some(match number {
        2 => ("Permission denied", 13),
        20 => ("File exists", 17),
        29 => ("Input/output error", 5),
        31 => ("Is a directory", 21),
        32 => ("Too many levels of symbolic links", 40),
        33 => ("Too many open files", 24),
        37 => ("File name too long", 36),
        44 => ("No such file or directory", 2),
        51 => ("No space left on device", 28),
        54 => ("Not a directory", 20),
        63 => ("Operation not permitted", 1),
        69 => ("Read-only file system", 30),
        74 => ("Text file busy", 26),
        _ => return None,
    })
}
