//! The YAML at the top of a page.

use crate::text::Span;

/// The front matter of a page, or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrontMatter {
    /// Read.
    Sound {
        /// `sidebar.order` as written, with its place.
        order: Option<(String, Span)>,
        /// The whole block without its fences.
        span: Span,
    },
    /// Not usable.
    Broken {
        /// What is wrong.
        fault: FrontMatterFault,
        /// Where.
        span: Span,
    },
    /// Not looked at, as the page is unreadable.
    Unknown,
}

/// What is wrong with front matter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FrontMatterFault {
    /// There is none.
    Missing,
    /// Something stands above its first `---`.
    NotOnFirstLine,
    /// The first line looks like `---` and is not: the line.
    OddFence(String),
    /// There is no second `---`.
    NeverClosed,
    /// A line is indented with a tab.
    Tab,
    /// A line has `：` in place of `:`.
    FullWidthColon,
    /// A text without quotes holds a `:`.
    BareColon,
    /// It is not YAML, for another reason: in the parser's words.
    NotYaml(String),
    /// A key comes twice: the key.
    RepeatedKey(String),
    /// It has no `title`.
    NoTitle,
    /// Its `title` is not a text, or an empty one.
    TitleIsNoText,
}
