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
//! CPU time is the minimum of several runs. It still depends on the caches and on who else uses them, so the
//! instructions of a steep family decide, which valgrind counts. Without valgrind its time is measured again.

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
use tests::cost::{Verdict, cpu_time, instructions, say, stay_on_one_processor};
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
        ["run", command] => limit().and_then(|()| run(command)),
        // Valgrind needs more memory and time than the command.
        ["count", command] => run(command),
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
    match growth(&what, family, command) {
        Ok(growth) => verdict.exact(&format!("{what}, {growth}"), growth.exponent(), STEEPEST),
        Err(error) => verdict.exact(&format!("{what}: {error}"), f64::INFINITY, STEEPEST),
    }
}

fn growth(what: &str, family: &Family, command: &str) -> Result<Growth, Box<dyn Error>> {
    let time = in_time(family, command)?;
    if time.exponent() <= STEEPEST {
        return Ok(time);
    }
    say(&format!("{what}, {time}: {:.2}, measured again", time.exponent()));
    match in_instructions(family, command, &time)? {
        Some(instructions) => Ok(instructions),
        None => in_time(family, command),
    }
}

/// The costs of three sizes, each twice the one before.
struct Growth {
    units: usize,
    bytes: usize,
    /// In milliseconds, or in millions of instructions. Less than one cannot be measured.
    costs: [f64; 3],
    unit: &'static str,
}

/// The factors of the sizes.
const SIZES: [usize; 3] = [1, 2, 4];

impl Growth {
    /// The steeper of both halves would be noise, so it is that of the whole.
    fn exponent(&self) -> f64 {
        let [first, _, last] = self.costs;
        (last.max(1.0) / first.max(1.0)).log(4.0)
    }
}

impl std::fmt::Display for Growth {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { units, bytes, costs: [first, second, last], unit } = self;
        write!(formatter, "{units} units of {bytes} bytes, {first:.0} {second:.0} {last:.0} {unit}, exponent")
    }
}

fn in_time(family: &Family, command: &str) -> Result<Growth, Box<dyn Error>> {
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
    for (cost, factor) in costs.iter_mut().zip(SIZES) {
        let site = family.site(units * factor).0;
        let times = (0..ROUNDS).map(|_| time(&site, command)).collect::<Result<Vec<_>, _>>()?;
        let least = times.into_iter().min().unwrap_or_default();
        *cost = least.saturating_sub(idle).as_secs_f64() * 1_000.0;
    }
    Ok(Growth { units, bytes, costs, unit: "ms" })
}

/// The same for the sizes of a measurement in time; `None` without valgrind.
fn in_instructions(family: &Family, command: &str, time: &Growth) -> Result<Option<Growth>, Box<dyn Error>> {
    let count = |units| instructions(&child("count", &family.site(units).0, command)?);
    let Some(idle) = count(1)? else { return Ok(None) };
    let mut costs = [0.0; 3];
    for (cost, factor) in costs.iter_mut().zip(SIZES) {
        let Some(instructions) = count(time.units * factor)? else { return Ok(None) };
        *cost = (instructions - idle) / 1e6;
    }
    Ok(Some(Growth { costs, unit: "million instructions", ..*time }))
}

fn time(site: &Site, command: &str) -> io::Result<Duration> {
    cpu_time(&mut child("run", site, command)?)
}

/// A command in a process of its own, limited or not.
fn child(mode: &str, site: &Site, command: &str) -> io::Result<Command> {
    let mut child = Command::new(env::current_exe()?);
    child.args([mode, command]).current_dir(site.root()).stderr(Stdio::null());
    Ok(child)
}

fn run(command: &str) -> Result<(), Box<dyn Error>> {
    let arguments = std::iter::once("wink-env").chain(command.split(' '));
    match wink_env_cli::run_into(arguments, &mut io::stdout().lock(), &mut io::stderr())? {
        // Whatever the pages are like.
        0..=2 => Ok(()),
        code => Err(format!("the command ended with {code}").into()),
    }
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
