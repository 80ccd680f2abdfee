//! Boxes and their `:::` lines.

use super::description::Description;
use super::names::Names;
use crate::page::{FenceDamage, FenceFault, FenceKind};
use crate::words::quoted;

pub(super) fn unknown(
    names: &Names<'_>,
    found: &str,
    expected: Option<&str>,
    is_spaced: bool,
) -> Description {
    let message = if is_spaced {
        format!("the site does not see {}: there is a space behind the colons", quoted(names.text()))
    } else {
        format!("the site does not know {}", quoted(&format!(":::{found}")))
    };
    let help = match expected {
        Some(expected) => format!("write `:::{expected}`; the name is never translated"),
        None => {
            "write `:::note`, `:::tip`, `:::caution` or `:::danger`; the name is never translated".to_owned()
        }
    };
    Description::new(message, help)
}

pub(super) fn unbalanced(names: &Names<'_>, damage: FenceDamage) -> Description {
    let written = quoted(names.text());
    match damage {
        FenceDamage::NeverClosed => Description::new(
            format!("{written} is opened here and never closed, so the rest of the page is in the box"),
            "write `:::` on a line of its own below the text of the box",
        ),
        FenceDamage::NeverOpened => Description::new(
            format!("{written} closes what was never opened"),
            "open the box with a line such as `:::note`, or remove this line",
        ),
        FenceDamage::TooShort(_) => Description::new(
            format!("{written} has fewer colons than the line that opens the box, so it does not close it"),
            "write as many colons as in the line that opens the box",
        ),
        FenceDamage::Written(FenceFault::FullWidth) => Description::new(
            format!("{written} is written with full-width colons"),
            "write three ASCII colons: `:::`",
        ),
        FenceDamage::Written(FenceFault::TextAfter) if opens_box(names) => Description::new(
            format!("text stands behind {written} on its line"),
            "put the text on a line of its own below it; a title is written `:::note[Title]`",
        ),
        FenceDamage::Written(_) => Description::new(
            format!("{written} is glued to other text"),
            "put the `:::` on a line of its own, with nothing else on it",
        ),
    }
}

fn opens_box(names: &Names<'_>) -> bool {
    let span = names.finding.place.map(|place| place.span);
    let fences = names.page().map_or(&[][..], |page| &page.fences);
    fences.iter().any(|fence| Some(fence.span) == span && matches!(fence.kind, FenceKind::Open(_)))
}
