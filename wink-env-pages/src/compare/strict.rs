//! What only the reference may introduce: on other pages, it is damage.

use std::sync::Arc;

use crate::page::{Cell, Page};

/// Takes placeholders in URLs and what follows them for damage on all other pages, unless the reference has some.
pub(crate) fn apply(pages: &mut [Arc<Page>], reference: usize) {
    let mut has_templates = false;
    let mut has_asides = false;
    for cell in cells(&pages[reference]) {
        has_templates |= cell.url.is_template();
        has_asides |= cell.strictly.is_some();
    }
    let is_damage =
        |cell: &Cell| !has_templates && cell.url.is_template() || !has_asides && cell.strictly.is_some();
    for (_, page) in pages.iter_mut().enumerate().filter(|(index, _)| *index != reference) {
        if cells(page).any(is_damage) {
            let sections = &mut Arc::make_mut(page).sections;
            let rows = sections.iter_mut().flat_map(|section| &mut section.rows);
            rows.flat_map(|row| &mut row.cells).filter(|cell| is_damage(cell)).for_each(damage);
        }
    }
}

fn damage(cell: &mut Cell) {
    match cell.strictly.take() {
        Some(strictly) => *cell = *strictly,
        None => cell.url.refuse_placeholders(),
    }
}

fn cells(page: &Page) -> impl Iterator<Item = &Cell> {
    page.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells)
}
