//! Boxes and their `:::` lines.

use super::description::Description;
use super::names::Names;
use crate::page::{FenceDamage, FenceFault, FenceKind};
use crate::words::{named, quoted};

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
        Some(expected) => format!("write {}; do not translate the name", opening(names, expected)),
        None => format!("write {}; do not translate the name", any_opening(names)),
    };
    Description::new(message, help)
}

/// `:::note`, as the site writes it.
fn opening(names: &Names<'_>, name: &str) -> String {
    let boxes = names.page().and_then(|page| page.generator.profile().boxes.as_ref());
    let space = if boxes.is_some_and(|boxes| boxes.has_spaced_names) { " " } else { "" };
    format!("`:::{space}{name}`")
}

fn first_opening(names: &Names<'_>) -> String {
    let boxes = names.page().and_then(|page| page.generator.profile().boxes.as_ref());
    boxes.and_then(|boxes| boxes.names.first()).map_or_else(String::new, |name| opening(names, name))
}

/// The most useful boxes of the site: `:::note`, `:::tip`, `:::caution` or `:::danger`.
fn any_opening(names: &Names<'_>) -> String {
    const SHOWN: usize = 4;
    let boxes = names.page().and_then(|page| page.generator.profile().boxes.as_ref());
    let known = boxes.map_or(&[][..], |boxes| boxes.names);
    let shown: Vec<String> = known.iter().take(SHOWN).map(|name| opening(names, name)).collect();
    match shown.split_last() {
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
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
            format!("open the box with a line such as {}, or remove this line", first_opening(names)),
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
        FenceDamage::Written(FenceFault::SpaceBeforeTitle) => Description::new(
            format!("there is a space between {written} and its title, so the title is not shown"),
            "remove the space before the `[`",
        ),
        FenceDamage::Written(FenceFault::GluedTitle) => Description::new(
            format!("the title of {written} is in brackets, so the site does not recognize the box"),
            "write a space and the title without brackets",
        ),
        FenceDamage::Written(FenceFault::OddSpace(character)) => Description::new(
            format!("{written} is followed by {}, which is not a space for the site", named(character)),
            "remove everything after it on the line",
        ),
        FenceDamage::Written(FenceFault::Indented) => Description::new(
            format!("{written} is indented so far that it does not close the box"),
            "remove the spaces before it",
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
