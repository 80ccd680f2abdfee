//! Why the pages cannot be relied on, for people.

use annotate_snippets::{AnnotationKind, Group, Level};

use super::color::Color;
use super::config::config;
use super::snippet::marked;
use crate::check::{Refusal, Report};
use crate::describe::{self, Complaint, Description};
use crate::finding::Place;
use crate::words::plain;

/// Why the pages cannot be relied on, with the lines at fault.
#[must_use]
pub fn refusal(refusal: &Refusal, color: Color) -> String {
    match (describe::refusal(refusal), refusal.report()) {
        (Complaint::Config(invalid), _) => config(&invalid, color),
        (Complaint::Page(place, description), Some(report)) => on_page(report, place, &description, color),
        (Complaint::Page(_, description), None) => format!("error: {description}\n"),
        (Complaint::Text(text), _) => format!("error: {text}\n"),
    }
}

fn on_page(report: &Report, place: Place, description: &Description, color: Color) -> String {
    let title = plain(&description.message).into_owned();
    let group = Group::with_title(Level::ERROR.primary_title(title));
    let passage = report.passage(place);
    let mut group = marked(&passage, group, place.span, &description.label, AnnotationKind::Primary);
    if let Some(help) = &description.help {
        group = group.element(Level::HELP.message(plain(help).into_owned()));
    }
    color.renderer().render(&[group]) + "\n"
}
