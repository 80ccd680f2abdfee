//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use wink_env_pages::config::HostPattern;

use crate::stream::Notation;

/// Check that all language versions of a page list the same URLs.
#[derive(Debug, Parser)]
#[command(name = "wink-env", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check that all pages agree
    ///
    /// Exits with 0 if there are no errors, with 1 if there are, and with 2 if it could not run.
    Check(Check),
    /// Repair tables in place
    ///
    /// Exits with 0 if nothing is left to repair, with 1 if something is, and with 2 if it could not run.
    Fix(Fix),
    /// Show every language and service at a glance
    ///
    /// Exits as `check` does.
    Status(Status),
    /// Write what disagrees as one HTML page, to look at and to share
    ///
    /// Exits as `check` does.
    Report(Report),
    /// Write the URLs of all services as JSON, Rust, TypeScript or environment variables
    Export(Export),
    /// List the facts that changed between two sets of pages
    ///
    /// Exits with 0 if none changed, with 1 if some did, and with 2 if it could not run.
    Diff(Diff),
    /// Find endpoints outside the tables, in other pages and in source code
    ///
    /// Exits with 0 if there are no errors, with 1 if there are, and with 2 if it could not run.
    Scan(Scan),
    /// Write a first `wink-env.yml` for a repository: its languages, and proposals for known hosts and exceptions
    Init(Init),
    /// Explain a lint: what it means, why it hurts readers, how to repair it and how to allow it
    Explain(Explain),
    /// Show drift in an editor while a page is being edited
    ///
    /// Speaks the Language Server Protocol over standard input and output; editors start it.
    Lsp(Lsp),
    /// Print a shell completion script
    Completions(Completions),
    /// Print the manual page
    Man,
}

impl Command {
    /// When to use colors.
    pub(crate) fn color(&self) -> Color {
        match self {
            Self::Check(Check { reading, .. })
            | Self::Fix(Fix { reading, .. })
            | Self::Status(Status { reading, .. })
            | Self::Report(Report { reading, .. })
            | Self::Export(Export { reading, .. })
            | Self::Diff(Diff { reading, .. })
            | Self::Scan(Scan { reading, .. })
            | Self::Init(Init { reading, .. }) => reading.color,
            Self::Explain(_) | Self::Lsp(_) | Self::Completions(_) | Self::Man => Color::Never,
        }
    }
}

