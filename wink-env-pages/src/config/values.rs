//! What stands behind each key.

use super::Config;
use super::allow::Allowance;
use super::fields::{Checker, Field, Fields, kind, suggestion};
use super::host::HostPattern;
use super::keys::{KEYS, LAYOUT_KEYS, LEVELS};
use super::level::Level;
use crate::finding::Severity;
use crate::layout::Layout;
use crate::locale::Locale;
use crate::names::identifier;
use crate::words::quoted;
use crate::yaml::{Node, Value};

impl Checker<'_> {
    pub(super) fn config(&mut self, fields: &Fields<'_>, config: &mut Config) {
        for name in KEYS {
            let Some(field) = fields.get(name) else { continue };
            match *name {
                "source" => config.source = self.source(field),
                "locales" => config.locales = self.locales(field),
                "environments" => config.names.environments = Some(self.names(field)),
                "sections" => config.names.sections = Some(self.names(field)),
                "lints" => config.levels = self.levels(field),
                "allow" => config.allow = self.allowances(field),
                "known-hosts" => config.known_hosts = self.hosts(field),
                "layout" => config.layout = self.layout(field),
                _ => {}
            }
        }
    }

    fn source(&mut self, field: &Field<'_>) -> Option<Locale> {
        let name = self.text(field)?;
        self.locale(field, field.value, name)
    }

    fn locales(&mut self, field: &Field<'_>) -> Vec<Locale> {
        let mut locales = Vec::new();
        for (node, name) in &self.texts(field) {
            if let Some(locale) = self.locale(field, node, name) {
                locales.push(locale);
            }
        }
        locales
    }

    fn locale(&mut self, field: &Field<'_>, node: &Node, name: &str) -> Option<Locale> {
        if is_language_tag(name) {
            return Some(Locale::new(name));
        }
        let message = format!("{} in `{}` is not a language tag", quoted(name), field.name);
        self.wrong(node, message, "write the language as its directory does, for example `de` or `pt-BR`");
        None
    }

    fn names(&mut self, field: &Field<'_>) -> Vec<String> {
        let mut names = Vec::new();
        for (node, name) in &self.texts(field) {
            let help = match identifier(name) {
                Some(right) if right == *name => {
                    names.push(right);
                    continue;
                }
                Some(right) => format!("write `{right}`"),
                None => "write a name of letters".to_owned(),
            };
            let message = format!("{} in `{}` is not a name in snake_case", quoted(name), field.name);
            self.wrong(node, message, &help);
        }
        names
    }

    fn allowances(&mut self, field: &Field<'_>) -> Vec<Allowance> {
        let mut allowances = Vec::new();
        for entry in self.list(field) {
            if let Some(allowance) = self.allowance(entry) {
                allowances.push(allowance);
            }
        }
        allowances
    }

    fn levels(&mut self, field: &Field<'_>) -> Vec<(&'static str, Level)> {
        let mut levels = Vec::new();
        let Value::Map(entries) = &field.value.value else {
            self.wrong_kind(field, "a group of keys");
            return levels;
        };
        for field in &self.distinct(entries) {
            if let Some(lint) = self.lint(field.key, field.name)
                && let Some(level) = self.level(lint, field)
            {
                levels.push((lint, level));
            }
        }
        levels
    }

    fn level(&mut self, lint: &str, field: &Field<'_>) -> Option<Level> {
        let (node, message, written) = match &field.value.value {
            Value::Text(level) => match level.as_str() {
                "error" => return Some(Level::As(Severity::Error)),
                "warning" => return Some(Level::As(Severity::Warning)),
                "off" => return Some(Level::Off),
                other => (field.value, format!("there is no level {}", quoted(other)), other),
            },
            Value::Nothing => (field.key, format!("`{lint}` has no level"), ""),
            other => (field.value, format!("the level of `{lint}` is {}, not a text", kind(other)), ""),
        };
        self.wrong(node, message, &suggestion(written, LEVELS));
        None
    }

    fn hosts(&mut self, field: &Field<'_>) -> Vec<HostPattern> {
        let mut hosts = Vec::new();
        for (node, text) in &self.texts(field) {
            match HostPattern::read(text) {
                Ok(host) => hosts.push(host),
                Err(help) => self.wrong(node, format!("{} is not a host", quoted(text)), help),
            }
        }
        hosts
    }

    fn layout(&mut self, field: &Field<'_>) -> Option<Layout> {
        let fields = self.fields(field.value, "`layout`", LAYOUT_KEYS)?;
        let layout = Layout {
            source: self.layout_path(&fields, "source", 0),
            translation: self.layout_path(&fields, "translation", 1),
        };
        if layout.source.is_none() && layout.translation.is_none() && self.problems.is_empty() {
            let help =
                "write `source: environments.md` or `translation: \"{locale}/environments.md\"`, or both";
            self.wrong(field.value, "`layout` names no page".to_owned(), help);
        }
        Some(layout)
    }

    /// A path with that many places for a language.
    fn layout_path(&mut self, fields: &Fields<'_>, name: &str, languages: usize) -> Option<String> {
        let field = fields.get(name)?;
        let path = self.text(field)?;
        let found = match path.split_once("{locale}") {
            None => 0,
            Some((_, after)) if after.contains("{locale}") => 2,
            Some(_) => 1,
        };
        let help = if !is_below(path) {
            "write a path below the pages' directory, with `/` between its parts"
        } else if found == languages {
            return Some(path.to_owned());
        } else if languages == 1 {
            "write `{locale}` once, where the language stands: `{locale}/environments.md`"
        } else {
            "the source page has one path; `{locale}` belongs into `translation`"
        };
        self.wrong(field.value, format!("{} cannot be the path in `{name}`", quoted(path)), help);
        None
    }
}

/// A site may name a language as it likes, as long as it can be the name of a directory and looks like a tag.
fn is_language_tag(name: &str) -> bool {
    const LONGEST: usize = 8;
    let mut is_language = true;
    for part in name.split(['-', '_']) {
        let is_word =
            part.bytes().all(|byte| byte.is_ascii_alphabetic() || !is_language && byte.is_ascii_digit());
        if !is_word || part.is_empty() || part.len() > LONGEST || is_language && part.len() == 1 {
            return false;
        }
        is_language = false;
    }
    true
}

/// Whether a path leads below the directory that it counts from, on every system.
fn is_below(path: &str) -> bool {
    for part in path.split('/') {
        if matches!(part, "" | "." | "..") || part.contains('\\') {
            return false;
        }
    }
    true
}
