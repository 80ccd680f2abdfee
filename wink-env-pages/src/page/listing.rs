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
    /// Lines of code that are URLs, or begin with the names of environments.
    Code,
    /// A URL that may be one to read, or URLs in code that may be a sample.
    Single,
    /// A line that brings in what is elsewhere, with URLs or without.
    Elsewhere,
    /// A component of MDX or a custom element.
    Component,
    /// A tag of the site's templates.
    Include,
    /// A table with URLs in place of names.
    Nameless,
    /// A table of hosts without a scheme.
    Hosts,
    /// A column of hosts with ports, without a scheme.
    HostColumn,
    /// A column of a table with a URL, but mostly these words.
    Column(String),
}
