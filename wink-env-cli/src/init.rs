//! `wink-env init`: a first configuration for a repository.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use wink_env_pages::check::Report;
use wink_env_pages::config::FILE;
use wink_env_pages::disk::{self, reason};
use wink_env_pages::finding::Finding;
use wink_env_pages::render::retired_yaml;
use wink_env_pages::scan::{RetiredHosts, proposals};
use wink_env_pages::words::{counted, plain, quoted};

use crate::arguments::{Deny, Format, Init, OnlyNew, Scan};
use crate::examine::examine;
use crate::output::Output;
use crate::scan::{self, history};
use crate::stream::escaped;

pub(crate) fn run(arguments: &Init) -> Output {
    match configuration(arguments) {
        Ok((yaml, stderr)) => written(&arguments.path, &yaml, stderr),
        Err(output) => output,
    }
}

fn written(directory: &Path, yaml: &str, stderr: String) -> Output {
    let file = below(directory, FILE);
    let shown = quoted(&file.to_string_lossy());
    // Never in place of another one.
    let created = fs::OpenOptions::new().write(true).create_new(true).open(&file);
    let yaml = escaped(yaml);
    match created.and_then(|mut file| io::Write::write_all(&mut file, yaml.as_bytes())) {
        Ok(()) => {
            let stdout = format!("wrote {shown}; its comments are proposals\n{}", contents(&yaml));
            Output { stdout, stderr, code: 0 }
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Output::refused(&format!("{shown} is already there\nhelp: remove it first to have a new one"))
        }
        Err(error) => Output::refused(&format!("{shown} cannot be written: {}", reason(&error))),
    }
}

/// What the file says, in a few words: its keys, and how many proposals each key in a comment has.
fn contents(yaml: &str) -> String {
    let mut text = String::new();
    let mut lines = yaml.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(key) = line.strip_prefix("# ").filter(|key| PROPOSED.contains(key)) {
            let mut count = 0;
            while lines.next_if(|line| line.starts_with("#  ")).is_some() {
                count += 1;
            }
            let _ = writeln!(text, "  {key} {}", counted(count, "proposal"));
        } else if !line.is_empty() && !line.starts_with('#') {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}

/// The keys that are only proposed, as their lines begin.
const PROPOSED: [&str; 3] = ["known-hosts:", "retired:", "allow:"];

/// Where the pages of a repository are, if the call does not say so.
fn usual_docs(directory: &Path) -> PathBuf {
    let usual = disk::usual_directories(directory);
    let found = usual.iter().map(|docs| below(directory, docs)).find(|docs| docs.is_dir());
    found.unwrap_or_else(|| below(directory, "docs"))
}

/// A path without the `./` that nobody would type.
fn below(directory: &Path, path: impl AsRef<Path>) -> PathBuf {
    if directory == Path::new(".") { path.as_ref().to_owned() } else { directory.join(path) }
}

/// The text of the file, and complaints for stderr.
fn configuration(arguments: &Init) -> Result<(String, String), Output> {
    let docs = arguments.docs.clone().unwrap_or_else(|| usual_docs(&arguments.path));
    let is_own = arguments.facts.is_none() && docs.is_dir();
    let scanned = scan::scan(&Scan {
        paths: vec![arguments.path.clone()],
        docs: Some(docs.clone()),
        facts: arguments.facts.clone(),
        new: OnlyNew::default(),
        reading: arguments.reading.clone(),
        known_hosts: Vec::new(),
        skip_comments: false,
        skip_tests: false,
        fix: false,
        diff: false,
        verbose: false,
        threads: None,
        format: Format::Json,
        deny: None::<Deny>,
    })?;
    let mut yaml = String::from(HEAD);
    if let Some(generator) = disk::generator(&arguments.path) {
        let _ = writeln!(yaml, "\nsite: {}", generator.profile().name);
    }
    if is_own {
        yaml += &languages(&scanned.report);
    }
    yaml += &known_hosts(&scanned.report);
    if is_own {
        let pages = examine(Some(&docs), &arguments.reading)?;
        yaml += &retired(&pages);
        yaml += &exceptions(&pages);
    }
    Ok((yaml, scanned.stderr))
}

const HEAD: &str = "\
# yaml-language-server: $schema=https://raw.githubusercontent.com/wink-travel/wink-env/HEAD/wink-env-cli/wink-env.schema.json
# Lines that begin with `#` are proposals: remove the `#` from those that are right, and delete the others.
";

fn languages(report: &Report) -> String {
    let translations = report.site.pages.iter().filter(|page| !page.is_root);
    let locales: Vec<&str> = translations.map(|page| page.locale.as_str()).collect();
    if locales.is_empty() {
        return String::new();
    }
    format!("\n# All of them must have the page.\nlocales: [{}]\n", locales.join(", "))
}

fn known_hosts(report: &Report) -> String {
    let proposals = proposals(report);
    if proposals.is_empty() {
        return String::new();
    }
    let longest = proposals.iter().map(|proposal| proposal.host.len()).max().unwrap_or_default();
    let mut yaml = String::from(
        "\n# Hosts that are in no table, but right, such as websites and images.\n# known-hosts:\n",
    );
    for proposal in proposals {
        let (places, files) = (counted(proposal.places, "place"), counted(proposal.files, "file"));
        let _ = writeln!(yaml, "#   - {:longest$}  # {places} in {files}", plain(&proposal.host));
    }
    yaml
}

fn retired(pages: &Report) -> String {
    let (hosts, _): (RetiredHosts, String) = history::retired(pages);
    let known = &pages.settings.config.retired;
    let hosts = hosts.all().filter(|(host, _)| known.iter().all(|entry| entry.host != *host));
    let yaml = retired_yaml(hosts.map(|(host, retired)| (host, retired.successor.as_deref())));
    if yaml.is_empty() {
        return yaml;
    }
    let lines = yaml.trim_end().replace('\n', "\n# ");
    format!(
        "\n# Hosts that the source page once listed, and what has taken their place; ~ is nothing.\n# {lines}\n"
    )
}

/// The findings of a check as exceptions, each with how often it occurs.
fn exceptions(pages: &Report) -> String {
    let mut counts = BTreeMap::<String, usize>::new();
    for finding in pages.findings.iter().filter(|finding| !finding.is_in_config()) {
        *counts.entry(exception(finding)).or_default() += 1;
    }
    if counts.is_empty() {
        return String::new();
    }
    let mut yaml = String::from("\n# What is wrong on the pages, if it is meant to be so.\n# allow:\n");
    for (exception, count) in counts {
        let _ = writeln!(yaml, "#   - {{ {exception}, reason: \"\" }}  # {}", counted(count, "finding"));
    }
    yaml
}

fn exception(finding: &Finding) -> String {
    let mut entry = format!("lint: {}", finding.lint.name);
    if let Some(locale) = &finding.locale {
        let _ = write!(entry, ", locale: {locale}");
    }
    for (key, name) in [("section", &finding.subject.section), ("service", &finding.subject.service)] {
        if let Some(name) = name {
            let _ = write!(entry, ", {key}: {}", plain(name));
        }
    }
    entry
}
