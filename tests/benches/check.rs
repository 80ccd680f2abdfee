//! Compares the cost of a check with bare programs in the same run: 44 pages with reading and the Markdown parser
//! alone, a site of 7,700 files with a walk that reads its pages, and a thousand pages with a hundred.
//!
//! ```sh
//! cargo bench -p tests --bench check
//! cargo bench -p tests --bench check -- path/to/docs   # the same with the pages and files of a real site
//! ```
//!
//! Everything is measured in whole processes on one processor, minus the cost of a process that does not do the work.
//!
//! Valgrind counts instructions, which do not depend on the load of the machine: too many fail the benchmark. Without
//! valgrind they are skipped with a note. They exclude the kernel, so they say nothing about a walk. CPU time is the
//! minimum of many alternating runs. It still depends on who else uses the caches, so it only warns; with
//! `STRICT_CPU_TIME=1` it fails the benchmark, too.

use std::collections::HashMap;
use std::env;
use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::hint::black_box;
use std::io;
use std::iter;
use std::mem;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{Options, Parser};
use tests::cost::{Verdict, cpu_time, instructions, say, stay_on_one_processor};
use tests::site::Site;
use wink_env_pages::check::{Report, Settings, Workspace};
use wink_env_pages::disk;
use wink_env_pages::page::Content;

/// The name of every page.
const PAGE: &str = "environments.md";
const SOURCE: &str = include_str!("../../docs/environments.md");
/// Three of eight use non-Latin scripts, like 13 of the 44 pages of Wink's own site.
const TRANSLATIONS: [(&str, &str); 8] = [
    ("da", include_str!("../../docs/da/environments.md")),
    ("de", include_str!("../../docs/de/environments.md")),
    ("hi", include_str!("pages/hi.md")),
    ("id", include_str!("../../docs/id/environments.md")),
    ("ja", include_str!("pages/ja.md")),
    ("pt", include_str!("../../docs/pt/environments.md")),
    ("ru", include_str!("pages/ru.md")),
    ("tr", include_str!("../../docs/tr/environments.md")),
];

/// How many pages a large site has, one in each language.
const PAGES: usize = 44;
/// The number of other files per page, and of their directories.
const OTHERS: usize = 174;
const DIRECTORIES: usize = 20;
const OTHER: &str = "---\ntitle: How to\n---\n\nNothing about environments.\n";

/// The limit for a check, as a multiple of the instructions for reading the pages and running the Markdown parser on
/// them.
const AGAINST_PARSER: f64 = 2.5;
/// The limit as a multiple of the CPU time for walking and reading.
const AGAINST_WALK: f64 = 1.2;
/// The limit as a multiple of its own cost for a tenth of the pages.
const AGAINST_A_TENTH: f64 = 11.0;

const ROUNDS: usize = 40;

/// A measured program: its name, the program that does everything but the work, and how often the work is repeated.
type Work = (&'static str, &'static str, u32);

const PARSER: Work = ("parse", "read", PASSES);
const WALK: Work = ("read", "nothing", 1);
const IN_MEMORY: Work = ("check-in-memory", "read", PASSES);
const OPENED: Work = ("open-and-check", "nothing", 1);
const COMMAND: Work = ("command", "version", 1);

/// How often the work is repeated on the pages in memory: once takes less time than starting the process.
const PASSES: u32 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => compare(None),
        [real] => compare(Some(Path::new(real))),
        [program, directory] => run(program, Path::new(directory)),
        _ => Err("one directory, or none".into()),
    }
}

fn compare(real: Option<&Path>) -> Result<(), Box<dyn Error>> {
    stay_on_one_processor();
    let mut verdict = Verdict::default();
    let pages = match real {
        Some(real) => pages_below(real)?,
        None => pages_of(PAGES),
    };
    describe(&pages.docs())?;
    against_parser(&mut verdict, &pages.docs())?;
    if let Some(real) = real {
        against_walk(&mut verdict, real)?;
    } else {
        add_others(&pages)?;
        against_walk(&mut verdict, &pages.docs())?;
        against_a_tenth(&mut verdict, &pages_of(100).docs(), &pages_of(1_000).docs())?;
    }
    verdict.end()
}

