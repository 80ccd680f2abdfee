//! Chooses the page that all others are compared with.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use crate::page::{Page, Row};

/// The page that the others are compared with. Pages are indices into the pages of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// The source page.
    Source(usize),
    /// The largest group of agreeing pages.
    Agreement {
        /// All of them.
        pages: Vec<usize>,
        /// The one to compare with.
        page: usize,
    },
    /// Several groups of the largest size.
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

/// Chooses the reference: `source` if given, otherwise a page of the largest agreeing group.
#[must_use]
pub fn choose(pages: &[Arc<Page>], source: Option<usize>) -> Reference {
    if let Some(source) = source {
        return Reference::Source(source);
    }
    let mut groups = agreeing(pages);
    let size = groups.iter().map(Vec::len).max();
    groups.retain(|group| Some(group.len()) == size);
    match groups.as_slice() {
        [] => Reference::Nothing,
        [group] => Reference::Agreement { pages: group.clone(), page: representative(pages, group) },
        _ => Reference::Tie(groups),
    }
}

/// The pages with tables, grouped by what they publish, in the order of each group's first page.
fn agreeing(pages: &[Arc<Page>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut known = HashMap::new();
    for (index, page) in pages.iter().enumerate().filter(|(_, page)| !page.sections.is_empty()) {
        let group = *known.entry(published_urls(page)).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(index);
    }
    groups
}

/// What a page publishes: for each table, the URLs of each row.
pub(crate) fn published_urls(page: &Page) -> Vec<Vec<Vec<&str>>> {
    page.sections.iter().map(|section| section.published().map(urls).collect()).collect()
}

fn urls(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.url.said()).collect()
}

/// The page with the most facts; the first if there are several.
fn representative(pages: &[Arc<Page>], group: &[usize]) -> usize {
    let best = group.iter().min_by_key(|page| Reverse(knowledge(&pages[**page])));
    *best.unwrap_or(&group[0])
}

/// Agreeing pages publish the same, so undamaged tables count first, then the number of hidden rows.
fn knowledge(page: &Page) -> (bool, usize) {
    let rows = page.sections.iter().flat_map(|section| &section.rows);
    let hidden = rows.filter(|row| row.is_hidden).count();
    (page.breaks.is_empty(), hidden)
}
