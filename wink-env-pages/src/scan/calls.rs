//! From a literal of Rust to the call that gives the same.

use crate::facts::{Endpoints, Section, Service};
use crate::finding::Subject;

/// The published URLs with what to write for each.
#[derive(Debug)]
pub(super) struct Calls {
    macro_name: String,
    endpoints: Vec<Endpoint>,
}

#[derive(Debug)]
struct Endpoint {
    url: String,
    /// `staging, extranet`, with the section where the short name is ambiguous.
    arguments: String,
    subject: Subject,
}

/// A literal that the macro could give.
#[derive(Debug)]
pub(crate) struct Call {
    /// What to write.
    pub(crate) text: String,
    /// Which endpoint it is.
    pub(crate) subject: Subject,
}

impl Calls {
    pub(super) fn of(facts: &Endpoints, macro_name: &str) -> Self {
        let mut endpoints = Vec::new();
        for section in &facts.sections {
            for service in section.services.iter().filter(|service| !service.hidden) {
                let name = full_name(facts, section, service);
                for (environment, url) in facts.environments.iter().zip(&service.urls) {
                    endpoints.push(Endpoint {
                        url: url.clone(),
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

    /// The call for a literal that is a URL of the tables, alone or with a path that the macro takes. Of two URLs, the
    /// longer one is meant.
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

/// What the macro takes as the path behind `url` to give `literal`: nothing, or text that begins with a slash. The macro
/// leaves out the slash with which the URL itself may end.
fn path_behind<'a>(url: &str, literal: &'a str) -> Option<&'a str> {
    if literal == url {
        return Some("");
    }
    let path = literal.strip_prefix(url.strip_suffix('/').unwrap_or(url))?;
    let is_taken = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    (path.starts_with('/') && path.bytes().all(is_taken)).then_some(path)
}