fn describe(pages: &Path) -> Result<(), Box<dyn Error>> {
    let texts = read(pages)?;
    let bytes: usize = texts.iter().map(|(_, text)| text.len()).sum();
    let report = check(&mut disk::open(pages, None, None, Settings::default())?)?;
    say(&format!("{} pages of {bytes} bytes with {} findings", texts.len(), report.findings.len()));
    Ok(())
}

fn against_parser(verdict: &mut Verdict, pages: &Path) -> Result<(), Box<dyn Error>> {
    let programs = ["nothing", "read", "parse", "check-in-memory", "version", "command"];
    if let Some(counts) = instructions_of(&programs, pages)? {
        let bare = cost(&counts, WALK) + cost(&counts, PARSER);
        let what = "the command, instructions ÷ those of reading and parsing";
        verdict.exact(what, cost(&counts, COMMAND) / bare, AGAINST_PARSER);
        let ratio = ratio(&counts, IN_MEMORY, PARSER);
        say(&format!("pages in memory, instructions ÷ those of parsing: {ratio:.2}"));
    } else {
        say("Instructions are left out: valgrind is not installed.");
    }
    let times = cpu_times_of(&["read", "parse", "check-in-memory"], pages)?;
    let ratio = ratio(&times, IN_MEMORY, PARSER);
    say(&format!("pages in memory, CPU time ÷ that of parsing: {ratio:.2}"));
    Ok(())
}

fn against_walk(verdict: &mut Verdict, site: &Path) -> Result<(), Box<dyn Error>> {
    let times = cpu_times_of(&["nothing", "version", "read", "open-and-check", "command"], site)?;
    for (name, work) in [("opened and checked", OPENED), ("the command", COMMAND)] {
        let what = format!("{name}, CPU time ÷ that of walking and reading");
        verdict.of_cpu_time(&what, ratio(&times, work, WALK), AGAINST_WALK);
    }
    Ok(())
}

fn against_a_tenth(verdict: &mut Verdict, tenth: &Path, pages: &Path) -> Result<(), Box<dyn Error>> {
    let programs = ["read", "check-in-memory"];
    let counts = instructions_of(&programs, tenth)?.zip(instructions_of(&programs, pages)?);
    if let Some((tenth, pages)) = counts {
        let ratio = cost(&pages, IN_MEMORY) / cost(&tenth, IN_MEMORY);
        verdict.exact("ten times the pages in memory, instructions", ratio, AGAINST_A_TENTH);
    }
    Ok(())
}

fn ratio(costs: &Costs, work: Work, bare: Work) -> f64 {
    cost(costs, work) / cost(costs, bare)
}

fn cost(costs: &Costs, (program, without, times): Work) -> f64 {
    (costs[program] - costs[without]) / f64::from(times)
}

/// The cost of each program.
type Costs = HashMap<&'static str, f64>;

