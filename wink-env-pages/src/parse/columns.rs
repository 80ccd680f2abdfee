//! Decides which columns of a table contain URLs, and which words.

use crate::axis::is_environment;
use crate::identifier::identifier;
use crate::page::{Cell, ColumnKind, Dialect, Label, Listing, ListingKind, Row, Section};
use crate::text::Span;
use crate::url::{Fault, resembles_host, resembles_url};

/// The kind of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Vote {
    Url,
    Word,
    Nothing,
}

impl Vote {
    fn of(cell: &Cell, dialect: &Dialect) -> Self {
        // A link to itself that Markdown does not recognize any more.
        let is_broken_link = || cell.url.written.strip_prefix('[').is_some_and(resembles_url);
        match cell.url.fault() {
            _ if cell.url.is_recognizable || is_broken_link() => Self::Url,
            Some(Fault::NotAUrl) if !dialect.is_absent(&cell.url.written) => Self::Word,
            _ => Self::Nothing,
        }
    }
}

/// Moves the text columns next to the URL columns. `false` for a table without URL columns, which is prose.
pub(super) fn settle(section: &mut Section, dialect: &Dialect) -> bool {
    let kinds = kinds(section, dialect);
    if kinds.contains(&ColumnKind::Words) {
        section.settle(&kinds);
    } else {
        section.kinds.clone_from(&kinds);
    }
    lists_urls(section, dialect)
}

/// What a table with settled columns lists, but is not read.
pub(super) fn unread(section: &Section, is_read: bool, dialect: &Dialect) -> Vec<Listing> {
    if is_read {
        let notes = 0..section.notes.len();
        let column = |note| unread_column(section, note).or_else(|| host_column(section, note));
        return notes.filter_map(column).collect();
    }
    if !section.has_urls_for_names() {
        return hosts(section, dialect).into_iter().collect();
    }
    let names = section.published().filter(|row| resembles_url(&row.label.text)).map(|row| row.label.span);
    let cells = section.published().flat_map(|row| &row.cells).filter(|cell| is_bare(cell));
    let mut urls: Vec<Span> = names.chain(cells.map(|cell| cell.span)).collect();
    urls.sort_unstable();
    let span = Span::new(section.header.start, section.last_line().end);
    vec![Listing { kind: ListingKind::Nameless, span, urls }]
}

/// A column of words with a URL, if all of its words are the same: probably, they say that there is none.
fn unread_column(section: &Section, note: usize) -> Option<Listing> {
    let cells = || section.published().filter(|row| !row.is_ragged).filter_map(|row| row.notes.get(note));
    let urls: Vec<Span> = cells().filter(|cell| is_bare(cell)).map(|cell| cell.span).collect();
    let mut words = cells()
        .filter(|cell| !cell.url.is_recognizable && !cell.url.holds_nothing())
        .map(|cell| &cell.url.written);
    let first = words.next()?;
    let is_listing = !urls.is_empty() && words.all(|other| other == first);
    let kind = ListingKind::Column(first.clone());
    is_listing.then_some(Listing { kind, span: section.notes[note].span, urls })
}

/// A column of hosts with ports.
fn host_column(section: &Section, note: usize) -> Option<Listing> {
    let cells = section.published().filter(|row| !row.is_ragged).filter_map(|row| row.notes.get(note));
    let cells: Vec<&Cell> = cells.filter(|cell| !cell.url.holds_nothing()).collect();
    let has_port = |cell: &&Cell| cell.url.written.contains(':') && domain(&cell.url.written).is_some();
    let is_listing = cells.len() > 1 && cells.iter().all(has_port);
    let urls = cells.into_iter().map(|cell| cell.span).collect();
    is_listing.then_some(Listing { kind: ListingKind::HostColumn, span: section.notes[note].span, urls })
}

/// What a table lists that has the names of environments, and hosts of one domain without a scheme.
fn hosts(section: &Section, dialect: &Dialect) -> Option<Listing> {
    let is_environment = |label: &&Label| {
        identifier(&label.text).is_some_and(|name| is_environment(&name, &dialect.environments))
    };
    let mut labels = section.headers().into_iter().chain(section.published().map(|row| &row.label));
    labels.find(is_environment)?;
    let rows = section.published().filter(|row| !row.is_ragged);
    let cells = rows.flat_map(|row| row.cells.iter().chain(&row.notes));
    let cells = cells.filter(|cell| is_bare(cell) || domain(&cell.url.written).is_some());
    let (mut domains, mut urls): (Vec<&str>, Vec<Span>) =
        cells.filter_map(|cell| Some((domain(&cell.url.written)?, cell.span))).unzip();
    domains.sort_unstable();
    urls.sort_unstable();
    let is_certain = domains.windows(2).any(|pair| pair[0] == pair[1]);
    let kind = if is_certain { ListingKind::Hosts } else { ListingKind::Single };
    let span = Span::new(section.header.start, section.last_line().end);
    (!urls.is_empty()).then_some(Listing { kind, span, urls })
}

