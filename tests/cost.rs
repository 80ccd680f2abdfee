//! The cost of a program in CPU time and instructions, independent of time spent waiting.

use std::env;
use std::error::Error;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Makes a benchmark fail if a program takes more CPU time than its limit, for use on an idle machine.
pub const STRICT: &str = "STRICT_CPU_TIME";

/// Keeps this process and its children on one processor, so that each runs one thread at a time. Only supported on
/// Linux.
pub fn stay_on_one_processor() {
    #[cfg(target_os = "linux")]
    {
        use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
        use nix::unistd::Pid;

        let this = Pid::from_raw(0);
        let Ok(allowed) = sched_getaffinity(this) else { return };
        let mut one = CpuSet::new();
        if let Some(first) = (0..CpuSet::count()).find(|processor| allowed.is_set(*processor) == Ok(true))
            && one.set(first).is_ok()
        {
            // The user has already restricted the processors.
            _ = sched_setaffinity(this, &one);
        }
    }
}

/// The user and system CPU time of all children that have ended, and of their children.
///
/// # Errors
///
/// If the system does not report it.
pub fn cpu_time_of_children() -> io::Result<Duration> {
    #[cfg(unix)]
    {
        use nix::sys::resource::{UsageWho, getrusage};
        use nix::sys::time::TimeValLike as _;

        let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
        let microseconds = (usage.user_time() + usage.system_time()).num_microseconds();
        Ok(Duration::from_micros(microseconds.try_into().unwrap_or_default()))
    }
    #[cfg(not(unix))]
    Err(io::Error::new(io::ErrorKind::Unsupported, "this system does not tell the CPU time of a child"))
}

/// The CPU time of a program from start to end; its output is discarded.
///
/// # Errors
///
/// If the program cannot be run or fails, or the system does not report its CPU time.
pub fn cpu_time(command: &mut Command) -> io::Result<Duration> {
    let before = cpu_time_of_children()?;
    let status = command.stdout(Stdio::null()).status()?;
    if !status.success() {
        return Err(io::Error::other(format!("{command:?} ended with {status}")));
    }
    Ok(cpu_time_of_children()?.saturating_sub(before))
}

/// How many instructions a program executes outside the kernel; `None` if valgrind is not installed.
///
/// # Errors
///
/// If the program fails.
pub fn instructions(command: &Command) -> io::Result<Option<f64>> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    if let Some(directory) = command.get_current_dir() {
        valgrind.current_dir(directory);
    }
    let output = match valgrind.arg(command.get_program()).args(command.get_args()).output() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        output => output?,
    };
    let said = String::from_utf8_lossy(&output.stderr);
    let counted = said.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    match counted {
        Some(counted) if output.status.success() => Ok(Some(counted)),
        _ => Err(io::Error::other(format!("valgrind ended with {}: {said}", output.status))),
    }
}

/// Compares costs with their limits, and collects those above.
#[derive(Debug, Default)]
pub struct Verdict {
    above: Vec<String>,
}

impl Verdict {
    /// Prints a ratio of instructions, or of anything else that does not depend on the load of the machine. Above its
    /// limit, the benchmark fails.
    pub fn exact(&mut self, what: &str, ratio: f64, limit: f64) {
        let line = format!("{what}: {ratio:.2}, at most {limit}");
        say(&line);
        if ratio > limit {
            self.above.push(line);
        }
    }

    /// Prints a ratio of CPU times. Other programs compete for caches and cores, so the benchmark only warns above the
    /// limit, unless [`STRICT`] is set.
    pub fn of_cpu_time(&mut self, what: &str, ratio: f64, limit: f64) {
        if env::var_os(STRICT).is_some() {
            return self.exact(what, ratio, limit);
        }
        let warning = if ratio > limit { " (warning: it is above)" } else { "" };
        say(&format!("{what}: {ratio:.2}, at most {limit}{warning}"));
    }

    /// Whether the benchmark fails.
    ///
    /// # Errors
    ///
    /// If a limit is exceeded.
    pub fn end(self) -> Result<(), Box<dyn Error>> {
        if self.above.is_empty() { Ok(()) } else { Err(self.above.join("; ").into()) }
    }
}

/// Prints a line.
pub fn say(line: &str) {
    // If the output is closed, nobody wants the line.
    _ = writeln!(io::stdout(), "{line}");
}
