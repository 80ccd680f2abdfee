//! Compares the duration of a check with that of a bare program that reads the same files and runs the Markdown parser
//! on them, and with its own on ten times the pages: whole processes, in the same run. Only the ratios are meaningful.
//!
//! `cargo bench -p tests --bench check`

use std::env;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use pulldown_cmark::{Options, Parser};
use tests::site::Site;

const PAGE: &str = include_str!("../../docs/environments.md");

/// The limit for a check, as a multiple of the bare program's time on one site.
const AGAINST_BARE: f64 = 1.5;
/// The limit for ten times the pages, as a multiple of its own time.
const AGAINST_A_TENTH: f64 = 11.0;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "check", directory] => run_check(directory),
        [_, "bare", directory] => run_bare(Path::new(directory)),
        _ => compare(),
    }
}

fn compare() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{:>6} {:>10} {:>10} {:>12} {:>12}",
        "pages", "check", "bare", "check ÷ bare", "÷ a tenth"
    )?;
    let mut tenth: Option<Duration> = None;
    let mut complaints = Vec::new();
    for pages in [44, 100, 1_000, 10_000] {
        let site = site(pages);
        let (check, bare) = fastest(site.root(), (4_000 / pages).clamp(7, 60))?;
        let against_bare = check.as_secs_f64() / bare.as_secs_f64();
        let against_tenth = tenth.map(|tenth| check.as_secs_f64() / tenth.as_secs_f64());
        let shown = against_tenth.map_or(String::new(), |ratio| format!("{ratio:.2}"));
        writeln!(out, "{pages:>6} {check:>10.2?} {bare:>10.2?} {against_bare:>12.2} {shown:>12}")?;
        if pages == 44 && against_bare > AGAINST_BARE {
            complaints.push(format!("{against_bare:.2} times the bare program, more than {AGAINST_BARE}"));
        }
        if let Some(ratio) = against_tenth.filter(|ratio| *ratio > AGAINST_A_TENTH) {
            complaints.push(format!(
                "{ratio:.2} times the time for ten times the pages, more than {AGAINST_A_TENTH}"
            ));
        }
        tenth = (pages >= 100).then_some(check);
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("; ").into()) }
}

/// A site with a source page and as many translations as are needed, each in its own directory.
fn site(pages: usize) -> Site {
    let languages =
        ["da", "de", "es", "fr", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "th", "tr", "uk"];
    let regions = ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")));
    let mut locales = regions.flat_map(|region| languages.map(|language| format!("{language}-{region}")));
    let site = Site::with(&[("environments.md", PAGE)]);
    for locale in locales.by_ref().take(pages - 1) {
        site.write(&format!("{locale}/environments.md"), PAGE);
    }
    site
}

/// The fastest of several runs of each, alternating so that a busy machine slows down both.
fn fastest(directory: &Path, rounds: usize) -> Result<(Duration, Duration), Box<dyn Error>> {
    let mut best = [Duration::MAX; 2];
    for _ in 0..rounds {
        for (best, program) in best.iter_mut().zip(["check", "bare"]) {
            let mut command = Command::new(env::current_exe()?);
            command.arg(program).arg(directory).stdout(Stdio::null());
            let start = Instant::now();
            let status = command.status()?;
            *best = start.elapsed().min(*best);
            assert!(status.success(), "{program} failed");
        }
    }
    Ok(best.into())
}

fn run_check(directory: &str) -> Result<(), Box<dyn Error>> {
    let output = wink_env_cli::run(["wink-env", "check", directory]);
    io::stdout().write_all(output.stdout.as_bytes())?;
    if output.code == 0 { Ok(()) } else { Err(output.stderr.into()) }
}

fn run_bare(directory: &Path) -> Result<(), Box<dyn Error>> {
    let mut directories: Vec<PathBuf> = vec![directory.to_owned()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                directories.push(entry.path());
            } else {
                let text = fs::read_to_string(entry.path())?;
                let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
                for event in Parser::new_ext(&text, options).into_offset_iter() {
                    black_box(event);
                }
            }
        }
    }
    Ok(())
}
