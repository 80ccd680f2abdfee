//! A page inside a block of code or below other words, as language models return it.

use super::blocks::is_code_fence;
use crate::text::Text;

/// How many lines above and below a page are certainly not part of it.
const MOST_LINES: usize = 8;

/// The line on which a page begins, with the first `---` of its front matter, if there is something else above it.
pub(crate) fn top(text: &Text) -> Option<usize> {
    let top = (2..=text.line_count().min(MOST_LINES + 1)).find(|number| line(text, *number) == "---")?;
    let mut above = (1..top).rev().map(|number| line(text, number)).filter(|line| !line.is_empty());
    let nearest = above.next()?;
    let is_wrapped = is_code_fence(nearest) && !nearest.contains('|');
    let is_below = is_chatter(nearest) && line(text, top - 1).is_empty();
    (above.all(is_chatter) && (is_wrapped || is_below)).then_some(top)
}

/// The line that closes the block of code around a page that begins on line `top`.
#[cfg(feature = "fix")]
pub(crate) fn end(text: &Text, top: usize) -> Option<usize> {
    let nearest = (1..top).rev().map(|number| line(text, number)).find(|line| !line.is_empty())?;
    let fence = nearest.trim_end_matches(|sign: char| sign != '`' && sign != '~');
    let last = (top + 1..=text.line_count()).rev().filter(|number| !line(text, *number).is_empty());
    let mut last = last.take(MOST_LINES).take_while(|number| is_chatter(line(text, *number)));
    last.find(|number| is_code_fence(fence) && line(text, *number) == fence)
}

fn line(text: &Text, number: usize) -> &str {
    text.slice(text.line(number)).trim()
}

/// Whether a line is neither a heading nor a row, a tag, a list or a link.
fn is_chatter(line: &str) -> bool {
    !line.starts_with(['#', '|', '<', '-', '>']) && !line.contains("](")
}