/// Options of every command that reads pages.
#[derive(Debug, Clone, Args)]
pub(crate) struct Reading {
    /// The language whose page is right
    #[arg(long, value_name = "LOCALE")]
    pub(crate) source: Option<String>,
    /// The configuration file [default: `wink-env.yml` in DOCS or above it]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// The directories of a Starlight site's languages, the default one first: its plugin knows them, while its
    /// configuration may compute them
    #[arg(long, hide = true, value_name = "LIST", value_delimiter = ',')]
    pub(crate) starlight_locales: Vec<String>,
    /// When to use colors; `auto` respects the terminal and `NO_COLOR`
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

/// Options that leave only what is new.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct OnlyNew {
    /// Report only what is not in this file
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write what is found to the file of `--baseline`, so that from now on only what is new is reported
    #[arg(long, requires = "baseline", conflicts_with = "since")]
    pub(crate) update_baseline: bool,
    /// Report only what is in files and lines that changed since a commit, or what those are compared with
    #[arg(long, value_name = "REV")]
    pub(crate) since: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The directory with the pages of all languages [default: `docs`, `src/content/docs`, or what the site's
    /// configuration says]
    pub(crate) docs: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
    #[command(flatten)]
    pub(crate) new: OnlyNew,
    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// What to treat as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
}

#[derive(Debug, Args)]
pub(crate) struct Lsp {
    /// The directory with the pages of all languages, below the folder that is open in the editor [default: as for
    /// `check`]
    pub(crate) docs: Option<PathBuf>,
    /// The language whose page is right
    #[arg(long, value_name = "LOCALE")]
    pub(crate) source: Option<String>,
    /// The configuration file [default: `wink-env.yml` in DOCS or above it]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Fix {
    /// The directory with the pages of all languages [default: `docs`, `src/content/docs`, or what the site's
    /// configuration says]
    pub(crate) docs: Option<PathBuf>,
    /// Print a unified diff instead of writing; exit with 1 if something would change
    #[arg(long)]
    pub(crate) diff: bool,
    /// Skip repairs that could lose a translator's work
    #[arg(long)]
    pub(crate) safe: bool,
    /// Follow the source page even where all other pages agree against it
    #[arg(long)]
    pub(crate) trust_source: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    /// The directory with the pages of all languages [default: `docs`, `src/content/docs`, or what the site's
    /// configuration says]
    pub(crate) docs: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// The output format
    #[arg(long, value_enum, default_value_t = StatusFormat::Human)]
    pub(crate) format: StatusFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The directory with the pages of all languages [default: `docs`, `src/content/docs`, or what the site's
    /// configuration says]
    pub(crate) docs: Option<PathBuf>,
    /// The file to write; `-` is standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The directory with the pages of all languages [default: `docs`, `src/content/docs`, or what the site's
    /// configuration says]
    pub(crate) docs: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// The output format
    #[arg(long, value_enum)]
    pub(crate) format: ExportFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The directory with the old pages, or a git revision such as `HEAD~1`
    pub(crate) old: PathBuf,
    /// The directory with the new pages, or a git revision
    pub(crate) new: PathBuf,
    /// The directory with the pages in a git revision; unless given, OLD or NEW if that is a directory
    #[arg(long, default_value = "docs")]
    pub(crate) docs: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option without a value")]
pub(crate) struct Scan {
    /// Files and directories to scan; what `.gitignore` excludes and `node_modules` are skipped unless named here
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The directory with the pages of all languages, or a single page [default: as for `check`]
    #[arg(long)]
    pub(crate) docs: Option<PathBuf>,
    /// The output of `export --format json`, instead of pages
    #[arg(long, value_name = "FILE", conflicts_with = "docs")]
    pub(crate) facts: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) new: OnlyNew,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// A host that need not be in a table; `*.example.com` covers all its subdomains
    #[arg(long = "known-host", value_name = "HOST", value_parser = HostPattern::read)]
    pub(crate) known_hosts: Vec<HostPattern>,
    /// Skip comments in Rust code; other files are always scanned whole
    #[arg(long)]
    pub(crate) skip_comments: bool,
    /// Skip directories named `tests` or `benches`, and `#[cfg(test)]` modules in Rust code
    #[arg(long)]
    pub(crate) skip_tests: bool,
    /// Replace retired hosts by what has taken their place, in files that git tracks
    #[arg(long, conflicts_with = "update_baseline")]
    pub(crate) fix: bool,
    /// With `--fix`, print a unified diff instead of writing; exit with 1 if something would change
    #[arg(long, requires = "fix")]
    pub(crate) diff: bool,
    /// List what is skipped, and the hosts that are templates
    #[arg(long)]
    pub(crate) verbose: bool,
    /// How many threads to use [default: as many as there are processors, at most 4]
    #[arg(long, value_name = "COUNT")]
    pub(crate) threads: Option<NonZeroUsize>,
    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// What to treat as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The repository
    #[arg(default_value = ".")]
    pub(crate) path: PathBuf,
    /// The directory with the pages of all languages, or a single page [default: as for `check`]
    #[arg(long)]
    pub(crate) docs: Option<PathBuf>,
    /// The output of `export --format json`, instead of pages
    #[arg(long, value_name = "FILE", conflicts_with = "docs")]
    pub(crate) facts: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The lint, such as `url-mismatch`; if omitted, all lints are listed
    pub(crate) lint: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell to print the script for
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For reading in a terminal
    Human,
    /// One line per finding or change
    Concise,
    /// JSON, for programs
    Json,
    /// GitHub workflow commands, with a summary appended to `$GITHUB_STEP_SUMMARY`
    Github,
    /// GitLab Code Quality report
    Gitlab,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// For a pull request comment or a release note
    Markdown,
    /// For reviewdog, which suggests repairs in a review
    Rdjson,
}

impl Format {
    pub(crate) fn notation(self) -> Notation {
        match self {
            Self::Human | Self::Concise | Self::Markdown => Notation::Text,
            Self::Github => Notation::Commands,
            Self::Json | Self::Gitlab | Self::Sarif | Self::Rdjson => Notation::Json,
        }
    }

    /// Whether a person reads it in a terminal, next to what is on standard error.
    pub(crate) fn is_for_people(self) -> bool {
        match self {
            Self::Human | Self::Concise => true,
            Self::Json | Self::Github | Self::Gitlab | Self::Sarif | Self::Markdown | Self::Rdjson => false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatusFormat {
    /// For reading in a terminal
    Human,
    /// JSON, for programs
    Json,
    /// For a pull request comment
    Markdown,
}

impl StatusFormat {
    pub(crate) fn notation(self) -> Notation {
        match self {
            Self::Human | Self::Markdown => Notation::Text,
            Self::Json => Notation::Json,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// JSON, for programs in any language
    Json,
    /// Modules of constants
    Rust,
    /// A module with one constant object
    Typescript,
    /// An environment file
    Dotenv,
}

impl ExportFormat {
    pub(crate) fn notation(self) -> Notation {
        match self {
            Self::Json | Self::Typescript => Notation::Json,
            Self::Rust | Self::Dotenv => Notation::Text,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// Use colors if the output is a terminal
    Auto,
    /// Use colors
    Always,
    /// Use no colors
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Warnings fail the check too
    Warnings,
}
