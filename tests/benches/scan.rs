//! How long a scan of 8,000 Markdown files takes, and how much memory, against `grep -rE 'https?://'` over the same
//! files in the same run: whole processes, taken in turns. Only the ratio means anything.
//!
//! `cargo bench -p tests --bench scan`

use std::env;
use std::error::Error;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tests::site::Site;

const PAGE: &str = include_str!("../../docs/environments.md");

const FILES: usize = 8_000;
const BYTES_PER_FILE: usize = 45_000_000 / FILES;
const ROUNDS: usize = 9;

/// What the scan may take of the time of `grep`.
const AGAINST_GREP: f64 = 2.0;
/// How much memory it may have at any moment.
const MOST_KIB: u64 = 100 * 1024;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "scan", directory] => scan(directory),
        _ => compare(),
    }
}

fn compare() -> Result<(), Box<dyn Error>> {
    let site = site();
    let directory = site.root().to_str().ok_or("temporary paths are text")?;
    let mut scan = Command::new(env::current_exe()?);
    scan.args(["scan", directory]).stderr(Stdio::piped());
    let mut grep = Command::new("grep");
    grep.args(["-rE", "https?://", directory]);
    let mut best = [Duration::MAX; 2];
    let mut peak = 0;
    for _ in 0..ROUNDS {
        for (best, command) in best.iter_mut().zip([&mut scan, &mut grep]) {
            let start = Instant::now();
            // Without a pipe `grep` stops at its first match.
            let output = command.stdout(Stdio::piped()).output()?;
            *best = start.elapsed().min(*best);
            let said = String::from_utf8_lossy(&output.stderr);
            peak = said.trim().parse().unwrap_or(0).max(peak);
        }
    }
    let [scan, grep] = best;
    let ratio = scan.as_secs_f64() / grep.as_secs_f64();
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{FILES} files: scan {scan:.2?}, grep {grep:.2?}, scan ÷ grep {ratio:.2}, scan's peak {peak} KiB"
    )?;
    if ratio > AGAINST_GREP {
        return Err(format!("{ratio:.2} times the time of grep, more than {AGAINST_GREP}").into());
    }
    if peak > MOST_KIB {
        return Err(format!("{peak} KiB, more than {MOST_KIB} KiB").into());
    }
    Ok(())
}

/// Pages of prose with a URL every few lines, most of other domains, and one stray endpoint in every fourth page.
fn site() -> Site {
    let site = Site::with(&[("environments.md", PAGE)]);
    for file in 0..FILES {
        let mut page = format!("---\ntitle: Page {file}\n---\n\n");
        if file % 4 == 0 {
            page += "Not here: <https://staging-oto.wink.travel/login>.\n";
        }
        for line in 0.. {
            page +=
                "Guests find a room that suits them, and the hotel learns in time who arrives and when.\n";
            if line % 5 == 0 {
                page += "See [the guide](https://docs.example.com/guide) or https://staging-extranet.wink.travel/x.\n";
            }
            if page.len() >= BYTES_PER_FILE {
                break;
            }
        }
        site.write(&format!("{}/{}/page-{file}.md", file % 40, file % 13), page);
    }
    site
}

fn scan(directory: &str) -> Result<(), Box<dyn Error>> {
    let outcome = wink_env_cli::run(["wink-env", "scan", directory, "--docs", directory]);
    io::stdout().write_all(outcome.stdout.as_bytes())?;
    write!(io::stderr(), "{}", peak(Path::new("/proc/self/status")).unwrap_or_default())?;
    if outcome.code == 1 { Ok(()) } else { Err(outcome.stderr.into()) }
}

/// The most memory this process had, in KiB; only Linux says.
fn peak(status: &Path) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
