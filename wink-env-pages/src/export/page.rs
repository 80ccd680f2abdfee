//! A page made of exported endpoints, for a scan without the pages.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::config::{Config, HostPattern, RetiredHost};
use crate::layout::Layout;
use crate::url::is_host;

/// Exported endpoints that were read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// A page with the same tables.
    pub page: String,
    /// A configuration with the same names and hosts, which expects the page at the given path.
    pub config: Config,
}

/// Reads the output of [`json`](super::json()), which is at `path`.
///
/// # Errors
///
/// If it is something else. The error says what is missing.
pub fn read_json(path: &str, text: &str) -> Result<Imported, String> {
    let document: Value = serde_json::from_str(text).map_err(|error| format!("it is not JSON: {error}"))?;
    if document["version"] != 1 {
        return Err("it has no `\"version\": 1`".to_owned());
    }
    let environments = names(&document["environments"]).ok_or("it has no `environments` with names")?;
    let sections = names(&document["sections"]).ok_or("it has no `sections` with names")?;
    let mut page = String::from("---\ntitle: Endpoints\n---\n");
    for (name, section) in sections.iter().zip(list(&document["sections"])) {
        page += &table(name, &environments, list(&section["services"]), list(&document["hidden"]))
            .ok_or("a service has no name or no URLs")?;
    }
    let mut config = Config::default();
    config.known_hosts = known_hosts(&document["known_hosts"])?;
    config.names.environments = Some(environments);
    config.names.sections = Some(sections.into_iter().map(Some).collect());
    config.domains =
        texts(&document["domains"]).filter(|domain| is_host(domain)).map(str::to_owned).collect();
    config.retired = entries(&document["retired"])
        .map(|(host, next)| RetiredHost { host: host.clone(), successor: next.as_str().map(str::to_owned) })
        .collect();
    config.paths = entries(&document["paths"])
        .map(|(host, paths)| (host.clone(), texts(paths).map(str::to_owned).collect()))
        .collect();
    config.layout = Some(Layout { source: Some(path.to_owned()), translation: None });
    Ok(Imported { page, config })
}

/// A heading and a table, with hidden rows below.
fn table(name: &str, environments: &[String], services: &[Value], hidden: &[Value]) -> Option<String> {
    let mut table = format!("\n## {name}\n\n| Name | {} |\n", environments.join(" | "));
    let _ = writeln!(table, "|{}", " --- |".repeat(environments.len() + 1));
    for service in services {
        let _ = writeln!(table, "{}", row(environments, service)?);
    }
    for service in hidden.iter().filter(|service| service["section"] == name) {
        let _ = writeln!(table, "<!-- {} -->", row(environments, service)?);
    }
    Some(table)
}

fn row(environments: &[String], service: &Value) -> Option<String> {
    let mut row = format!("| {} |", name(&service["name"])?);
    for environment in environments {
        let url = service["urls"][environment].as_str().unwrap_or("—");
        // Nothing in it may end the cell.
        if url.contains(|character: char| {
            matches!(character, '|' | '<' | '>') || character.is_whitespace() || character.is_control()
        }) {
            return None;
        }
        let _ = write!(row, " {url} |");
    }
    Some(row)
}

fn known_hosts(value: &Value) -> Result<Vec<HostPattern>, String> {
    let hosts = texts(value);
    hosts.map(|host| HostPattern::read(host).map_err(|help| format!("`known_hosts`: {help}"))).collect()
}

fn names(value: &Value) -> Option<Vec<String>> {
    let names: Option<Vec<String>> = list(value).iter().map(|item| name(&item["name"])).collect();
    names.filter(|names| !names.is_empty())
}

/// A name that the page can contain without meaning anything else.
fn name(value: &Value) -> Option<String> {
    let name = value.as_str()?;
    let is_name = !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    is_name.then(|| name.to_owned())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn texts(value: &Value) -> impl Iterator<Item = &str> {
    list(value).iter().filter_map(Value::as_str)
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}
