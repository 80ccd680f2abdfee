//! The YAML or TOML at the top of a page.

use crate::text::Span;

/// The front matter of a page, or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrontMatter {
    /// Valid front matter.
    Sound {
        /// `sidebar.order` as written, and its place.
        order: Option<(String, Span)>,
        /// The whole block without its fences.
        span: Span,
    },
    /// Invalid front matter.
    Broken {
        /// What is wrong.
        fault: FrontMatterFault,
        /// Where.
        span: Span,
    },
    /// Not parsed, because the page is unreadable.
    Unknown,
}

impl FrontMatter {
    /// Whether the page has none, or no title in it.
    pub(crate) fn is_lacking(&self) -> bool {
        matches!(self, Self::Broken { fault: FrontMatterFault::Missing | FrontMatterFault::NoTitle(_), .. })
    }
}

/// The value of a line with the title, in YAML or TOML.
pub(crate) fn title_on(line: &str) -> Option<&str> {
    Some(line.strip_prefix("title")?.trim_start().strip_prefix([':', '='])?.trim())
}

/// What is wrong with front matter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FrontMatterFault {
    /// It is missing.
    Missing,
    /// The page is in a block of code or below other words, as language models return it.
    Wrapped,
    /// There is something above its first `---`.
    NotOnFirstLine,
    /// There is a second block with a title below it.
    Twice,
    /// Its first `---` is missing.
    NeverOpened,
    /// The first line looks like `---`, but is not. Holds the line.
    OddFence(String),
    /// The second `---` or `+++` is missing. Holds the one that is missing.
    NeverClosed(&'static str),
    /// A line is indented with a tab.
    Tab,
    /// A line contains `：` instead of `:`.
    FullWidthColon,
    /// An unquoted string contains a `:`.
    BareColon,
    /// It is not YAML, for another reason. Holds the parser's message.
    NotYaml(String),
    /// A key is duplicated. Holds the key.
    RepeatedKey(String),
    /// It has no `title`. Holds what one begins with.
    NoTitle(&'static str),
    /// Its `title` is not a string, or is empty.
    TitleIsNoText,
}
