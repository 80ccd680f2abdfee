//! JSON, for programs in any language.

use serde_json::{Map, Value, json};

use crate::facts::{Endpoints, Service};

/// The endpoints as indented JSON, with a final line ending.
///
/// The document has `version`, `environments`, and `sections` with their `services`, whose `urls` have one entry per
/// environment.
///
/// # Panics
///
/// Never: every key is a string and every value can be serialized.
#[must_use]
pub fn json(endpoints: &Endpoints) -> String {
    let service = |service: &Service| {
        let names = endpoints.environments.iter().map(|environment| environment.name.clone());
        let urls: Map<String, Value> =
            names.zip(service.urls.iter().map(|url| Value::String(url.clone()))).collect();
        json!({ "name": service.name, "label": service.label, "urls": urls })
    };
    let environments = endpoints.environments.iter();
    let sections = endpoints.sections.iter().map(|section| {
        json!({
            "name": section.name,
            "label": section.label,
            "services": section.published().map(service).collect::<Vec<Value>>(),
        })
    });
    let document = json!({
        "version": 1,
        "environments": environments
            .map(|environment| json!({ "name": environment.name, "label": environment.label }))
            .collect::<Vec<Value>>(),
        "sections": sections.collect::<Vec<Value>>(),
    });
    let mut text = serde_json::to_string_pretty(&document).expect("strings can be written");
    text.push('\n');
    text
}
