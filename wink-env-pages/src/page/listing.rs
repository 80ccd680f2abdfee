//! What lists URLs on a page, and is not read.

use crate::text::Span;

/// A place that lists URLs, but contains no endpoints for the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// What it is.
    pub kind: ListingKind,
    /// All of it.
    pub span: Span,
    /// Its URLs, in order.
    pub urls: Vec<Span>,
}

/// What lists URLs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ListingKind {
    /// A table of HTML.
    HtmlTable,
    /// Other HTML.
    Html,
    /// A list, or lines that begin with the names of environments.
    List,
    /// A component of MDX or a custom element.
    Component,
    /// A tag of the site's templates.
    Include,
    /// A table with URLs in place of names.
    Nameless,
    /// A column of a table with a URL, but mostly these words.
    Column(String),
}
