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
    let Some(found) = wrapper::find(text).filter(|_| !answers.is_empty()) else { return };
    let repair = plan.intend("broken-front-matter", Safety::Safe, Action::Unwrapped, answers);
    let below = found.end.map_or(0..0, |end| end..text.line_count() + 1);
    (1..found.top).chain(below).for_each(|line| plan.delete_line(line, &[repair]));
}
