//! JSON, for programs in any language, and for a scan without the pages.

use serde_json::{Map, Value, json};

use super::hosts::KnownHosts;
use crate::facts::{Endpoints, Service};

/// The endpoints as indented JSON, with a final line ending.
///
/// The document has `version`, `environments`, and `sections` with their `services`, whose `urls` have one entry per
/// environment; URLs with placeholders are in `templates`. What is not published is apart: `hidden` rows, and what is known about other hosts.
///
/// # Panics
///
/// Never: every key is a string and every value can be serialized.
#[must_use]
pub fn json(endpoints: &Endpoints, hosts: &KnownHosts) -> String {
    let urls = |service: &Service| -> Map<String, Value> {
        let names = endpoints.environments.iter().map(|environment| environment.name.clone());
        names.zip(service.urls.iter().map(|url| json!(url))).collect()
    };
    let templates = |service: &Service| -> Map<String, Value> {
        let names = endpoints.environments.iter().map(|environment| environment.name.clone()).enumerate();
        names.filter_map(|(at, name)| Some((name, json!(service.template(at)?.text)))).collect()
    };
    let environments = endpoints.environments.iter();
    let sections = endpoints.sections.iter().map(|section| {
        let services = section.published();
        let services = services.map(|service| {
            let mut entry = json!({ "name": service.name, "label": service.label, "urls": urls(service) });
            if service.templates.iter().any(Option::is_some) {
                entry["templates"] = Value::Object(templates(service));
            }
            entry
        });
        json!({ "name": section.name, "label": section.label, "services": services.collect::<Vec<Value>>() })
    });
    let hidden = endpoints.sections.iter().flat_map(|section| {
        let hidden = section.services.iter().filter(|service| service.hidden);
        hidden.map(|service| json!({ "section": section.name, "name": service.name, "urls": urls(service) }))
    });
    let document = json!({
        "version": 1,
        "environments": environments
            .map(|environment| json!({ "name": environment.name, "label": environment.label }))
            .collect::<Vec<Value>>(),
        "sections": sections.collect::<Vec<Value>>(),
        "hidden": hidden.collect::<Vec<Value>>(),
        "known_hosts": hosts.known_hosts,
        "retired": hosts.retired.iter().map(|(host, next)| (host.clone(), json!(next))).collect::<Map<_, _>>(),
        "domains": hosts.domains,
        "paths": hosts.paths.iter().map(|(host, paths)| (host.clone(), json!(paths))).collect::<Map<_, _>>(),
    });
    let mut text = serde_json::to_string_pretty(&document).expect("strings can be written");
    text.push('\n');
    text
}