/// `None` without valgrind.
fn instructions_of(programs: &[&'static str], directory: &Path) -> Result<Option<Costs>, Box<dyn Error>> {
    let counted = programs.iter().map(|program| {
        let count = instructions(&child(program, directory)?)?;
        Ok(count.map(|count| (*program, count)))
    });
    counted.collect()
}

/// In milliseconds: the minimum of several rounds.
fn cpu_times_of(programs: &[&'static str], directory: &Path) -> Result<Costs, Box<dyn Error>> {
    let mut least = Costs::new();
    for _ in 0..ROUNDS {
        for program in programs {
            let time = cpu_time(&mut child(program, directory)?)?.as_secs_f64() * 1_000.0;
            least.entry(program).and_modify(|least| *least = least.min(time)).or_insert(time);
        }
    }
    Ok(least)
}

fn child(program: &str, directory: &Path) -> io::Result<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(program).arg(directory);
    Ok(command)
}

/// One of the programs that are compared.
fn run(program: &str, directory: &Path) -> Result<(), Box<dyn Error>> {
    match program {
        "nothing" => Ok(()),
        "read" => read(directory).map(drop),
        "parse" => {
            let pages = read(directory)?;
            (0..PASSES).for_each(|_| pages.iter().for_each(|(_, text)| parse(text)));
            Ok(())
        }
        "check-in-memory" => {
            let pages = read(directory)?;
            (0..PASSES).try_for_each(|_| {
                let mut workspace = Workspace::new("", Settings::default());
                for (path, text) in &pages {
                    workspace.set(path, Content::Text(text.clone()));
                }
                check(&mut workspace).map(drop)
            })
        }
        "open-and-check" => {
            let mut workspace = disk::open(directory, None, None, Settings::default())?;
            // As in the command, nothing is freed before the process ends.
            mem::forget((check(&mut workspace)?, workspace));
            Ok(())
        }
        "version" => command(&["wink-env".as_ref(), "--version".as_ref()]),
        "command" => command(&["wink-env".as_ref(), "check".as_ref(), directory.as_os_str()]),
        _ => Err(format!("there is no program {program}").into()),
    }
}

/// Walks a directory and reads the pages: their paths relative to it, and their texts.
fn read(root: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let (mut directories, mut pages) = (vec![root.to_owned()], Vec::new());
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                directories.push(entry.path());
            } else if entry.file_name() == PAGE {
                let path = entry.path();
                let below = path.strip_prefix(root)?.to_str().ok_or("paths are text")?;
                pages.push((below.to_owned(), fs::read_to_string(&path)?));
            }
        }
    }
    Ok(pages)
}

/// The Markdown parser alone, with tables and, because it gets the whole page, front matter.
fn parse(text: &str) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for event in Parser::new_ext(text, options).into_offset_iter() {
        black_box(event);
    }
}

fn check(workspace: &mut Workspace) -> Result<Report, Box<dyn Error>> {
    workspace.check().map_err(|refusal| format!("{:?}", refusal.reason).into())
}

fn command(arguments: &[&OsStr]) -> Result<(), Box<dyn Error>> {
    match wink_env_cli::run_into(arguments, &mut io::stdout().lock(), &mut io::stderr())? {
        // A real site may have drifted.
        0 | 1 => Ok(()),
        code => Err(format!("the command ended with {code}").into()),
    }
}

/// A repository with pages in its directory `docs`. The command also looks at the directories above the pages, but not
/// above the repository: what else is in the temporary directory must not count.
struct Repository(Site);

impl Repository {
    fn with<P: AsRef<str>>(pages: impl IntoIterator<Item = (P, impl AsRef<[u8]>)>) -> Self {
        let repository = Self(Site::new());
        repository.0.write(".git/HEAD", "ref: refs/heads/main\n");
        for (path, text) in pages {
            repository.0.write(&format!("docs/{}", path.as_ref()), text);
        }
        repository
    }

    fn docs(&self) -> PathBuf {
        self.0.root().join("docs")
    }
}

/// A source page and translations, each in the directory of its own language or of a regional variant.
fn pages_of(count: usize) -> Repository {
    let regions = ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")));
    let translations = regions.flat_map(|region| {
        TRANSLATIONS.map(|(language, text)| (format!("{language}-{region}/{PAGE}"), text))
    });
    Repository::with(iter::once((PAGE.to_owned(), SOURCE)).chain(translations).take(count))
}

/// Files next to each page that are not pages.
fn add_others(repository: &Repository) -> Result<(), Box<dyn Error>> {
    let mut languages = vec![repository.docs()];
    for entry in fs::read_dir(repository.docs())? {
        languages.extend(Some(entry?).filter(|entry| entry.path().is_dir()).map(|entry| entry.path()));
    }
    for language in languages {
        for other in 0..OTHERS {
            let directory = language.join(format!("guides/part-{}", other % DIRECTORIES));
            fs::create_dir_all(&directory)?;
            fs::write(directory.join(format!("how-to-do-{other}.mdx")), OTHER)?;
        }
    }
    Ok(())
}

/// The pages of a real site, without its other files.
fn pages_below(root: &Path) -> Result<Repository, Box<dyn Error>> {
    Ok(Repository::with(read(root)?))
}
