//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    /// Endpoints outside of the tables: in other pages and in source code. Exit code 0: no errors, 1: errors, 2: the call
    /// went wrong
    Scan(Scan),
    /// What a lint means, why it hurts readers, how to repair it, how to allow it
    Explain(Explain),
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The directory that holds the pages of all languages
    #[arg(default_value = "docs")]
    pub(crate) docs: PathBuf,
    /// The language whose page is right
    #[arg(long, value_name = "LOCALE")]
    pub(crate) source: Option<String>,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// When to use colours; `auto` heeds the terminal and `NO_COLOR`
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
    /// Treat these as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
}

#[derive(Debug, Args)]
pub(crate) struct Scan {
    /// Files and directories to look at; what `.gitignore` names is left out, unless it is given here
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The directory that holds the pages of all languages
    #[arg(long, default_value = "docs")]
    pub(crate) docs: PathBuf,
    /// The language whose page is right
    #[arg(long, value_name = "LOCALE")]
    pub(crate) source: Option<String>,
    /// A host that no table has to list; `*.example.com` for all below one
    #[arg(long = "known-host", value_name = "HOST")]
    pub(crate) known_hosts: Vec<String>,
    /// Leave out the comments of Rust sources
    #[arg(long)]
    pub(crate) skip_comments: bool,
    /// Leave out directories named `tests` and `benches`, and `#[cfg(test)]` modules
    #[arg(long)]
    pub(crate) skip_tests: bool,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// When to use colours; `auto` heeds the terminal and `NO_COLOR`
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
    /// Treat these as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The lint, for example `url-mismatch`; without it, all lints are listed
    pub(crate) lint: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With source lines and help
    Human,
    /// One line per finding
    Concise,
    /// For programs
    Json,
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
