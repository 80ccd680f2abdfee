//! The pages of the rules that are broken.

use std::collections::BTreeMap;

use askama::filters::Safe;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use wink_env_pages::check::Report;

/// A rule and its explanation.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// HTML from the rule's own page, not from anything a user has written.
    pub(crate) explanation: Safe<String>,
}

/// Each broken rule once, sorted by name.
pub(crate) fn of(report: &Report) -> Vec<Rule> {
    let broken: BTreeMap<&str, &str> =
        report.findings.iter().map(|finding| (finding.lint.name, finding.lint.explanation)).collect();
    broken
        .into_iter()
        .map(|(name, explanation)| Rule { name, explanation: Safe(shown(explanation)) })
        .collect()
}

/// The Markdown below its title, with headings two levels down.
fn shown(markdown: &str) -> String {
    let below_title = markdown.split_once('\n').map_or("", |(_, rest)| rest);
    let events = Parser::new_ext(below_title, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        event => event,
    });
    let mut shown = String::new();
    html::push_html(&mut shown, events);
    shown
}

fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}