/// The last two parts of a host that has more, with a port or without; a file may have a name of two parts.
fn domain(text: &str) -> Option<&str> {
    let host = match text.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() => host,
        Some(_) => return None,
        None => text,
    };
    let (rest, _) = host.rsplit_once('.').filter(|_| resembles_host(host) && !host.contains('/'))?;
    let (before, _) = rest.rsplit_once('.')?;
    Some(&host[before.len() + 1..])
}

fn is_bare(cell: &Cell) -> bool {
    cell.url.is_recognizable && !cell.is_behind_words
}

/// Whether a table with unsettled columns lists URLs.
pub(super) fn is_endpoint_table(section: &Section, dialect: &Dialect) -> bool {
    let mut section = section.clone();
    settle(&mut section, dialect)
}

fn kinds(section: &Section, dialect: &Dialect) -> Vec<ColumnKind> {
    let mut kinds: Vec<ColumnKind> =
        (0..section.columns.len()).map(|column| kind(section, column, dialect)).collect();
    // Links behind words are for reading, if other columns have URLs, and there are words among them or only the other
    // columns are environments.
    if kinds.len() > 1 && section.published().any(|row| row.cells.iter().any(|cell| cell.is_behind_words)) {
        let is_environment = |column: usize| {
            identifier(&section.columns[column].text)
                .is_some_and(|name| is_environment(&name, &dialect.environments))
        };
        let shows_environment = |column: usize| is_environment(column) && cells(section, column).any(is_bare);
        let are_elsewhere = (0..kinds.len()).any(shows_environment);
        let is_link = |column: usize| {
            is_link_column(section, column, dialect, are_elsewhere && !is_environment(column))
        };
        let links: Vec<bool> = (0..kinds.len()).map(is_link).collect();
        if links.contains(&false) {
            for (kind, _) in kinds.iter_mut().zip(links).filter(|(_, is_link)| *is_link) {
                *kind = ColumnKind::Words;
            }
        }
    }
    kinds
}

/// Whether a column has links behind words, and words or nothing in other rows; or links alone, if it cannot have
/// endpoints.
fn is_link_column(section: &Section, column: usize, dialect: &Dialect, may_be_links: bool) -> bool {
    let vote = |cell: &Cell| Vote::of(cell, dialect);
    let mut all = cells(section, column);
    (may_be_links || cells(section, column).any(|cell| vote(cell) == Vote::Word))
        && all.all(|cell| cell.is_behind_words || vote(cell) != Vote::Url)
        && cells(section, column).any(|cell| cell.is_behind_words)
}

/// The published cells of a column; if no row is complete, those that are hidden.
fn cells(section: &Section, column: usize) -> impl Iterator<Item = &Cell> {
    let is_told = section.published().any(|row| !row.is_ragged);
    let rows = section.rows.iter().filter(move |row| !(row.is_ragged || row.is_hidden && is_told));
    rows.filter_map(move |row| row.cells.get(column))
}

/// The kind of most cells that have one.
fn kind(section: &Section, column: usize, dialect: &Dialect) -> ColumnKind {
    match tally(section, column, dialect) {
        (0, 0) => ColumnKind::Unknown,
        (urls, words) if words > urls => ColumnKind::Words,
        _ => ColumnKind::Urls,
    }
}

/// How many published cells of a column contain URLs, and how many contain words.
fn tally(section: &Section, column: usize, dialect: &Dialect) -> (usize, usize) {
    cells(section, column).fold((0, 0), |(urls, words), cell| match Vote::of(cell, dialect) {
        Vote::Url => (urls + 1, words),
        Vote::Word => (urls, words + 1),
        Vote::Nothing => (urls, words),
    })
}

/// Whether the URL columns of a table contain URLs, rather than settings, some of which are URLs, or links to read.
fn lists_urls(section: &Section, dialect: &Dialect) -> bool {
    let cells = || section.published().flat_map(|row| &row.cells);
    let is_url = |cell: &Cell| cell.url.is_recognizable;
    let holds_as_many_words = section.columns.len() == 1
        && matches!(tally(section, 0, dialect), (urls @ 1.., words) if urls == words);
    !section.columns.is_empty()
        && !holds_as_many_words
        && !is_mirrored(section)
        && (cells().any(|cell| is_url(cell) && !cell.is_behind_words)
            || section.columns.len() > 1 && cells().next().is_some() && cells().all(is_url))
}

/// Whether there are URLs in place of names, and words elsewhere.
fn is_mirrored(section: &Section) -> bool {
    let is_url = |row: &&Row| resembles_url(&row.label.text);
    !section.notes.is_empty() && section.published().filter(is_url).count() * 2 > section.published().count()
}
