//! What the pages are held against.

use std::cmp::Reverse;

use crate::index::Index;
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
    let mut groups = Index::default();
    for (index, page) in pages.iter().enumerate().filter(|(_, page)| !page.sections.is_empty()) {
        groups.add(facts(page), index);
    }
    let mut largest = groups.groups();
    let size = largest.iter().map(Vec::len).max().unwrap_or_default();
    largest.retain(|group| group.len() == size);
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

/// What readers of a page are told, a line for each cell: no cell holds the end of a line.
fn facts(page: &Page) -> String {
    let mut facts = String::new();
    for section in &page.sections {
        for row in section.published() {
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

/// Agreeing pages publish the same; whole tables are safer, and who remembers most hidden rows knows most.
fn representative(pages: &[Page], group: &[usize]) -> usize {
    let mut best = None;
    for index in group {
        let page = &pages[*index];
        let mut hidden = 0;
        for section in &page.sections {
            hidden += section.rows.iter().filter(|row| row.is_hidden).count();
        }
        best = best.max(Some((page.breaks.is_empty(), hidden, Reverse(*index))));
    }
    best.map_or(0, |(.., Reverse(index))| index)
}
