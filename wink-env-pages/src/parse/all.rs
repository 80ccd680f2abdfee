//! Parses many pages, which are independent of each other.

use std::sync::Arc;

use super::parse_as;
use crate::generator::Generator;
use crate::layout::PageFile;
use crate::page::{Dialect, Page};

/// Parses all pages; without the feature `threads`, one after the other.
#[cfg(not(feature = "threads"))]
pub(crate) fn parse_all(files: Vec<PageFile>, generator: Generator, dialect: &Arc<Dialect>) -> Vec<Page> {
    parse_each(files, generator, dialect)
}

/// Parses all pages in several threads.
#[cfg(feature = "threads")]
pub(crate) fn parse_all(files: Vec<PageFile>, generator: Generator, dialect: &Arc<Dialect>) -> Vec<Page> {
    // Fewer pages take only a few milliseconds.
    const WORTH_A_THREAD: usize = 512;
    // Asking for the number of processors takes as long as parsing ten pages.
    const MOST_THREADS: usize = 4;
    let threads = (files.len() / WORTH_A_THREAD).clamp(1, MOST_THREADS);
    let share = files.len().div_ceil(threads);
    let mut own = files;
    std::thread::scope(|scope| {
        let mut others = Vec::new();
        while own.len() > share {
            let other = own.split_off(own.len() - share);
            others.push(scope.spawn(move || parse_each(other, generator, dialect)));
        }
        let mut pages = parse_each(own, generator, dialect);
        for other in others {
            pages.extend(other.join().expect("parsing does not panic"));
        }
        pages
    })
}

fn parse_each(files: Vec<PageFile>, generator: Generator, dialect: &Arc<Dialect>) -> Vec<Page> {
    files.into_iter().map(|file| parse_as(file, generator, dialect)).collect()
}
