//! Endpoints that cannot be exported, because readers have to fill in parts of their URLs.

use std::fmt::Write as _;

use crate::facts::Endpoints;

/// A comment with all of them, each line behind a mark; empty if there are none.
pub(super) fn comment(endpoints: &Endpoints, mark: &str) -> String {
    let mut lines = String::new();
    for (at, environment) in endpoints.environments.iter().enumerate() {
        for section in &endpoints.sections {
            for service in section.published() {
                if let Some(template) = service.template(at) {
                    let names = [&environment.name, &section.name, &service.name].map(String::as_str);
                    let _ = writeln!(lines, "{mark} - {}: {}", names.join("."), template.text);
                }
            }
        }
    }
    if lines.is_empty() {
        lines
    } else {
        format!("{mark} Left out, because there are placeholders:\n{lines}")
    }
}
