//! What is wrong with the configuration, for people.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer};

use super::Color;
use super::human::marked;
use crate::config::InvalidConfig;
use crate::excerpt::Passage;
use crate::words::{counted, plain};

/// All problems with their lines, then how many there are.
#[must_use]
pub fn config(invalid: &InvalidConfig, color: Color) -> String {
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    };
    let file = &invalid.file;
    let mut text = String::new();
    for problem in &invalid.problems {
        let group = Group::with_title(Level::ERROR.primary_title(plain(&problem.message)));
        let passage = Passage::whole(&file.path, &file.text);
        let group = marked(&passage, group, problem.span, "", AnnotationKind::Primary);
        text.push_str(&renderer.render(&[group.element(Level::HELP.message(plain(&problem.help)))]));
        text.push_str("\n\n");
    }
    let count = counted(invalid.problems.len(), "error");
    let summary = Level::ERROR.primary_title(format!("{count} in {}", plain(&file.path)));
    text.push_str(&renderer.render(&[Group::with_title(summary)]));
    text.push('\n');
    text
}
