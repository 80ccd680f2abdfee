//! Findings that were there when a check was introduced, as a file: only what is new is reported.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::finding::{Finding, Subject};

/// What findings have in common that count as the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The path of the file.
    pub path: String,
    /// The name of the lint.
    pub lint: String,
    /// The host, or what else is wrong.
    pub host: String,
}

/// How often each occurs.
pub type Counts = BTreeMap<Key, usize>;

/// The key of a finding in the file at `path`.
#[must_use]
pub fn key(finding: &Finding, path: &str) -> Key {
    let Subject { section, service, environment } = &finding.subject;
    let subject = || {
        let names = [section, service, environment].map(|name| name.as_deref().unwrap_or("-"));
        names.join(" ")
    };
    let host = finding.found().map_or_else(subject, str::to_owned);
    Key { path: path.to_owned(), lint: finding.lint.name.to_owned(), host }
}

/// The file with these entries, sorted, one per line, so that a change of one is a change of one line.
#[must_use]
pub fn write(counts: &Counts) -> String {
    let entries = counts.iter().map(|(key, count)| {
        let Key { path, lint, host } = key;
        format!("    {}", json!({ "path": path, "lint": lint, "host": host, "count": count }))
    });
    let entries: Vec<String> = entries.collect();
    if entries.is_empty() {
        return "{\n  \"version\": 1,\n  \"findings\": []\n}\n".to_owned();
    }
    format!("{{\n  \"version\": 1,\n  \"findings\": [\n{}\n  ]\n}}\n", entries.join(",\n"))
}

/// The entries of a file.
///
/// # Errors
///
/// If it is something else. The error says why.
pub fn read(text: &str) -> Result<Counts, String> {
    let document: Value = serde_json::from_str(text).map_err(|error| format!("it is not JSON: {error}"))?;
    if document["version"] != 1 {
        return Err("it has no `\"version\": 1`".to_owned());
    }
    let entries = document["findings"].as_array().ok_or("it has no list of `findings`")?;
    let mut counts = Counts::new();
    for entry in entries {
        let text = |name: &str| entry[name].as_str().map(str::to_owned);
        let key = (text("path"), text("lint"), text("host"), entry["count"].as_u64());
        let (Some(path), Some(lint), Some(host), Some(count)) = key else {
            return Err("an entry has no `path`, `lint`, `host` or `count`".to_owned());
        };
        let known = counts.entry(Key { path, lint, host }).or_default();
        *known = known.saturating_add(usize::try_from(count).unwrap_or(usize::MAX));
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let key =
            |host: &str| Key { path: "a \"b\".md".to_owned(), lint: "x".to_owned(), host: host.to_owned() };
        for counts in [Counts::new(), Counts::from([(key("h"), 2), (key("i"), 1)])] {
            assert_eq!(read(&write(&counts)), Ok(counts));
        }
        assert!(
            read("{}").is_err() && read("[").is_err() && read(r#"{"version":1,"findings":[{}]}"#).is_err()
        );
    }
}
