//! The entries of `allow`: exceptions for accepted findings.

use super::fields::{Checker, Fields, kind};
use super::keys::ALLOW_KEYS;
use crate::date::{Date, NoDate};
use crate::locale::Locale;
use crate::words::quoted;
use crate::yaml::{Node, Value};

/// Which findings are allowed, why, and until when. An omitted field matches any value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The name of the lint.
    pub lint: &'static str,
    /// The language of the page.
    pub locale: Option<Locale>,
    /// The section, by its name or its heading.
    pub section: Option<String>,
    /// The service, by its name or its label.
    pub service: Option<String>,
    /// The environment, by its name or its header.
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
    /// Whether its last day has passed. If today is unknown, no exception expires.
    #[must_use]
    pub fn is_expired(&self, today: Option<Date>) -> bool {
        matches!((self.until, today), (Some(until), Some(today)) if today > until)
    }

    /// The place of its lint in the file.
    pub(crate) fn lint_node(&self) -> &Node {
        &self.lint_node
    }

    /// The place of its last day in the file, or else of the lint.
    pub(crate) fn until_node(&self) -> &Node {
        self.until_node.as_ref().unwrap_or(&self.lint_node)
    }

    /// The place of its language in the file, or else of the lint.
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
            self.wrong(entry, message, "add why it is allowed: `reason: \"…\"`");
        }
        self.optional(fields, "reason")
    }

    fn allowed_lint(&mut self, entry: &'a Node, fields: &Fields<'a>) -> Option<&'static str> {
        let Some(field) = fields.get("lint") else {
            self.wrong(
                entry,
                "an entry of `allow` has no `lint`".to_owned(),
                "add the lint that the report shows in brackets: `lint: extra-row`",
            );
            return None;
        };
        let name = self.text(field)?;
        let lint = self.lint(field.value, name)?;
        if self.lints.about_configuration.contains(&lint) {
            self.wrong(
                field.value,
                format!("`{lint}` is about `wink-env.yml` itself and cannot be allowed"),
                &format!("set its level instead: `lints: {{ {lint}: off }}`"),
            );
            return None;
        }
        Some(lint)
    }

    /// The lint with that name.
    pub(super) fn lint(&mut self, node: &'a Node, name: &str) -> Option<&'static str> {
        if let Some(lint) = self.lints.find(name) {
            return Some(lint);
        }
        let help = match self.lints.nearest(name) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`wink-env explain` lists all lints".to_owned(),
        };
        self.wrong(node, format!("unknown lint {}", quoted(name)), &help);
        None
    }
}
