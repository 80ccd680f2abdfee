//! The entries of `allow`: exceptions for findings that somebody decided to live with.

use super::fields::{Checker, Fields, kind};
use super::keys::ALLOW_KEYS;
use crate::date::{Date, NoDate};
use crate::locale::Locale;
use crate::words::quoted;
use crate::yaml::{Node, Value};

/// Which findings are allowed, why, and until when. Without a field, the exception covers all its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The name of the lint whose findings it covers.
    pub lint: &'static str,
    /// The language of their page.
    pub locale: Option<Locale>,
    /// Their section, as programs or the page call it.
    pub section: Option<String>,
    /// Their service, as programs or the page call it.
    pub service: Option<String>,
    /// Their environment, as programs or the page call it.
    pub environment: Option<String>,
    /// Why they are allowed.
    pub reason: String,
    /// The last day on which they are allowed.
    pub until: Option<Date>,
    lint_node: Node,
    until_node: Option<Node>,
    locale_node: Option<Node>,
}

impl Allowance {
    /// Whether its last day is over. Without a day for today, no exception expires.
    #[must_use]
    pub fn is_expired(&self, today: Option<Date>) -> bool {
        matches!((self.until, today), (Some(until), Some(today)) if today > until)
    }

    /// Its lint in the file.
    pub(crate) fn lint_node(&self) -> &Node {
        &self.lint_node
    }

    /// Its last day in the file, or else the lint.
    pub(crate) fn until_node(&self) -> &Node {
        self.until_node.as_ref().unwrap_or(&self.lint_node)
    }

    /// Its language in the file, or else the lint.
    pub(crate) fn locale_node(&self) -> &Node {
        self.locale_node.as_ref().unwrap_or(&self.lint_node)
    }
}

impl<'a> Checker<'a> {
    pub(super) fn allowance(&mut self, entry: &'a Node) -> Option<Allowance> {
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

    fn optional(&mut self, fields: &Fields<'a>, name: &str) -> Option<String> {
        Some(self.text(fields.get(name)?)?.to_owned())
    }

    fn until(&mut self, fields: &Fields<'a>) -> Option<Date> {
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

    fn reason(&mut self, entry: &'a Node, fields: &Fields<'a>) -> Option<String> {
        if fields.get("reason").is_none() {
            let message = "an entry of `allow` has no `reason`".to_owned();
            self.wrong(entry, message, "say why it is allowed: `reason: \"…\"`");
        }
        self.optional(fields, "reason")
    }

    fn allowed_lint(&mut self, entry: &'a Node, fields: &Fields<'a>) -> Option<&'static str> {
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
        if self.lints.about_exceptions.contains(&lint) {
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
    pub(super) fn lint(&mut self, node: &'a Node, name: &str) -> Option<&'static str> {
        if let Some(lint) = self.lints.find(name) {
            return Some(lint);
        }
        let help = match self.lints.nearest(name) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`wink-env explain` lists all lints".to_owned(),
        };
        self.wrong(node, format!("there is no lint {}", quoted(name)), &help);
        None
    }
}
