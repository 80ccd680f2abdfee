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
        format!("the site does not recognize {}: there is a space after the colons", quoted(names.text()))
    } else {
        format!("the site does not recognize {}", quoted(&format!(":::{found}")))
    };
    let help = match expected {
        Some(expected) => format!("write `:::{expected}`; do not translate the name"),
        None => {
            "write `:::note`, `:::tip`, `:::caution` or `:::danger`; do not translate the name".to_owned()
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
            format!("{written} closes a box that was never opened"),
            "open the box with a line such as `:::note`, or remove this line",
        ),
        FenceDamage::TooShort(_) => Description::new(
            format!("{written} has fewer colons than the line that opens the box, so it does not close it"),
            "write as many colons as the line that opens the box has",
        ),
        FenceDamage::Written(FenceFault::FullWidth) => Description::new(
            format!("{written} is written with full-width colons"),
            "write three ASCII colons: `:::`",
        ),
        FenceDamage::Written(FenceFault::TextAfter) if opens_box(names) => Description::new(
            format!("there is text after {written} on its line"),
            "move the text to a line of its own below it; for a title, write `:::note[Title]`",
        ),
        FenceDamage::Written(_) => Description::new(
            format!("{written} is on the same line as other text"),
            "put the `:::` on a line of its own",
        ),
    }
}

fn opens_box(names: &Names<'_>) -> bool {
    let span = names.finding.place.map(|place| place.span);
    let fences = names.page().map_or(&[][..], |page| &page.fences);
    fences.iter().any(|fence| Some(fence.span) == span && matches!(fence.kind, FenceKind::Open(_)))
}
