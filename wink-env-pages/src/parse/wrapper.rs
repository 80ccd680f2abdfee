//! A page inside a block of code or below other words, as language models return it.

use super::blocks::is_code_fence;
use crate::text::Text;

/// What is around a page.
pub(crate) struct Wrapper {
    /// The line on which the page begins: the first `---`.
    pub(crate) top: usize,
    /// The line below its last one, if anything follows.
    pub(crate) end: Option<usize>,
}

/// How many lines above and below a page are certainly not part of it.
const MOST_LINES: usize = 8;

/// Finds what is around a page whose front matter begins further down.
pub(crate) fn find(text: &Text) -> Option<Wrapper> {
    let line = |number: usize| text.slice(text.line(number)).trim();
    let last = text.line_count();
    let top = (2..=last.min(MOST_LINES + 1)).find(|number| line(*number) == "---")?;
    let mut above = (1..top).rev().map(line).filter(|line| !line.is_empty());
    let fence = above.next()?;
    let is_wrapped = is_code_fence(fence) && !fence.contains('|');
    let is_chatter = |line: &str| !line.starts_with(['#', '|', '<', '-', '>']) && !line.contains("](");
    if !above.all(is_chatter) || !is_wrapped && !(is_chatter(fence) && line(top - 1).is_empty()) {
        return None;
    }
    let bare = fence.trim_end_matches(|sign: char| sign != '`' && sign != '~');
    let below = (top + 1..=last).rev().filter(|number| !line(*number).is_empty()).take(MOST_LINES);
    let mut below = below.take_while(|number| is_chatter(line(*number)));
    let end = is_wrapped.then(|| below.find(|number| line(*number) == bare)).flatten();
    Some(Wrapper { top, end })
}
