//! `wink-env fix`

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use wink_env_pages::check::Report;
use wink_env_pages::describe::left_alone;
use wink_env_pages::disk::{reason, shown, site_root};
use wink_env_pages::fix::{Fix, Fixes, Safety, fix};
use wink_env_pages::render;
use wink_env_pages::words::{counted, plain, quoted};

use crate::arguments;
use crate::examine::{Checked, checked, refused_with};
use crate::output::Output;
use crate::page_file::{self, Boundary, Replaced};
use crate::patch::{self, patch};
use crate::printing::Printing;
use crate::stream::{Notation, color_of_stdout};

pub(crate) fn run(arguments: &arguments::Fix) -> Printing {
    let notation = if arguments.diff { patch::notation(arguments.reading.color) } else { Notation::Text };
    Printing::of(output(arguments), notation)
}

fn output(arguments: &arguments::Fix) -> Output {
    let Checked { result, complaint } =
        match checked(arguments.docs.as_deref(), &arguments.reading, arguments.trust_source) {
            Ok(checked) => checked,
            Err(output) => return output,
        };
    let report = match result {
        Ok(report) => report,
        Err(refusal) => return refused_with(complaint, &refusal, arguments.reading.color),
    };
    let fixes = fix(&report, if arguments.safe { Safety::Safe } else { Safety::Unsafe });
    let paint = Paint { is_colored: color_of_stdout(arguments.reading.color) == render::Color::Always };
    let output =
        if arguments.diff { diff(&report, &fixes, paint) } else { write(arguments, &report, &fixes, paint) };
    Output { stderr: complaint + &output.stderr, ..output }
}

/// Only the diff goes to stdout, so that it can be applied; everything else goes to stderr.
fn diff(report: &Report, fixes: &Fixes, paint: Paint) -> Output {
    let mut output = Output::default();
    for page in &fixes.repairs.pages {
        let before = &report.site.pages[page.page];
        let path = report.path(&before.path);
        match &page.fix {
            Fix::LeftAlone { reason } => {
                let _ = writeln!(
                    output.stderr,
                    "{}: left alone: {}",
                    plain(&path),
                    plain(&left_alone(report, reason))
                );
            }
            Fix::Repaired { text, untranslated, .. } => {
                match patch(Path::new(&*path), before.text.as_str(), text) {
                    Ok(shown) => {
                        output.stdout.extend(shown.split_inclusive('\n').map(|line| paint.of_diff(line)));
                    }
                    Err(why) => {
                        let _ = writeln!(output.stderr, "{}: left out: {why}", plain(&path));
                    }
                }
                for new in untranslated {
                    let _ = writeln!(output.stderr, "{}: translate {}", plain(&path), quoted(&new.label));
                }
                output.code = 1;
            }
        }
    }
    output
}

fn write(arguments: &arguments::Fix, report: &Report, fixes: &Fixes, paint: Paint) -> Output {
    let mut text = String::new();
    let root = root(arguments, report);
    let within = match Boundary::around(&root) {
        Ok(within) => within,
        Err(error) => return Output::refused(&format!("`{}`: {}", shown(&root), reason(&error))),
    };
    let stderr = cleared(&root, &within, report);
    let mut unwritten = BTreeSet::new();
    for page in &fixes.repairs.pages {
        let before = &report.site.pages[page.page];
        let path = plain(&report.path(&before.path)).into_owned();
        match &page.fix {
            Fix::LeftAlone { reason } => {
                let _ = writeln!(
                    text,
                    "{}: {}",
                    paint.bold(&path),
                    paint.red(&format!("left alone: {}", plain(&left_alone(report, reason))))
                );
            }
            Fix::Repaired { text: after, repairs, untranslated } => {
                let file = root.join(&before.path);
                match page_file::replace(&file, &within, before.text.as_str(), after) {
                    Ok(replaced) => text += &repaired(&path, replaced, paint),
                    Err(error) => {
                        let why = paint.red(&format!("not written: {}", plain(&reason(&error))));
                        let _ = writeln!(text, "{}: {why}", paint.bold(&path));
                        unwritten.insert(before.path.as_str());
                        continue;
                    }
                }
                for repair in repairs {
                    let _ = writeln!(text, "  {}", plain(&repair.action.to_string()));
                }
                for new in untranslated {
                    let label = quoted(&new.label);
                    let _ = writeln!(text, "  translate {label}: {path}:{}", new.line);
                }
            }
        }
    }
    let after = fixes.after.findings.iter().filter(|finding| !unwritten.contains(&*finding.path));
    let before = report.findings.iter().filter(|finding| unwritten.contains(&*finding.path));
    let mut left: Vec<String> = after.map(|finding| render::line(&fixes.after, finding)).collect();
    left.extend(before.map(|finding| render::line(report, finding)));
    if !left.is_empty() {
        let _ = writeln!(text, "{}", paint.bold("left for you; `wink-env check` says what to do:"));
        for line in &left {
            let _ = writeln!(text, "  {line}");
        }
    }
    let output = if unwritten.is_empty() {
        render::summary(&fixes.after)
    } else {
        format!("{} left; {}", counted(left.len(), "finding"), render::agreement(report))
    };
    let _ = writeln!(text, "{output}");
    Output { stdout: text, stderr, code: u8::from(!left.is_empty()) }
}

/// The line for a page that was written, and one for the names that still lead to the old one.
fn repaired(path: &str, replaced: Replaced, paint: Paint) -> String {
    let mut text = format!("{}: {}\n", paint.bold(path), paint.green("repaired"));
    if replaced.other_names > 0 {
        let links = counted(usize::try_from(replaced.other_names).unwrap_or(usize::MAX), "hard link");
        let lead = if replaced.other_names == 1 { "leads" } else { "lead" };
        let _ = writeln!(text, "  {links} still {lead} to the old page");
    }
    text
}

/// The directory that the paths of pages start from.
fn root(arguments: &arguments::Fix, report: &Report) -> PathBuf {
    match &arguments.docs {
        Some(docs) => site_root(docs),
        None => PathBuf::from(&report.site.root),
    }
}

/// Deletes what an interrupted `fix` has left next to the pages, and says so.
fn cleared(root: &Path, within: &Boundary, report: &Report) -> String {
    let mut text = String::new();
    for page in &report.site.pages {
        for gone in page_file::clear_leftovers(&root.join(&page.path), within) {
            let _ = writeln!(text, "{}: removed, left behind by an interrupted `fix`", shown(&gone));
        }
    }
    text
}

#[derive(Debug, Clone, Copy)]
struct Paint {
    is_colored: bool,
}

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.is_colored { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn red(self, text: &str) -> String {
        self.with("31", text)
    }

    fn green(self, text: &str) -> String {
        self.with("32", text)
    }

    fn of_diff(self, line: &str) -> String {
        let content = line.trim_end_matches(['\r', '\n']);
        let ending = &line[content.len()..];
        let painted = match content.as_bytes().first() {
            Some(b'-') => self.red(content),
            Some(b'+') => self.green(content),
            _ => content.to_owned(),
        };
        painted + ending
    }
}
