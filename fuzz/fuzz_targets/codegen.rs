//! Generated code: it is Rust, and its URLs are exactly those of the endpoints that a check agrees on.
#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use proc_macro2::{Literal, TokenStream, TokenTree};
use wink_env_fuzz::{assert_harmless, workspace};
use wink_env_pages::build::build;
use wink_env_pages::check::Settings;
use wink_env_pages::codegen::Options;

fuzz_target!(|input: &[u8]| {
    let checked = workspace(input, Settings::default()).check();
    let Some(code) = build(&checked, &Options::new("wink_env")).code else { return };
    assert_harmless(&code.items);
    assert_harmless(&code.overview);
    if let Err(error) = syn::parse_file(&code.items) {
        panic!("{error}: {}", code.items);
    }
    let report = checked.as_ref().map_or_else(|refusal| refusal.report(), Some);
    let Some(endpoints) = report.and_then(|report| report.endpoints().ok()) else {
        panic!("there is code, but there are no endpoints");
    };
    let services = endpoints.sections.iter().flat_map(|section| section.published());
    let urls = services.flat_map(|service| {
        let templates = service.templates.iter().flatten().map(|template| &template.text);
        service.urls.iter().flatten().chain(templates)
    });
    let agreed: BTreeSet<String> = urls.map(|url| without_slash(url)).collect();
    let mut generated = BTreeSet::new();
    add_urls(code.items.parse().expect("it is Rust"), &mut generated);
    assert_eq!(generated, agreed);
});

/// Adds the literals that are URLs, unless they are documentation.
fn add_urls(tokens: TokenStream, urls: &mut BTreeSet<String>) {
    let mut before = [String::new(), String::new()];
    for token in tokens {
        match &token {
            TokenTree::Group(group) => add_urls(group.stream(), urls),
            TokenTree::Literal(literal) if !is_documentation(&before) => urls.extend(url(literal)),
            _ => {}
        }
        before = [std::mem::take(&mut before[1]), token.to_string()];
    }
}

/// Whether what stands before a literal makes documentation of it, or a word to search for.
fn is_documentation(before: &[String; 2]) -> bool {
    before[1] == "=" && matches!(before[0].as_str(), "doc" | "alias")
}

/// A path is joined to a URL without its last slash.
fn without_slash(url: &str) -> String {
    url.strip_suffix('/').unwrap_or(url).to_owned()
}

fn url(literal: &Literal) -> Option<String> {
    let text = syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()?.value();
    let (scheme, rest) = text.split_once("://")?;
    let is_scheme =
        !scheme.is_empty() && !rest.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_scheme.then(|| without_slash(&text))
}
