//! What stands behind each key.

use super::fields::{Checker, Field, Fields, kind, suggestion};
use super::host::HostPattern;
use super::keys::{LAYOUT_KEYS, LEVELS};
use super::policy::Level;
use super::{Config, ConfigText};
use crate::collect::CollectVec as _;
use crate::finding::Severity;
use crate::load::Layout;
use crate::locale::Locale;
use crate::names::{GivenNames, identifier};
use crate::words::quoted;
use crate::yaml::{Node, Value};

impl Checker<'_> {
    pub(super) fn config(&mut self, fields: &Fields<'_>) -> Config {
        let nodes = ["source", "environments", "sections"];
        let nodes = nodes.iter().filter_map(|name| Some((*name, fields.get(name)?.value.clone())));
        Config {
            file: ConfigText::default(),
            source: fields.get("source").and_then(|field| {
                let name = self.text(&field)?;
                self.locale(&field, field.value, name)
            }),
            locales: fields.get("locales").map_or_else(Vec::new, |field| self.locales(&field)),
            names: GivenNames {
                sections: fields.get("sections").and_then(|field| self.names(&field)),
                environments: fields.get("environments").and_then(|field| self.names(&field)),
            },
            levels: fields.get("lints").map_or_else(Vec::new, |field| self.levels(&field)),
            allow: fields.get("allow").map_or_else(Vec::new, |field| {
                let entries = self.list(&field).unwrap_or_default();
                entries.iter().filter_map(|entry| self.allowance(entry)).collect_vec()
            }),
            known_hosts: fields.get("known-hosts").map_or_else(Vec::new, |field| self.hosts(&field)),
            layout: fields.get("layout").and_then(|field| self.layout(&field)),
            nodes: nodes.collect_vec(),
        }
    }

    fn locales(&mut self, field: &Field<'_>) -> Vec<Locale> {
        let names = self.texts(field).unwrap_or_default();
        names.into_iter().filter_map(|(node, name)| self.locale(field, node, name)).collect_vec()
    }

    /// A site may name a language as it likes, as long as it can be the name of a directory and looks like a tag.
    fn locale(&mut self, field: &Field<'_>, node: &Node, name: &str) -> Option<Locale> {
        let mut parts = name.split(['-', '_']);
        let is_word = |part: &str, longest: usize| {
            (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let language = parts.next().unwrap_or_default();
        let is_language =
            is_word(language, 8) && language.len() > 1 && !language.bytes().any(|byte| byte.is_ascii_digit());
        if is_language && parts.all(|part| is_word(part, 8)) {
            return Some(Locale::new(name));
        }
        let message = format!("{} in `{}` is not a language tag", quoted(name), field.name);
        self.wrong(node, message, "write the language as its directory does, for example `de` or `pt-BR`");
        None
    }

    fn names(&mut self, field: &Field<'_>) -> Option<Vec<String>> {
        let names = self.texts(field)?;
        for (node, name) in &names {
            let right = identifier(name);
            if right.as_deref() != Some(*name) {
                let help =
                    right.map_or("write a name of letters".to_owned(), |right| format!("write `{right}`"));
                let message = format!("{} in `{}` is not a name in snake_case", quoted(name), field.name);
                self.wrong(node, message, help);
            }
        }
        Some(names.into_iter().map(|(_, name)| name.to_owned()).collect_vec())
    }

    fn levels(&mut self, field: &Field<'_>) -> Vec<(&'static str, Level)> {
        let mut levels = Vec::new();
        let Value::Map(entries) = &field.value.value else {
            self.wrong_kind(field, "a group of keys");
            return levels;
        };
        for (key, value) in self.distinct(entries) {
            let Value::Text(name) = &key.value else { continue };
            let Some(lint) = self.lint(key, name) else { continue };
            let level = match &value.value {
                Value::Text(level) => match level.as_str() {
                    "error" => Level::As(Severity::Error),
                    "warning" => Level::As(Severity::Warning),
                    "off" => Level::Off,
                    other => {
                        self.wrong(
                            value,
                            format!("there is no level {}", quoted(other)),
                            suggestion(other, LEVELS),
                        );
                        continue;
                    }
                },
                Value::Nothing => {
                    self.wrong(key, format!("`{lint}` has no level"), suggestion("", LEVELS));
                    continue;
                }
                other => {
                    let message = format!("the level of `{lint}` is {}, not a text", kind(other));
                    self.wrong(value, message, suggestion("", LEVELS));
                    continue;
                }
            };
            levels.push((lint, level));
        }
        levels
    }

    fn hosts(&mut self, field: &Field<'_>) -> Vec<HostPattern> {
        let mut hosts = Vec::new();
        for (node, text) in self.texts(field).unwrap_or_default() {
            match HostPattern::read(text) {
                Ok(host) => hosts.push(host),
                Err(help) => self.wrong(node, format!("{} is not a host", quoted(text)), help),
            }
        }
        hosts
    }

    fn layout(&mut self, field: &Field<'_>) -> Option<Layout> {
        let fields = self.fields(field.value, "`layout`", LAYOUT_KEYS)?;
        let mut path = |name: &str, languages: usize| {
            let field = fields.get(name)?;
            let path = self.text(&field)?;
            let help = if path.starts_with('/')
                || path.contains('\\')
                || path.split('/').any(|part| matches!(part, "" | "." | ".."))
            {
                "write a path below the pages' directory, with `/` between its parts"
            } else if path.matches("{locale}").count() != languages {
                if languages == 1 {
                    "write `{locale}` once, where the language stands: `{locale}/environments.md`"
                } else {
                    "the source page has one path; `{locale}` belongs into `translation`"
                }
            } else {
                return Some(path.to_owned());
            };
            self.wrong(field.value, format!("{} cannot be the path in `{name}`", quoted(path)), help);
            None
        };
        let layout = Layout { source: path("source", 0), translation: path("translation", 1) };
        if layout == (Layout { source: None, translation: None }) && self.problems.is_empty() {
            let help =
                "write `source: environments.md` or `translation: \"{locale}/environments.md\"`, or both";
            self.wrong(field.value, "`layout` names no page".to_owned(), help);
        }
        Some(layout)
    }
}
