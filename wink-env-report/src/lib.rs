//! A report as one HTML page that needs nothing else: every language and service at a glance, then each cause with its
//! excerpts, its repair and the explanation of its rule.
//!
//! ```
//! use wink_env_pages::check::{Settings, Workspace};
//! use wink_env_pages::page::Content;
//!
//! let page = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging |\n| --- | --- |\n| IAM | http://iam.wink.travel |\n";
//! let mut workspace = Workspace::new("docs", Settings::default());
//! workspace.set("environments.md", Content::Text(page.to_owned()));
//! let report = workspace.check()?;
//! let html = wink_env_report::html(&report, None, |path| format!("../{path}"));
//! assert!(html.contains("<a href=\"../docs/environments.md#L9\">"));
//! # Ok::<(), wink_env_pages::check::Refusal>(())
//! ```

mod causes;
mod excerpt;
mod hunk;
mod picture;
mod rules;
mod sentence;

use std::collections::BTreeSet;

use askama::Template;
use wink_env_pages::check::Report;
use wink_env_pages::fix::{Safety, repairs};
use wink_env_pages::render;

use causes::Cause;
use picture::Picture;
use rules::Rule;
use sentence::Sentence;

/// The report as a complete HTML document. `href` turns the path of a file, as the user would write it, into the address
/// of that file as seen from the document. `refusal` says why the pages cannot be relied on, if so.
#[must_use]
pub fn html(report: &Report, refusal: Option<&str>, href: impl Fn(&str) -> String) -> String {
    let repairs = repairs(report, Safety::Unsafe);
    let causes = causes::all(report, &repairs, &href);
    let document = Document {
        refusal,
        summary: Sentence::of(&render::summary(report)),
        picture: Picture::of(report, &href),
        locales: causes.iter().flat_map(|cause| &cause.locales).collect::<BTreeSet<_>>(),
        services: causes.iter().flat_map(|cause| &cause.services).collect::<BTreeSet<_>>(),
        rules: rules::of(report),
        causes: &causes,
    };
    document.render().unwrap_or_else(|error| error.to_string())
}

#[derive(Template)]
#[template(path = "report.html")]
struct Document<'a> {
    refusal: Option<&'a str>,
    summary: Sentence,
    picture: Picture,
    causes: &'a [Cause],
    /// The languages to filter by.
    locales: BTreeSet<&'a String>,
    /// The services to filter by.
    services: BTreeSet<&'a String>,
    rules: Vec<Rule>,
}
