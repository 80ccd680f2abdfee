//! What the pages are held against.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::order;
use crate::page::Page;

/// The page that the others are held against; pages are indices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// The source page.
    Source(usize),
    /// The largest group of pages that agree with each other.
    Agreement {
        /// All of them.
        pages: Vec<usize>,
        /// The one that stands for them.
        page: usize,
    },
    /// Groups of the same size, none larger.
    Tie(Vec<Vec<usize>>),
    /// No page has an endpoint table.
    Nothing,
}

impl Reference {
    /// The page to compare with, if there is one.
    #[must_use]
    pub fn page(&self) -> Option<usize> {
        match self {
            Self::Source(page) | Self::Agreement { page, .. } => Some(*page),
            Self::Tie(_) | Self::Nothing => None,
        }
    }

    /// The pages that are the reference, or agree with it by definition.
    #[must_use]
    pub fn pages(&self) -> &[usize] {
        match self {
            Self::Source(page) => std::slice::from_ref(page),
            Self::Agreement { pages, .. } => pages,
            Self::Tie(_) | Self::Nothing => &[],
        }
    }
}

/// Finds the reference; `source` is the page that the user, or its place, made the source.
#[must_use]
pub fn choose(pages: &[Page], source: Option<usize>) -> Reference {
    if let Some(source) = source {
        return Reference::Source(source);
    }
    let mut groups = HashMap::<Facts<'_>, Vec<usize>>::new();
    for (index, page) in pages.iter().enumerate().filter(|(_, page)| !page.sections.is_empty()) {
        groups.entry(facts(page)).or_default().push(index);
    }
    let size = groups.values().map(Vec::len).max().unwrap_or_default();
    let mut largest: Vec<Vec<usize>> = groups.into_values().filter(|group| group.len() == size).collect();
    match largest.len() {
        0 => Reference::Nothing,
        1 => {
            let group = largest.remove(0);
            let page = representative(pages, &group);
            Reference::Agreement { pages: group, page }
        }
        _ => {
            order::sort(&mut largest);
            Reference::Tie(largest)
        }
    }
}

/// Tables of rows of URLs.
type Facts<'a> = Vec<Vec<Vec<&'a str>>>;

/// What readers of a page are told.
fn facts(page: &Page) -> Facts<'_> {
    let mut facts = Facts::new();
    for section in &page.sections {
        let rows =
            section.published().map(|row| row.cells.iter().map(|cell| cell.url.written.as_str()).collect());
        facts.push(rows.collect());
    }
    facts
}

/// Agreeing pages publish the same; whole tables are safer, and who remembers most hidden rows knows most.
fn representative(pages: &[Page], group: &[usize]) -> usize {
    let hidden = |page: &Page| {
        page.sections.iter().flat_map(|section| &section.rows).filter(|row| row.is_hidden).count()
    };
    let best = group.iter().copied().max_by_key(|index| {
        let page = &pages[*index];
        (page.breaks.is_empty(), hidden(page), Reverse(*index))
    });
    best.unwrap_or_default()
}
