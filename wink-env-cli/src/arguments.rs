//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use wink_env_pages::config::HostPattern;

/// Checks that all language versions of a page list the same URLs.
#[derive(Debug, Parser)]
#[command(name = "wink-env", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Are all pages in agreement? Exit code 0: no errors, 1: errors, 2: the call went wrong
    Check(Check),
    /// Repairs tables in place. Exit code 0: nothing is left to repair, 1: something needs a person, 2: the call went wrong
    Fix(Fix),
    /// Language by service at a glance; exits as `check` does
    Status(Status),
    /// The URLs of all services as JSON, Rust, TypeScript or environment variables
    Export(Export),
    /// Which facts changed between two sets of pages. Exit code 0: none, 1: some, 2: the call went wrong
    Diff(Diff),
    /// Endpoints outside of the tables: in other pages and in source code. Exit code 0: no errors, 1: errors, 2: the call
    /// went wrong
    Scan(Scan),
    /// What a lint means, why it hurts readers, how to repair it, how to allow it
    Explain(Explain),
    /// A script that completes the words of this command
    Completions(Completions),
    /// The manual page, for `man`
    Man,
}

/// How pages are read, whatever is done with them.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// The language whose page is right
    #[arg(long, value_name = "LOCALE")]
    pub(crate) source: Option<String>,
    /// The configuration, instead of `wink-env.yml` in DOCS or in the directory that holds it
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// When to use colours; `auto` heeds the terminal and `NO_COLOR`
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The directory that holds the pages of all languages
    #[arg(default_value = "docs")]
    pub(crate) docs: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Treat these as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
}

#[derive(Debug, Args)]
pub(crate) struct Fix {
    /// The directory that holds the pages of all languages
    #[arg(default_value = "docs")]
    pub(crate) docs: PathBuf,
    /// Show the change as a unified diff and write nothing; exit code 1 if something would change
    #[arg(long)]
    pub(crate) diff: bool,
    /// Only repairs that cannot lose a translator's work
    #[arg(long)]
    pub(crate) safe: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    /// The directory that holds the pages of all languages
    #[arg(default_value = "docs")]
    pub(crate) docs: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = StatusFormat::Human)]
    pub(crate) format: StatusFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The directory that holds the pages of all languages
    #[arg(default_value = "docs")]
    pub(crate) docs: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// What to write
    #[arg(long, value_enum)]
    pub(crate) format: ExportFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The directory with the pages as they were
    pub(crate) old: PathBuf,
    /// The directory with the pages as they are
    pub(crate) new: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Scan {
    /// Files and directories to look at; what `.gitignore` names is left out, unless it is given here
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The directory that holds the pages of all languages
    #[arg(long, default_value = "docs")]
    pub(crate) docs: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// A host that no table has to list; `*.example.com` for all below one
    #[arg(long = "known-host", value_name = "HOST", value_parser = HostPattern::read)]
    pub(crate) known_hosts: Vec<HostPattern>,
    /// Leave out the comments of Rust sources; in other files, comments are looked at as all the rest
    #[arg(long)]
    pub(crate) skip_comments: bool,
    /// Leave out directories named `tests` and `benches`, and the `#[cfg(test)]` modules of Rust sources
    #[arg(long)]
    pub(crate) skip_tests: bool,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Treat these as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The lint, for example `url-mismatch`; without it, all lints are listed
    pub(crate) lint: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell that is to complete them
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a terminal
    Human,
    /// One line per finding or change, with its place
    Concise,
    /// For programs
    Json,
    /// Workflow commands; a summary of all of them is appended to `$GITHUB_STEP_SUMMARY`
    Github,
    /// Code Quality report of GitLab
    Gitlab,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// For a comment on a pull request, or for a release note
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatusFormat {
    /// For a terminal
    Human,
    /// For programs
    Json,
    /// For a comment
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// For programs in any language
    Json,
    /// Modules with constants
    Rust,
    /// A module with one constant object
    Typescript,
    /// Lines for an environment file
    Dotenv,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// If the output is a terminal
    Auto,
    /// In any case
    Always,
    /// Not at all
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// A warning fails the check as an error does
    Warnings,
}
