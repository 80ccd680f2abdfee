//! What the pages are held against.

use std::sync::Arc;

use crate::index::Index;
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
pub fn choose(pages: &[Arc<Page>], source: Option<usize>) -> Reference {
    if let Some(source) = source {
        return Reference::Source(source);
    }
    let mut known = Index::default();
    // By the first page of each group.
    let mut groups = vec![Vec::new(); pages.len()];
    let mut size = 1;
    for (index, page) in pages.iter().enumerate() {
        if page.sections.is_empty() {
            continue;
        }
        let first = known.add(facts(page), index).unwrap_or(index);
        groups[first].push(index);
        size = size.max(groups[first].len());
    }
    let mut largest = Vec::new();
    for group in &groups {
        if group.len() == size {
            largest.push(group.clone());
        }
    }
    match &largest[..] {
        [] => Reference::Nothing,
        [group] => Reference::Agreement { pages: group.clone(), page: representative(pages, group) },
        _ => Reference::Tie(largest),
    }
}

/// What readers of a page are told, a line for each cell: no cell holds the end of a line.
fn facts(page: &Page) -> String {
    let mut facts = String::new();
    for section in &page.sections {
        for row in &section.rows {
            if row.is_hidden {
                continue;
            }
            for cell in &row.cells {
                facts += "=";
                facts += &cell.url.written;
                facts += "\n";
            }
            facts += "row\n";
        }
        facts += "table\n";
    }
    facts
}

/// Of several pages alike, the first.
fn representative(pages: &[Arc<Page>], group: &[usize]) -> usize {
    let mut best = group[0];
    for index in group {
        if knowledge(&pages[*index]) > knowledge(&pages[best]) {
            best = *index;
        }
    }
    best
}

/// Agreeing pages publish the same; whole tables are safer, and who remembers most hidden rows knows most.
fn knowledge(page: &Page) -> (bool, usize) {
    let mut hidden = 0;
    for section in &page.sections {
        for row in &section.rows {
            hidden += usize::from(row.is_hidden);
        }
    }
    (page.breaks.is_empty(), hidden)
}
