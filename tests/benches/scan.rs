//! Compares CPU time and memory of a scan with those of programs that only search, on the same files in the same run:
//! alternating whole processes on one processor, with one thread each. Only the ratio is meaningful.
//!
//! `rg -j1` searches for the tabled domains, in 8,000 files, 60,000 files, one file of 500 MB and one line of 100 MB; it
//! is skipped with a note if ripgrep is not installed. `grep -rE 'https?://'` searches 8,000 Markdown files.
//!
//! The limits apply to output for people, whether little or nearly everything is wrong; formats for programs, which
//! list every place, are only measured. Too much memory fails the benchmark, too much CPU time only with
//! `STRICT_CPU_TIME=1`.
//!
//! `cargo bench -p tests --bench scan`

use std::env;
use std::error::Error;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use tests::cost::{self, Verdict, cpu_time_of_children, stay_on_one_processor};
use tests::output_formats;
use tests::site::Site;

const PAGE: &str = include_str!("../../docs/environments.md");

const FILES: usize = 8_000;
const BYTES_PER_FILE: usize = 45_000_000 / FILES;
const ROUNDS: usize = 9;

/// The limits for the scan, as multiples of the CPU time of the other program.
const AGAINST_GREP: f64 = 2.0;
const AGAINST_RIPGREP: f64 = 1.2;
/// The limit for its peak memory.
const MOST_MIB: f64 = 100.0;

const PROSE: &str =
    "Guests find a room that suits them, and the hotel learns in time who arrives and when.\n";
const STRAY: &str = "Not here: <https://staging-oto.wink.travel/login>.\n";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "scan", docs, directory, format] => scan(docs, directory, format),
        _ => compare(),
    }
}

fn compare() -> Result<(), Box<dyn Error>> {
    stay_on_one_processor();
    let (few, many) = (few_findings(), many_findings()?);
    let mut verdict = Verdict::default();
    against_ripgrep(&mut verdict)?;
    for (name, site) in [("few findings", &few), ("many findings", &many)] {
        let [scan, grep] = measure(site.root(), site.root(), "human", grep(site.root()))?;
        say(name, "human", &scan, &grep)?;
        verdict.of_cpu_time(&format!("{name}, CPU time ÷ that of grep"), scan.over(&grep), AGAINST_GREP);
        verdict.exact(&format!("{name}, memory in MiB"), scan.peak / 1024.0, MOST_MIB);
    }
    for format in output_formats().iter().filter(|format| *format != "human") {
        let [scan, grep] = measure(many.root(), many.root(), format, grep(many.root()))?;
        say("many findings", format, &scan, &grep)?;
    }
    verdict.end()
}

fn say(name: &str, format: &str, scan: &Best, grep: &Best) -> io::Result<()> {
    writeln!(
        io::stdout().lock(),
        "{FILES} files, {name}, {format}: scan {:.2?}, grep {:.2?}, scan ÷ grep {:.2}, scan's peak {} KiB",
        scan.time,
        grep.time,
        scan.over(grep),
        scan.peak,
    )
}

/// The minimum CPU time and the peak memory, in KiB, of several runs.
struct Best {
    time: Duration,
    peak: f64,
}

impl Best {
    fn over(&self, other: &Self) -> f64 {
        self.time.as_secs_f64() / other.time.as_secs_f64()
    }
}

fn grep(directory: &Path) -> Command {
    let mut grep = Command::new("grep");
    grep.args(["-rE", "https?://"]).arg(directory);
    grep
}

fn ripgrep(directory: &Path) -> Command {
    let mut ripgrep = Command::new("rg");
    let domains = ["-e", "wink.travel", "-e", "trvl.as", "-e", "trippay.io"];
    ripgrep.args(["--no-config", "-j1", "-F"]).args(domains).arg(directory);
    ripgrep
}

