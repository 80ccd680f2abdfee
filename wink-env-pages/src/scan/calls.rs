//! Replaces Rust literals with calls.

use crate::facts::{Endpoints, Section, Service};
use crate::finding::Subject;

/// The published URLs, each with its call.
#[derive(Debug)]
pub(super) struct Calls {
    macro_name: String,
    endpoints: Vec<Endpoint>,
}

#[derive(Debug)]
struct Endpoint {
    url: String,
    /// `staging, extranet`, with the section if the short name is ambiguous.
    arguments: String,
    subject: Subject,
}

/// A literal that the macro could give.
#[derive(Debug)]
pub(crate) struct Call {
    /// The replacement.
    pub(crate) text: String,
    /// The endpoint.
    pub(crate) subject: Subject,
}

impl Calls {
    pub(super) fn of(facts: &Endpoints, macro_name: &str) -> Self {
        let mut endpoints = Vec::new();
        for section in &facts.sections {
            for service in section.services.iter().filter(|service| !service.hidden) {
                let name = full_name(facts, section, service);
                for (environment, url) in facts.environments.iter().zip(&service.urls) {
                    let Some(url) = url.clone() else { continue };
                    endpoints.push(Endpoint {
                        url,
                        arguments: format!("{}, {name}", environment.name),
                        subject: Subject {
                            section: Some(section.name.clone()),
                            service: Some(service.name.clone()),
                            environment: Some(environment.name.clone()),
                        },
                    });
                }
            }
        }
        Self { macro_name: macro_name.to_owned(), endpoints }
    }

    /// The call for a literal that is a URL of the tables, alone or with a path that the macro accepts. If two URLs
    /// match, the longer one wins.
    pub(super) fn of_literal(&self, literal: &str) -> Option<Call> {
        let owners = self
            .endpoints
            .iter()
            .filter_map(|endpoint| Some((endpoint, path_behind(&endpoint.url, literal)?)));
        let (endpoint, path) =
            owners.reduce(|best, next| if next.1.len() < best.1.len() { next } else { best })?;
        let path = if path.is_empty() { String::new() } else { format!(", {path:?}") };
        Some(Call {
            text: format!("{}({}{path})", self.macro_name, endpoint.arguments),
            subject: endpoint.subject.clone(),
        })
    }
}

fn full_name(facts: &Endpoints, section: &Section, service: &Service) -> String {
    let services = facts.sections.iter().flat_map(|section| &section.services);
    if services.filter(|other| !other.hidden && other.name == service.name).count() == 1 {
        service.name.clone()
    } else {
        format!("{}::{}", section.name, service.name)
    }
}

/// The path that the macro needs after `url` to give `literal`: empty, or text that begins with a slash. The macro
/// omits a trailing slash of the URL.
fn path_behind<'a>(url: &str, literal: &'a str) -> Option<&'a str> {
    if literal == url {
        return Some("");
    }
    let path = literal.strip_prefix(url.strip_suffix('/').unwrap_or(url))?;
    let is_taken = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    (path.starts_with('/') && path.bytes().all(is_taken)).then_some(path)
}
