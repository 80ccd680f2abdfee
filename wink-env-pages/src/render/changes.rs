//! Changes for a release note.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::markdown_text::code;
use crate::changes::{Change, ChangeKind, PinnedName};
use crate::words::{counted, plain};

/// One line per change, then the kind of release that they require.
#[must_use]
pub fn changes_human(changes: &[Change]) -> String {
    let mut text = String::new();
    for change in changes {
        let (verb, rest) = sentence(change, |name| plain(name).into_owned());
        let _ = writeln!(text, "{verb:9} {rest}");
    }
    if !changes.is_empty() {
        text.push('\n');
    }
    text + &summary(changes) + "\n"
}

/// How many changes there are, and the kind of release that they require.
pub(super) fn summary(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "no facts changed".to_owned();
    }
    format!("{}: {}", counted(changes.len(), "change"), release(changes).1)
}

/// A change on one line.
pub(super) fn line(change: &Change) -> String {
    let (verb, rest) = sentence(change, |name| plain(name).into_owned());
    format!("{verb}: {rest}")
}

/// Lists below the headings of a changelog.
#[must_use]
pub fn changes_markdown(changes: &[Change]) -> String {
    let mut text = String::new();
    for heading in ["Added", "Changed", "Removed"] {
        let below: Vec<&Change> =
            changes.iter().filter(|change| self::heading(change.kind) == heading).collect();
        if below.is_empty() {
            continue;
        }
        let _ = writeln!(text, "### {heading}\n");
        for change in below {
            let (verb, rest) = sentence(change, code);
            let verb = if verb == heading.to_lowercase() { String::new() } else { format!("{verb}: ") };
            let _ = writeln!(text, "- {verb}{rest}");
        }
        text.push('\n');
    }
    if changes.is_empty() {
        text.push_str("No facts changed.\n");
    } else {
        let _ = writeln!(text, "This is {}.", release(changes).1);
    }
    text
}

/// The lines of the configuration for hosts that are no longer listed, each with what has taken its place.
#[must_use]
pub fn retired_yaml<'a>(hosts: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> String {
    let mut text = String::new();
    for (host, successor) in hosts {
        let _ = writeln!(text, "  {host}: {}", successor.unwrap_or("~"));
    }
    if text.is_empty() { text } else { format!("retired:\n{text}") }
}

/// The lines of the configuration that keep names.
#[must_use]
pub fn names_yaml(names: &[PinnedName]) -> String {
    let mut text = String::new();
    for PinnedName { label, name } in names {
        // JSON's strings are YAML's, too.
        let _ = writeln!(text, "  {}: {name}", Value::from(label.as_str()));
    }
    if text.is_empty() { text } else { format!("names:\n{text}") }
}

/// The changes as JSON, with names that can be kept, and the hosts that are no longer listed, each with what has taken its
/// place.
#[must_use]
pub fn changes_json<'a>(
    changes: &[Change],
    names: &[PinnedName],
    retired: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
) -> String {
    let entries = changes.iter().map(|change| {
        let mut entry = json!({ "change": change.kind.name(), "name": change.name });
        let facts =
            [("environment", &change.environment), ("before", &change.before), ("after", &change.after)];
        for (key, fact) in facts {
            if let Some(fact) = fact {
                entry[key] = json!(fact);
            }
        }
        if !change.urls.is_empty() {
            entry["urls"] = change.urls.iter().map(|(name, url)| (name.clone(), json!(url))).collect();
        }
        entry["breaking"] = json!(change.is_breaking);
        entry
    });
    document(&json!({
        "version": 1,
        "release": release(changes).0,
        "changes": entries.collect::<Vec<_>>(),
        "names": names.iter().map(|pinned| (pinned.label.clone(), json!(pinned.name))).collect::<Map<_, _>>(),
        "retired": retired.into_iter().map(|(host, successor)| (host.to_owned(), json!(successor))).collect::<Map<_, _>>(),
    }))
}

/// JSON with a final line ending.
pub(super) fn document(value: &Value) -> String {
    format!("{value:#}\n")
}

fn release(changes: &[Change]) -> (&'static str, &'static str) {
    let mut breaking = changes.iter().filter(|change| change.is_breaking).peekable();
    if changes.is_empty() {
        ("none", "no release")
    } else if breaking.peek().is_none() {
        ("minor", "a minor release")
    } else if breaking.all(|change| change.kind == ChangeKind::EnvironmentAdded) {
        ("major", "a major release, because code that matches every environment lacks the new one")
    } else {
        ("major", "a major release, because a name that code uses is gone or ambiguous")
    }
}

fn heading(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::EnvironmentAdded
        | ChangeKind::SectionAdded
        | ChangeKind::ServiceAdded
        | ChangeKind::ServiceRevealed => "Added",
        ChangeKind::EnvironmentRenamed
        | ChangeKind::SectionRenamed
        | ChangeKind::ServiceRenamed
        | ChangeKind::UrlChanged => "Changed",
        ChangeKind::EnvironmentRemoved
        | ChangeKind::SectionRemoved
        | ChangeKind::ServiceHidden
        | ChangeKind::ServiceRemoved => "Removed",
    }
}

/// A verb and its object, with names and URLs as `quote` writes them.
fn sentence(change: &Change, quote: impl Fn(&str) -> String) -> (&'static str, String) {
    let name = quote(&change.name);
    let before = change.before.as_deref().map(&quote).unwrap_or_default();
    let after = change.after.as_deref().map(&quote).unwrap_or_default();
    let urls: Vec<String> = change
        .urls
        .iter()
        .map(|(environment, url)| format!("{} {}", quote(environment), quote(url)))
        .collect();
    let urls = urls.join(", ");
    match change.kind {
        ChangeKind::EnvironmentAdded => ("added", format!("the environment {name}")),
        ChangeKind::EnvironmentRenamed => ("renamed", format!("the environment {before} is now {name}")),
        ChangeKind::EnvironmentRemoved => ("removed", format!("the environment {name}")),
        ChangeKind::SectionAdded => ("added", format!("the section {name}")),
        ChangeKind::SectionRenamed => ("renamed", format!("the section {before} is now {name}")),
        ChangeKind::SectionRemoved => ("removed", format!("the section {name}")),
        ChangeKind::ServiceAdded => ("added", format!("{name}: {urls}")),
        ChangeKind::ServiceRevealed => ("revealed", format!("{name}: {urls}")),
        ChangeKind::ServiceRenamed => ("renamed", format!("{before} is now {name}")),
        ChangeKind::UrlChanged => {
            let environment = change.environment.as_deref().map(&quote).unwrap_or_default();
            match (&change.before, &change.after) {
                (None, _) => ("changed", format!("{name} under {environment} is now available: {after}")),
                (_, None) => {
                    ("changed", format!("{name} under {environment} is no longer available: {before}"))
                }
                _ => ("changed", format!("{name} under {environment}: {before} is now {after}")),
            }
        }
        ChangeKind::ServiceHidden => ("hidden", name),
        ChangeKind::ServiceRemoved => ("removed", name),
    }
}