/// A name, and how to make such files.
type Input = (&'static str, fn() -> Site);

fn against_ripgrep(verdict: &mut Verdict) -> Result<(), Box<dyn Error>> {
    if Command::new("rg").arg("--version").stdout(Stdio::null()).status().is_err() {
        cost::say("ripgrep is not installed, so nothing is compared with it");
        return Ok(());
    }
    let inputs: [Input; 4] = [
        ("8,000 files", || files(8_000, 5_600)),
        ("60,000 files", || files(60_000, 900)),
        ("a file of 500 MB", || one_file("a.log", "\n", 500_000_000)),
        ("a line of 100 MB", || one_file("a.json", " ", 100_000_000)),
    ];
    for (name, make) in inputs {
        let site = make();
        let (docs, files) = (site.root().join("docs"), site.root().join("files"));
        let [scan, ripgrep] = measure(&docs, &files, "concise", ripgrep(&files))?;
        let said =
            format!("{name}: scan {:.2?}, rg {:.2?}, scan's peak {} KiB", scan.time, ripgrep.time, scan.peak);
        cost::say(&said);
        verdict.of_cpu_time(&format!("{name}, CPU time ÷ that of rg"), scan.over(&ripgrep), AGAINST_RIPGREP);
        verdict.exact(&format!("{name}, memory in MiB"), scan.peak / 1024.0, MOST_MIB);
    }
    Ok(())
}

const URLS: &str = "See [the guide](https://docs.example.com/guide) or https://staging-extranet.wink.travel/x, item.value.\n";

/// Prose with a URL every few lines, and a stray endpoint in every fortieth file.
fn files(count: usize, bytes: usize) -> Site {
    let site = Site::with(&[("docs/environments.md", PAGE)]);
    let mut text = String::new();
    while text.len() < bytes {
        text += &PROSE.repeat(5);
        text += URLS;
    }
    for file in 0..count {
        let stray = if file % 40 == 0 { STRAY } else { "" };
        site.write(&format!("files/{}/{}/{file}.md", file % 60, file % 97), format!("{stray}{text}"));
    }
    site
}

/// The same in one file, with a stray endpoint at its end.
fn one_file(name: &str, line_end: &str, bytes: usize) -> Site {
    let site = Site::with(&[("docs/environments.md", PAGE)]);
    let text = (PROSE.repeat(5) + URLS).replace('\n', line_end);
    site.write(&format!("files/{name}"), text.repeat(bytes / text.len()) + STRAY);
    site
}

/// The scan and the other program, alternating.
fn measure(
    docs: &Path,
    directory: &Path,
    format: &str,
    mut other: Command,
) -> Result<[Best; 2], Box<dyn Error>> {
    let mut scan = Command::new(env::current_exe()?);
    scan.arg("scan").arg(docs).arg(directory).arg(format);
    let mut best = [(); 2].map(|()| Best { time: Duration::MAX, peak: 0.0 });
    for _ in 0..ROUNDS {
        for (best, command) in best.iter_mut().zip([&mut scan, &mut other]) {
            let before = cpu_time_of_children()?;
            let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
            // With the null device instead of a pipe, `grep` would stop at its first match.
            let mut stdout = child.stdout.take().ok_or("the output is a pipe")?;
            io::copy(&mut stdout, &mut io::sink())?;
            let output = child.wait_with_output()?;
            best.time = cpu_time_of_children()?.saturating_sub(before).min(best.time);
            let said = String::from_utf8_lossy(&output.stderr);
            best.peak = said.trim().parse().unwrap_or(0.0_f64).max(best.peak);
        }
    }
    Ok(best)
}

/// Pages of prose with a URL every few lines, most of them on other domains, and a stray endpoint in every fourth page.
fn few_findings() -> Site {
    let url = "See [the guide](https://docs.example.com/guide) or https://staging-extranet.wink.travel/x.\n";
    site(|file| if file % 4 == 0 { STRAY } else { "" }, |line| if line % 5 == 0 { url } else { "" })
}

/// The same prose, in which every URL is a stray endpoint.
fn many_findings() -> Result<Site, Box<dyn Error>> {
    let site = site(|_| STRAY, |line| if line % 4 == 0 { STRAY } else { "" });
    let directory = site.root().to_str().ok_or("temporary paths are text")?;
    let call = ["wink-env", "scan", directory, "--docs", directory, "--format", "concise"];
    let found = wink_env_cli::run(call).stdout.lines().count() - 1;
    if found > 100_000 { Ok(site) } else { Err(format!("only {found} findings").into()) }
}

fn site(beginning: fn(usize) -> &'static str, behind: impl Fn(usize) -> &'static str) -> Site {
    let site = Site::with(&[("environments.md", PAGE)]);
    for file in 0..FILES {
        let mut page = format!("---\ntitle: Page {file}\n---\n\n{}", beginning(file));
        for line in 0.. {
            page += PROSE;
            page += behind(line);
            if page.len() >= BYTES_PER_FILE {
                break;
            }
        }
        site.write(&format!("{}/{}/page-{file}.md", file % 40, file % 13), page);
    }
    site
}

fn scan(docs: &str, directory: &str, format: &str) -> Result<(), Box<dyn Error>> {
    let call = ["wink-env", "scan", directory, "--docs", docs, "--threads", "1", "--format", format];
    let code = wink_env_cli::run_into(call, &mut io::stdout().lock(), &mut io::sink())?;
    write!(io::stderr(), "{}", peak(Path::new("/proc/self/status")).unwrap_or_default())?;
    if code == 1 { Ok(()) } else { Err(format!("the scan ended with {code}").into()) }
}

/// The peak memory of this process, in KiB; only available on Linux.
fn peak(status: &Path) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
