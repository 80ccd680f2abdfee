//! An entry of `allow`: a finding that somebody decided to live with.

use super::date::{Date, NoDate};
use super::fields::{Checker, Fields, kind};
use super::keys::ALLOW_KEYS;
use crate::finding::FoundBy;
use crate::lint;
use crate::locale::Locale;
use crate::words::quoted;
use crate::yaml::{Node, Value};

/// Which findings are allowed, why, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The name of the lint.
    pub lint: &'static str,
    /// The language; without it, every language.
    pub locale: Option<Locale>,
    /// The section, as programs or the page call it.
    pub section: Option<String>,
    /// The service, as programs or the page call it.
    pub service: Option<String>,
    /// The environment, as programs or the page call it.
    pub environment: Option<String>,
    /// Why.
    pub reason: String,
    /// The last day on which it counts.
    pub until: Option<Date>,
    lint_node: Node,
    until_node: Option<Node>,
    locale_node: Option<Node>,
}

impl Allowance {
    /// Whether its last day is over.
    #[must_use]
    pub fn is_expired(&self, today: Option<Date>) -> bool {
        matches!((self.until, today), (Some(until), Some(today)) if today > until)
    }

    /// The value that names the lint.
    pub(crate) fn lint_place(&self) -> &Node {
        &self.lint_node
    }

    /// The value that names the last day, or else the lint.
    pub(crate) fn until_place(&self) -> &Node {
        self.until_node.as_ref().unwrap_or(&self.lint_node)
    }

    /// The value that names the language, or else the lint.
    pub(crate) fn locale_place(&self) -> &Node {
        self.locale_node.as_ref().unwrap_or(&self.lint_node)
    }
}

impl Checker<'_> {
    pub(super) fn allowance(&mut self, entry: &Node) -> Option<Allowance> {
        let fields = self.fields(entry, "an entry of `allow`", ALLOW_KEYS)?;
        let lint = self.allowed_lint(entry, &fields);
        let reason = self.reason(entry, &fields);
        let until = self.until(&fields);
        let locale = self.optional(&fields, "locale");
        let section = self.optional(&fields, "section");
        let service = self.optional(&fields, "service");
        let environment = self.optional(&fields, "environment");
        let (Some(lint), Some(reason), Some(lint_node)) = (lint, reason, fields.node("lint")) else {
            return None;
        };
        Some(Allowance {
            lint,
            locale: locale.map(Locale::new),
            section,
            service,
            environment,
            reason,
            until,
            lint_node,
            until_node: fields.node("until"),
            locale_node: fields.node("locale"),
        })
    }

    fn optional(&mut self, fields: &Fields<'_>, name: &str) -> Option<String> {
        Some(self.text(fields.get(name)?)?.to_owned())
    }

    fn until(&mut self, fields: &Fields<'_>) -> Option<Date> {
        let field = fields.get("until")?;
        let (written, error) = match &field.value.value {
            Value::Text(text) => match Date::read(text) {
                Ok(date) => return Some(date),
                Err(error) => (quoted(text), error),
            },
            other => (kind(other).to_owned(), NoDate::Form(None)),
        };
        self.wrong(field.value, format!("{written} is not a date"), &error.help());
        None
    }

    fn reason(&mut self, entry: &Node, fields: &Fields<'_>) -> Option<String> {
        if fields.get("reason").is_none() {
            let message = "an entry of `allow` has no `reason`".to_owned();
            self.wrong(entry, message, "say why it is allowed: `reason: \"…\"`");
        }
        self.optional(fields, "reason")
    }

    fn allowed_lint(&mut self, entry: &Node, fields: &Fields<'_>) -> Option<&'static str> {
        let Some(field) = fields.get("lint") else {
            self.wrong(
                entry,
                "an entry of `allow` has no `lint`".to_owned(),
                "name the lint that stands between brackets in the report: `lint: extra-row`",
            );
            return None;
        };
        let name = self.text(field)?;
        let lint = self.lint(field.value, name)?;
        if lint::find(lint).is_some_and(|lint| lint.found_by == FoundBy::Exceptions) {
            self.wrong(
                field.value,
                format!("`{lint}` is about this list and cannot be on it"),
                &format!("give it a level instead: `lints: {{ {lint}: off }}`"),
            );
            return None;
        }
        Some(lint)
    }

    /// The lint of that name.
    pub(super) fn lint(&mut self, node: &Node, name: &str) -> Option<&'static str> {
        if let Some(lint) = lint::find(name) {
            return Some(lint.name);
        }
        let help = match lint::nearest(name) {
            Some(lint) => format!("did you mean `{}`?", lint.name),
            None => "`wink-env explain` lists all lints".to_owned(),
        };
        self.wrong(node, format!("there is no lint {}", quoted(name)), &help);
        None
    }
}
