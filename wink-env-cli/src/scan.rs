//! `wink-env scan`

mod file;
mod fix;
pub(crate) mod history;
mod ignored;
mod pages;
mod progress;
mod skipped;
mod utf16;
mod walk;

use std::collections::HashMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use wink_env_pages::check::Report;
use wink_env_pages::disk::{is_link_out, is_of_the_system, reason, shown};
use wink_env_pages::render;
use wink_env_pages::scan::{ScanSettings, Scanner, report};

use crate::arguments::{Deny, Format, Scan};
use crate::baseline;
use crate::examine::links_out;
use crate::job_summary;
use crate::output::Output;
use crate::patch;
use crate::printing::{Printing, ReportText};
use crate::since;
use crate::stream::color_of_stdout;

pub(crate) fn run(arguments: &Scan) -> Printing {
    let mut scanned = match scan(arguments) {
        Ok(scanned) => scanned,
        Err(output) => return output.into(),
    };
    let mut written = String::new();
    if arguments.fix {
        let fixed = fix::fix(&scanned.report, arguments.diff);
        if arguments.diff {
            let code = if scanned.is_incomplete { 2 } else { u8::from(!fixed.patch.is_empty()) };
            let output = Output { stdout: fixed.patch, stderr: scanned.stderr + &fixed.complaints, code };
            return Printing::of(output, patch::notation(arguments.reading.color));
        }
        if !fixed.written.is_empty() {
            // Places have moved.
            scanned = match scan(arguments) {
                Ok(scanned) => scanned,
                Err(output) => return output.into(),
            };
        }
        scanned.stderr += &fixed.complaints;
        written = fixed.written;
    }
    print(arguments, scanned, written)
}

/// The result of a scan.
pub(crate) struct Scanned {
    pub(crate) report: Report,
    pub(crate) stderr: String,
    /// Whether a file could not be read.
    is_incomplete: bool,
    /// Whether the baseline has what no longer occurs.
    has_excess: bool,
}

/// Scans the files, with what the arguments say about which findings count.
pub(crate) fn scan(arguments: &Scan) -> Result<Scanned, Output> {
    let (pages, scanner, mut stderr) = prepare(arguments)?;
    let tabled = TabledPages::of(&pages);
    let walked = walk::walk(arguments, &scanner, &tabled);
    let skipped = walked.skipped.note(arguments.verbose);
    if walked.scanned == 0 && walked.complaints.is_empty() {
        let refused = Output::refused(&nothing(&arguments.paths));
        return Err(Output { stderr: skipped + &refused.stderr, ..refused });
    }
    let mut report = report(pages, walked.found, walked.scanned);
    let refused = |complaint: String| Output::refused(&complaint);
    if let Some(revision) = &arguments.new.since {
        since::keep_changed_lines(&mut report, revision).map_err(refused)?;
    }
    if arguments.deny == Some(Deny::Warnings) {
        report.deny_warnings();
    }
    let excess = baseline::apply(&mut report, &arguments.new, &arguments.paths).map_err(refused)?;
    stderr += &excess;
    if let Some(reason) = scanner.no_calls() {
        let _ = writeln!(stderr, "warning: did not look for hard-coded endpoints: {reason}");
    }
    for complaint in &walked.complaints {
        let _ = writeln!(stderr, "error: {complaint}");
    }
    stderr += &skipped;
    if arguments.format.is_for_people() || arguments.verbose {
        stderr += &skipped::templates(&scanner.templates(), arguments.verbose);
    }
    Ok(Scanned {
        report,
        stderr,
        is_incomplete: !walked.complaints.is_empty(),
        has_excess: !excess.is_empty(),
    })
}

/// The output; `written` tells of the files that were changed.
fn print(arguments: &Scan, scanned: Scanned, written: String) -> Printing {
    let Scanned { report, mut stderr, is_incomplete, has_excess } = scanned;
    if arguments.format == Format::Github {
        stderr += &job_summary::append(|| render::job_summary(&report));
    }
    let code = if is_incomplete { 2 } else { u8::from(report.has_errors() || has_excess) };
    let color = color_of_stdout(arguments.reading.color);
    let (stdout, told) =
        if arguments.format.is_for_people() { (written, String::new()) } else { (String::new(), written) };
    let output = Output { stdout, stderr: stderr + &told, code };
    Printing::with(output, Some(ReportText { report, format: arguments.format, color }))
}

/// Reads the pages and what is known about hosts.
fn prepare(arguments: &Scan) -> Result<(Report, Scanner, String), Output> {
    look_at_paths(arguments).map_err(|complaint| Output::refused(&complaint))?;
    let pages = pages::pages(arguments)?;
    let refused = |complaint: String| Output::refused(&complaint);
    let mut known_hosts = arguments.known_hosts.clone();
    known_hosts.extend(pages.settings.config.known_hosts.iter().cloned());
    if !pages.site.pages.iter().any(|page| !page.sections.is_empty()) {
        return Err(refused(format!("no page in `{}` has a table of endpoints\n{DOCS}", pages.site.root)));
    }
    let (retired, complaint) = history::retired(&pages);
    let settings = ScanSettings {
        known_hosts,
        retired,
        is_export: arguments.facts.is_some(),
        skip_comments: arguments.skip_comments,
        skip_tests: arguments.skip_tests,
        macro_name: "wink_env!".to_owned(),
    };
    let scanner = Scanner::new(&pages, settings);
    let stderr = links_out(pages.links_out.iter().cloned()) + &complaint;
    Ok((pages, scanner, stderr))
}

/// Rejects paths that cannot be scanned before scanning any.
fn look_at_paths(arguments: &Scan) -> Result<(), String> {
    for path in &arguments.paths {
        let metadata = path.metadata().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => format!("there is no file or directory `{}`", shown(path)),
            _ => format!("`{}` cannot be scanned: {}", shown(path), reason(&error)),
        })?;
        if is_of_the_system(path) {
            return Err(format!("`{}` cannot be scanned: it is a part of the system", shown(path)));
        }
        if is_link_out(path) {
            return Err(format!("`{}` cannot be scanned: it is a link out of the repository", shown(path)));
        }
        if !metadata.is_file() && !metadata.is_dir() {
            return Err(format!("`{}` cannot be scanned: it is neither a file nor a directory", shown(path)));
        }
    }
    Ok(())
}

const DOCS: &str = "help: set `--docs` to the directory with the pages";

fn nothing(paths: &[PathBuf]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| format!("`{}`", shown(path))).collect();
    format!(
        "there is nothing to scan in {}\nhelp: binary files, links and what `.gitignore` and `.ignore` exclude are skipped, but not a file \
         that you name",
        paths.join(", ")
    )
}

/// The pages with the tables, so that the walk recognizes them.
struct TabledPages {
    by_path: HashMap<PathBuf, usize>,
    names: Vec<OsString>,
}

impl TabledPages {
    fn of(report: &Report) -> Self {
        let mut pages = Self { by_path: HashMap::new(), names: Vec::new() };
        for (index, page) in report.site.pages.iter().enumerate() {
            if let Ok(path) = Path::new(&*report.path(&page.path)).canonicalize() {
                pages.names.extend(path.file_name().map(OsString::from));
                pages.by_path.insert(path, index);
            }
        }
        pages.names.sort();
        pages.names.dedup();
        pages
    }

    /// The index of the page, if the file is one. Only files with the name of a page are looked up.
    fn page(&self, path: &Path) -> Option<usize> {
        self.names.iter().any(|name| path.file_name() == Some(name)).then_some(())?;
        self.by_path.get(&path.canonicalize().ok()?).copied()
    }
}
