//! How the cost of the command grows with its input: what a stranger writes may not take more time than its size
//! explains.
//!
//! ```sh
//! cargo bench -p tests --bench growth                       # every family with the commands it is meant for
//! cargo bench -p tests --bench growth -- rows/bad           # families whose names contain that
//! cargo bench -p tests --bench growth -- rows/bad all       # with every command
//! cargo bench -p tests --bench growth -- rows/bad "fix --diff"
//! ```
//!
//! A family is an input of any size `n`. Each runs with `n`, `2n` and `4n`, where `n` is large enough to be measured,
//! in whole processes minus the cost of one that does nothing. The exponent of a cost that doubles with its input is 1;
//! the benchmark fails above [`STEEPEST`], and if a process takes more than [`MOST_MIB`] of memory.
//!
//! CPU time is the minimum of several runs. It still depends on who else uses the caches, so a steep family is measured
//! again before it counts.

mod config;
mod family;
mod front_matter;
mod languages;
mod markdown;
mod scanned;
mod tables;
mod versions;

use std::env;
use std::error::Error;
use std::io;
use std::process::{Command, Stdio};
use std::time::Duration;

use family::Family;
use tests::cost::{Verdict, cpu_time_of_children, stay_on_one_processor};
use tests::site::Site;

/// The highest exponent: `n log n` is at most 1.15 for these sizes.
const STEEPEST: f64 = 1.3;
/// The most memory of a process.
const MOST_MIB: u64 = 1024;
/// The most time of a process, in seconds.
const LONGEST: u64 = 60;

/// How much CPU time the smallest of the three inputs takes, unless it would get too large.
const MEASURABLE: Duration = Duration::from_millis(20);
/// How large the smallest input may get.
const MOST_BYTES: usize = 1_000_000;
const ROUNDS: usize = 3;

/// Every command, with the pages in `docs`, older ones in `old` and code in `src`.
const COMMANDS: [&str; 18] = [
    "check docs",
    "check docs --format concise",
    "check docs --format json",
    "check docs --format github",
    "check docs --format gitlab",
    "check docs --format sarif",
    "check docs --format markdown",
    "fix docs --diff",
    "fix docs --diff --safe",
    "status docs",
    "status docs --format json",
    "status docs --format markdown",
    "export docs --format json",
    "export docs --format rust",
    "scan src docs --docs docs",
    "scan src docs --docs docs --format json",
    "diff old docs",
    "diff old docs --format json",
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => compare("", None),
        [name] => compare(name, None),
        ["run", command] => run(command),
        [name, commands] => compare(name, Some(commands)),
        _ => Err("a part of a name and a command, or less".into()),
    }
}

fn compare(name: &str, commands: Option<&str>) -> Result<(), Box<dyn Error>> {
    stay_on_one_processor();
    let mut verdict = Verdict::default();
    let families = [
        markdown::FAMILIES,
        tables::FAMILIES,
        front_matter::FAMILIES,
        languages::FAMILIES,
        config::FAMILIES,
        scanned::FAMILIES,
        versions::FAMILIES,
    ];
    for family in families.concat().iter().filter(|family| family.name.contains(name)) {
        let commands = match &commands {
            None => family.commands,
            Some("all") => &COMMANDS,
            Some(command) => std::slice::from_ref(command),
        };
        for command in commands {
            judge(&mut verdict, family, command);
        }
    }
    verdict.end()
}

fn judge(verdict: &mut Verdict, family: &Family, command: &str) {
    let what = format!("{}, {command}", family.name);
    let growth = match grown(family, command) {
        Ok(growth) if growth.exponent() > STEEPEST => grown(family, command),
        other => other,
    };
    match growth {
        Ok(growth) => {
            let what = format!("{what}, {growth}");
            verdict.exact(&what, growth.exponent(), STEEPEST);
        }
        Err(error) => verdict.exact(&format!("{what}: {error}"), f64::INFINITY, STEEPEST),
    }
}

/// The costs of three sizes, each twice the one before, in milliseconds.
struct Growth {
    units: usize,
    bytes: usize,
    costs: [f64; 3],
}

impl Growth {
    /// The steeper of both halves would be noise, so it is that of the whole.
    fn exponent(&self) -> f64 {
        let [first, _, last] = self.costs;
        // Less than a millisecond cannot be measured.
        (last.max(1.0) / first.max(1.0)).log(4.0)
    }
}

impl std::fmt::Display for Growth {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { units, bytes, costs: [first, second, last] } = self;
        write!(formatter, "{units} units of {bytes} bytes, {first:.0} {second:.0} {last:.0} ms, exponent")
    }
}

fn grown(family: &Family, command: &str) -> Result<Growth, Box<dyn Error>> {
    let idle = time(&family.site(1).0, command)?;
    let mut units = family.least;
    let bytes = loop {
        let (site, bytes) = family.site(units);
        let cost = time(&site, command)?.saturating_sub(idle);
        if cost >= MEASURABLE || bytes * 2 > MOST_BYTES || units * 2 > family.most {
            break bytes;
        }
        units *= 2;
    };
    let mut costs = [0.0; 3];
    for (cost, factor) in costs.iter_mut().zip([1, 2, 4]) {
        let site = family.site(units * factor).0;
        let times = (0..ROUNDS).map(|_| time(&site, command)).collect::<Result<Vec<_>, _>>()?;
        let least = times.into_iter().min().unwrap_or_default();
        *cost = least.saturating_sub(idle).as_secs_f64() * 1_000.0;
    }
    Ok(Growth { units, bytes, costs })
}

/// The CPU time of a command in a process of its own.
fn time(site: &Site, command: &str) -> Result<Duration, Box<dyn Error>> {
    let before = cpu_time_of_children()?;
    let mut child = Command::new(env::current_exe()?);
    child.args(["run", command]).current_dir(site.root()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = child.status()?;
    match status.code() {
        Some(0..=2) => Ok(cpu_time_of_children()?.saturating_sub(before)),
        _ => Err(format!("ended with {status}").into()),
    }
}

fn run(command: &str) -> Result<(), Box<dyn Error>> {
    limit()?;
    let arguments = std::iter::once("wink-env").chain(command.split(' '));
    let code = wink_env_cli::run_into(arguments, &mut io::stdout().lock(), &mut io::stderr())?;
    std::process::exit(i32::from(code));
}

#[cfg(unix)]
fn limit() -> Result<(), Box<dyn Error>> {
    use nix::sys::resource::{Resource, setrlimit};

    let memory = MOST_MIB * 1024 * 1024;
    setrlimit(Resource::RLIMIT_AS, memory, memory)?;
    setrlimit(Resource::RLIMIT_CPU, LONGEST, LONGEST)?;
    Ok(())
}

#[cfg(not(unix))]
fn limit() -> Result<(), Box<dyn Error>> {
    Ok(())
}
