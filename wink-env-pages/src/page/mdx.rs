//! What ends the build of a site that reads MDX.

use crate::text::Span;

/// Something that MDX refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MdxFault {
    /// What.
    pub kind: MdxFaultKind,
    /// Where.
    pub span: Span,
}

/// A kind of thing that MDX refuses.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MdxFaultKind {
    /// `<!-- … -->`
    HtmlComment,
    /// `<https://…>`
    Autolink,
    /// A tag that is never closed. Holds its name.
    OpenTag(String),
    /// A tag with a value without quotes.
    Attribute,
    /// A `<` that begins no tag. Holds the character behind it.
    Sign(char),
    /// Words in braces, which would be JavaScript. Holds them, with the braces.
    Expression(String),
}
