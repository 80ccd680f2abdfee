//! Settings in `wink-env.yml`: what to write so that a page is read as it is, and what has no effect.

use super::description::Description;
use super::names::Names;
use crate::config::FILE;
use crate::config::keys::SCHEMES;
use crate::page::Dialect;
use crate::url::{Fault, resembles_url};
use crate::words::quoted;

/// The setting with which a cell is right, and when to choose it.
pub(super) fn for_cell(names: &Names<'_>, fault: &Fault, found: &str) -> Option<String> {
    let dialect = &names.page()?.dialect;
    let schemes =
        |scheme: &str| format!("{} if the service speaks `{scheme}`", written(&with_scheme(dialect, scheme)));
    match fault {
        Fault::Scheme(scheme) if SCHEMES.contains(&scheme.as_str()) => Some(schemes(scheme)),
        Fault::NotAUrl if is_address(found) => Some(schemes("grpc")),
        Fault::NotAUrl if !found.is_empty() && !resembles_url(found) => Some(absent(dialect, found)),
        Fault::Beside(rest) if resembles_url(rest) => {
            let settings = format!("{} or {}", quoted("several: first"), quoted("several: numbered"));
            Some(format!("write {settings} in `{FILE}` if all of them are right"))
        }
        _ => None,
    }
}

/// The setting with which a host with a port is an address.
pub(super) fn addresses(names: &Names<'_>) -> String {
    let setting = names.page().map(|page| with_scheme(&page.dialect, "grpc")).unwrap_or_default();
    format!("{} if programs take a host and a port", written(&setting))
}

fn with_scheme(dialect: &Dialect, scheme: &str) -> String {
    let listed = if dialect.schemes.is_empty() { &["https"][..] } else { &dialect.schemes };
    format!("schemes: [{}, {scheme}]", listed.join(", "))
}

/// The setting with which these words say that there is no URL.
pub(super) fn absent(dialect: &Dialect, words: &str) -> String {
    let listed = dialect.absent.iter().map(String::as_str).chain([words]);
    let setting = format!("absent: {}", strings(listed));
    format!("{} if that means that there is no URL", written(&setting))
}

/// The setting with which the tables below a heading contain no endpoints.
pub(super) fn to_ignore(heading: &str, ignored: &[String]) -> String {
    let headings = ignored.iter().map(String::as_str).chain([heading]);
    written(&format!("ignore: {}", strings(headings)))
}

/// A label or a heading that the reference does not have.
pub(super) fn unused(key: &str, label: &str, nearest: Option<&str>) -> Description {
    let (message, place) = match key {
        "ignore" => (format!("the reference has no heading {}", quoted(label)), "heading"),
        _ => (format!("the reference has no heading, URL column or row {}", quoted(label)), "label"),
    };
    let help = match nearest {
        Some(nearest) => format!("did you mean {}?", quoted(nearest)),
        None => format!("remove it, or write the {place} as the reference does"),
    };
    Description::new(message, help)
}

fn written(setting: &str) -> String {
    format!("write {} in `{FILE}`", quoted(setting))
}

/// A list of strings as YAML.
fn strings<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    format!("[{}]", texts.map(quoted).collect::<Vec<String>>().join(", "))
}

/// Whether a text is a host and a port, as programs that speak gRPC take them.
fn is_address(text: &str) -> bool {
    let Some((host, port)) = text.rsplit_once(':') else { return false };
    port.parse::<u16>().is_ok() && host.contains('.') && crate::url::is_host(host)
}
