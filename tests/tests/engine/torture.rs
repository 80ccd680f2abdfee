//! `fix` as a process that is killed, that runs twice at once, and whose directory is swapped for a link meanwhile.
//!
//! These tests depend on chance, so they only see what goes wrong often enough. `.ci/torture` repeats them far more often
//! than a test of the workspace can.

#![expect(clippy::print_stdout, reason = "chance decides how much is tried")]

use std::collections::BTreeMap;
use std::fs;
use std::hash::{BuildHasher as _, RandomState};
use std::os::unix::fs::{MetadataExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tests::site::Site;
use wink_env_cli::run;

/// Many, so that most of the time is taken by writing.
const LANGUAGES: [&str; 40] = [
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "id", "is", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
    "sv", "sw", "th", "tr", "uk", "vi",
];

/// How often something is tried: `often` by `.ci/torture`.
fn times(seldom: usize, often: usize) -> usize {
    if std::env::var_os("WINK_ENV_TORTURE").is_some() { often } else { seldom }
}

/// A page whose last row has that host.
fn page(last: &str) -> String {
    const ROWS: usize = 40;
    let row = |number: usize| {
        let host = if number + 1 == ROWS { last.to_owned() } else { format!("s{number}") };
        format!("| S {number} | https://staging-{host}.wink.travel | https://{host}.wink.travel |\n")
    };
    let rows: String = (0..ROWS).map(row).collect();
    format!("---\ntitle: E\n---\n\n## Servers\n\n| F | Staging | Production |\n| --- | --- | --- |\n{rows}")
}

/// A site in a repository, with the old and the new content of each page that is repaired.
struct Victim {
    site: Site,
    pages: BTreeMap<PathBuf, [String; 2]>,
}

impl Victim {
    fn new() -> Self {
        let site = Site::new();
        fs::create_dir(site.root().join(".git")).expect("directories can be made");
        site.write("docs/environments.md", page("last"));
        let pages = LANGUAGES.map(|language| {
            let path = site.write(&format!("docs/{language}/environments.md"), "");
            (path, [page(language), String::new()])
        });
        let mut victim = Self { pages: pages.into(), site };
        victim.restore();
        assert_eq!(run(["wink-env", "fix", &victim.docs()]).code, 0);
        for (path, [old, new]) in &mut victim.pages {
            *new = fs::read_to_string(path).expect("it is there");
            assert_ne!(new, old, "it is repaired");
        }
        victim.restore();
        victim
    }

    fn docs(&self) -> String {
        self.site.root().join("docs").to_str().expect("temporary paths are text").to_owned()
    }

    fn restore(&self) {
        for (path, [old, _]) in &self.pages {
            fs::write(path, old).expect("pages can be written");
        }
    }

    fn fix(&self) -> Child {
        let mut command = Command::new(tests::binary());
        command.args(["fix", &self.docs()]).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("the command starts")
    }

    /// How many pages are new; each is old or new.
    fn repaired(&self) -> usize {
        let is_new = |(path, [old, new]): &(&PathBuf, &[String; 2])| {
            let now = fs::read_to_string(path).expect("no page is lost");
            assert!(now == *old || now == *new, "{} is mixed: {now}", path.display());
            now == *new
        };
        self.pages.iter().filter(is_new).count()
    }

    /// The files beside the pages.
    fn leftovers(&self) -> usize {
        let directories = self.pages.keys().filter_map(|page| page.parent());
        directories.map(|directory| fs::read_dir(directory).expect("it can be listed").count() - 1).sum()
    }
}

/// A moment before that duration is over.
fn moment(longest: Duration, number: usize) -> Duration {
    let parts = RandomState::new().hash_one(number) % 1000;
    longest * u32::try_from(parts).unwrap_or_default() / 1000
}

#[test]
fn a_fix_that_is_killed_at_any_moment_loses_nothing() {
    let victim = Victim::new();
    let begin = Instant::now();
    assert!(victim.fix().wait().expect("it ends").success());
    let longest = begin.elapsed();
    let mut repaired = BTreeMap::<usize, usize>::new();
    for number in 0..times(25, 500) {
        victim.restore();
        let mut fix = victim.fix();
        thread::sleep(moment(longest, number));
        fix.kill().expect("it can be killed");
        fix.wait().expect("it ends");
        *repaired.entry(victim.repaired()).or_default() += 1;
    }
    println!("pages repaired when it was killed, and how often: {repaired:?}");
    victim.restore();
    assert!(victim.fix().wait().expect("it ends").success());
    assert_eq!((victim.repaired(), victim.leftovers()), (LANGUAGES.len(), 0));
}

#[test]
fn two_fixes_at_once_lose_nothing() {
    let victim = Victim::new();
    for _ in 0..times(10, 100) {
        victim.restore();
        for mut fix in [victim.fix(), victim.fix()] {
            fix.wait().expect("it ends");
        }
        assert_eq!((victim.repaired(), victim.leftovers()), (LANGUAGES.len(), 0));
    }
}

/// Puts a link in the place of a directory and the directory back, until it is told to stop.
fn swap(directory: &Path, link: &Path, is_over: &AtomicBool) {
    const PAUSE: Duration = Duration::from_micros(200);
    let aside = directory.with_extension("aside");
    while !is_over.load(Ordering::Relaxed) {
        for pair in
            [[(directory, aside.as_path()), (link, directory)], [(directory, link), (&aside, directory)]]
        {
            for (from, to) in pair {
                fs::rename(from, to).expect("it can be renamed");
            }
            thread::sleep(PAUSE);
        }
    }
}

#[test]
fn a_directory_that_is_swapped_for_a_link_leads_no_write_elsewhere() {
    let victim = Victim::new();
    let elsewhere = Site::new();
    let foreign = elsewhere.write("environments.md", page("de"));
    let (directory, link) = (victim.site.root().join("docs/de"), victim.site.root().join("link"));
    symlink(elsewhere.root(), &link).expect("links can be made");
    let touched = || {
        let metadata = [elsewhere.root(), &foreign].map(|path| fs::metadata(path).expect("it is there"));
        metadata.map(|metadata| (metadata.mtime(), metadata.mtime_nsec(), metadata.ino()))
    };
    let before = touched();
    let runs = times(100, 5000);
    let mut repaired = 0;
    for _ in 0..runs {
        victim.restore();
        let is_over = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| swap(&directory, &link, &is_over));
            victim.fix().wait().expect("it ends");
            is_over.store(true, Ordering::Relaxed);
        });
        assert_eq!(touched(), before, "nothing foreign is written");
        victim.repaired();
        let now = fs::read_to_string(directory.join("environments.md")).expect("it is there");
        repaired += usize::from(now != page("de"));
    }
    println!("of {runs} runs, {repaired} came upon the directory each time");
    assert_eq!(fs::read_to_string(&foreign).expect("it is there"), page("de"));
}
