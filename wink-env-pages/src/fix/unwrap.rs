//! Removes what a language model has put around a page.

use super::action::Action;
use super::examination::Examination;
use super::plan::Plan;
use super::repair::Safety;
use crate::page::{FrontMatter, FrontMatterFault};
use crate::parse::wrapper;

pub(super) fn repair(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let FrontMatter::Broken { fault: FrontMatterFault::Wrapped, span } = &examination.page.front_matter
    else {
        return;
    };
    let text = &examination.page.text;
    let answers = examination.complaints("broken-front-matter", *span);
    let Some(top) = wrapper::top(text).filter(|_| !answers.is_empty()) else { return };
    let repair = plan.intend("broken-front-matter", Safety::Safe, Action::Unwrapped, answers);
    let below = wrapper::end(text, top).map_or(0..0, |end| end..text.line_count() + 1);
    (1..top).chain(below).for_each(|line| plan.delete_line(line, &[repair]));
}
