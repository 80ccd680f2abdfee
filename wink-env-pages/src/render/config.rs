//! Problems in the configuration, for people.

use annotate_snippets::{AnnotationKind, Group, Level};

use super::color::Color;
use super::human::titled;
use super::snippet::marked;
use crate::config::InvalidConfig;
use crate::excerpt::Passage;
use crate::words::{counted, plain};

/// All problems with their lines, then their number.
#[must_use]
pub fn config(invalid: &InvalidConfig, color: Color) -> String {
    let renderer = color.renderer();
    let file = &invalid.file;
    let mut text = String::new();
    for problem in &invalid.problems {
        let group = Group::with_title(Level::ERROR.primary_title(plain(&problem.message)));
        let passage = Passage::whole(&file.path, &file.text);
        let group = marked(&passage, group, problem.span, "", AnnotationKind::Primary);
        text += &renderer.render(&[group.element(Level::HELP.message(plain(&problem.help)))]);
        text += "\n\n";
    }
    let count = counted(invalid.problems.len(), "error");
    text += &titled(&renderer, Level::ERROR, format!("{count} in {}", plain(&file.path)));
    text += "\n";
    text
}
