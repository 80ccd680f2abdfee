//! The values of the keys.

use std::collections::{HashMap, HashSet};

use super::Config;
use super::allow::Allowance;
use super::fields::{Checker, Field, Fields, kind, suggestion};
use super::host::{HostPattern, RetiredHost};
use super::keys::{AXES, KEYS, LAYOUT_KEYS, LEVELS, SCHEMES, SERVICES, SEVERAL, SITES};
use super::level::Level;
use crate::axis::Axis;
use crate::finding::Severity;
use crate::generator::Generator;
use crate::identifier::identifier;
use crate::layout::Layout;
use crate::locale::Locale;
use crate::page::{ServiceNames, Several};
use crate::words::quoted;
use crate::yaml::{Node, Value};

impl<'a> Checker<'a> {
    pub(super) fn config(&mut self, fields: &Fields<'a>, config: &mut Config) {
        for name in KEYS {
            let Some(field) = fields.get(name) else { continue };
            match *name {
                "source" => config.source = self.source(field),
                "locales" => config.locales = self.locales(field),
                "environments" => config.names.environments = Some(self.names(field)),
                "sections" => config.names.sections = Some(self.sections(field)),
                "lints" => config.levels = self.levels(field),
                "allow" => config.allow = self.allowances(field),
                "known-hosts" => config.known_hosts = self.hosts(field),
                "domains" => config.domains = self.domains(field),
                "retired" => config.retired = self.retired(field),
                "paths" => config.paths = self.paths(field),
                "layout" => config.layout = self.layout(field),
                "schemes" => config.schemes = self.schemes(field),
                "names" => config.names.labels = self.labels(field),
                "absent" => config.absent = self.plain_texts(field),
                "several" => config.several = self.several(field),
                "ignore" => config.names.ignored = self.plain_texts(field),
                "axis" => config.names.axis = self.axis(field),
                "services" => config.services = self.services(field),
                "site" => config.generator = self.generator(field),
                _ => {}
            }
        }
    }

    fn source(&mut self, field: &Field<'a>) -> Option<Locale> {
        let name = self.text(field)?;
        self.locale(field, field.value, name)
    }

    fn locales(&mut self, field: &Field<'a>) -> Vec<Locale> {
        let names = self.texts(field).into_iter();
        names.filter_map(|(node, name)| self.locale(field, node, name)).collect()
    }

    fn locale(&mut self, field: &Field<'a>, node: &'a Node, name: &str) -> Option<Locale> {
        if Locale::is_tag(name) {
            return Some(Locale::new(name));
        }
        let message = format!("{} in `{}` is not a language tag", quoted(name), field.name);
        self.wrong(
            node,
            message,
            "write the language as in the name of its directory, for example `de` or `pt-BR`",
        );
        None
    }

    fn names(&mut self, field: &Field<'a>) -> Vec<String> {
        let names = self.texts(field).into_iter();
        names.filter_map(|(node, name)| self.name(field, node, name)).collect()
    }

    /// Names of tables, or `~` for one that contains no endpoints.
    fn sections(&mut self, field: &Field<'a>) -> Vec<Option<String>> {
        let texts = self.texts_or_nothing(field).into_iter();
        let named: HashMap<usize, Option<String>> =
            texts.map(|(node, name)| (node.number, self.name(field, node, name))).collect();
        self.list(field).iter().map(|item| named.get(&item.number).cloned().flatten()).collect()
    }

    fn labels(&mut self, field: &Field<'a>) -> Vec<(String, String)> {
        let Value::Map(entries) = &field.value.value else {
            self.wrong_kind(field, "a mapping");
            return Vec::new();
        };
        let labels = self.distinct(entries).into_iter().filter_map(|label| {
            let name = self.text(&label)?;
            Some((label.name.to_owned(), self.name(field, label.value, name)?))
        });
        labels.collect()
    }

    fn name(&mut self, field: &Field<'a>, node: &'a Node, name: &str) -> Option<String> {
        let help = match identifier(name) {
            Some(right) if right == name => return Some(right),
            Some(right) => format!("write `{right}`"),
            None => "write a name with letters".to_owned(),
        };
        let message = format!("{} in `{}` is not a name in snake_case", quoted(name), field.name);
        self.wrong(node, message, &help);
        None
    }

    fn allowances(&mut self, field: &Field<'a>) -> Vec<Allowance> {
        self.list(field).iter().filter_map(|entry| self.allowance(entry)).collect()
    }

    fn levels(&mut self, field: &Field<'a>) -> Vec<(&'static str, Level)> {
        let Value::Map(entries) = &field.value.value else {
            self.wrong_kind(field, "a mapping");
            return Vec::new();
        };
        let levels = self.distinct(entries).into_iter().filter_map(|field| {
            let lint = self.lint(field.key, field.name)?;
            Some((lint, self.level(lint, &field)?))
        });
        levels.collect()
    }

    fn level(&mut self, lint: &str, field: &Field<'a>) -> Option<Level> {
        let (node, message, written) = match &field.value.value {
            Value::Text(level) => match level.as_str() {
                "error" => return Some(Level::As(Severity::Error)),
                "warning" => return Some(Level::As(Severity::Warning)),
                "off" => return Some(Level::Off),
                other => (field.value, format!("unknown level {}", quoted(other)), other),
            },
            Value::Nothing => (field.key, format!("`{lint}` has no level"), ""),
            other => (field.value, format!("the level of `{lint}` is {}, not a string", kind(other)), ""),
        };
        self.wrong(node, message, &suggestion(written, LEVELS));
        None
    }

    fn hosts(&mut self, field: &Field<'a>) -> Vec<HostPattern> {
        let texts = self.texts(field).into_iter();
        let hosts = texts.filter_map(|(node, text)| {
            let problem = |help| self.wrong(node, format!("{} is not a host", quoted(text)), help);
            HostPattern::read(text).map_err(problem).ok()
        });
        hosts.collect()
    }

    fn generator(&mut self, field: &Field<'a>) -> Option<Generator> {
        let name = self.text(field)?;
        let generator = Generator::named(name);
        if generator.is_none() {
            self.wrong(field.value, format!("unknown site {}", quoted(name)), &suggestion(name, SITES));
        }
        generator
    }

    fn plain_texts(&mut self, field: &Field<'a>) -> Vec<String> {
        self.texts(field).into_iter().map(|(_, text)| text.to_owned()).collect()
    }

    fn several(&mut self, field: &Field<'a>) -> Option<Several> {
        let name = self.text(field)?;
        let several = Several::named(name);
        if several.is_none() {
            let message = format!("{} is not a way to read several URLs", quoted(name));
            self.wrong(field.value, message, &suggestion(name, SEVERAL));
        }
        several
    }

    fn services(&mut self, field: &Field<'a>) -> ServiceNames {
        let Some(name) = self.text(field) else { return ServiceNames::default() };
        ServiceNames::named(name).unwrap_or_else(|| {
            let message = format!("services have no names in {}", quoted(name));
            self.wrong(field.value, message, &suggestion(name, SERVICES));
            ServiceNames::default()
        })
    }

    fn axis(&mut self, field: &Field<'a>) -> Option<Axis> {
        let name = self.text(field)?;
        let axis = Axis::named(name);
        if axis.is_none() {
            self.wrong(field.value, format!("unknown axis {}", quoted(name)), &suggestion(name, AXES));
        }
        axis
    }

    fn domains(&mut self, field: &Field<'a>) -> Vec<String> {
        let texts = self.texts(field).into_iter();
        texts.filter_map(|(node, text)| self.host(node, text)).collect()
    }

    fn retired(&mut self, field: &Field<'a>) -> Vec<RetiredHost> {
        let entries = self.by_host(field);
        let hosts: HashSet<String> = entries.iter().map(|(host, _)| host.clone()).collect();
        let retired = entries.into_iter().filter_map(|(host, field)| {
            if field.value.value == Value::Nothing {
                return Some(RetiredHost { host, successor: None });
            }
            let text = self.text(&field)?;
            let successor = self.host(field.value, text)?;
            if hosts.contains(&successor) {
                let help = "write the host that is in use today, or `null` if there is none";
                self.wrong(field.value, format!("{} is retired itself", quoted(text)), help);
            }
            Some(RetiredHost { host, successor: Some(successor) })
        });
        retired.collect()
    }

    fn paths(&mut self, field: &Field<'a>) -> Vec<(String, Vec<String>)> {
        let entries = self.by_host(field).into_iter();
        entries.map(|(host, field)| (host, self.paths_of_host(&field))).collect()
    }

    fn paths_of_host(&mut self, field: &Field<'a>) -> Vec<String> {
        let texts = self.texts(field).into_iter();
        let paths = texts.filter_map(|(node, path)| {
            if path.starts_with('/') && !path.contains(['?', '#', ' ']) {
                return Some(path.trim_end_matches('/').to_owned());
            }
            self.wrong(node, format!("{} is not a path", quoted(path)), "write a path like `/oauth2`");
            None
        });
        paths.collect()
    }

    /// The entries of a mapping whose keys are hosts.
    fn by_host(&mut self, field: &Field<'a>) -> Vec<(String, Field<'a>)> {
        let Value::Map(entries) = &field.value.value else {
            self.wrong_kind(field, "a mapping");
            return Vec::new();
        };
        let fields = self.distinct(entries).into_iter();
        fields.filter_map(|field| Some((self.host(field.key, field.name)?, field))).collect()
    }

    /// A host in lower case, without a port.
    fn host(&mut self, node: &'a Node, text: &str) -> Option<String> {
        match HostPattern::read(text).map(HostPattern::into_host) {
            Ok(Some(host)) => return Some(host),
            Ok(None) => {
                let help = "write a single host like `api.example.com`, without `*.` and without a port";
                self.wrong(node, format!("{} is not a host", quoted(text)), help);
            }
            Err(help) => self.wrong(node, format!("{} is not a host", quoted(text)), help),
        }
        None
    }

    fn schemes(&mut self, field: &Field<'a>) -> Vec<&'static str> {
        let mut schemes = Vec::new();
        for (node, text) in self.texts(field) {
            let Some(scheme) = SCHEMES.iter().find(|known| **known == text) else {
                self.wrong(node, format!("unknown scheme {}", quoted(text)), &suggestion(text, SCHEMES));
                continue;
            };
            schemes.push(*scheme);
        }
        if schemes.is_empty() && self.found.is_empty() {
            let help = "write at least one, for example `schemes: [https]`, or remove the key";
            self.wrong(field.value, "`schemes` is empty".to_owned(), help);
        }
        schemes
    }

    fn layout(&mut self, field: &Field<'a>) -> Option<Layout> {
        let fields = self.fields(field.value, "`layout`", LAYOUT_KEYS)?;
        let layout = Layout {
            source: self.layout_path(&fields, "source", 0),
            translation: self.layout_path(&fields, "translation", 1),
        };
        if layout.source.is_none() && layout.translation.is_none() && self.found.is_empty() {
            let help =
                "write `source: environments.md` or `translation: \"{locale}/environments.md\"`, or both";
            self.wrong(field.value, "`layout` does not name a page".to_owned(), help);
        }
        Some(layout)
    }

    /// A path with exactly `languages` occurrences of `{locale}`.
    fn layout_path(&mut self, fields: &Fields<'a>, name: &str, languages: usize) -> Option<String> {
        let field = fields.get(name)?;
        let path = self.text(field)?;
        let found = path.matches("{locale}").count();
        let help = if !is_below(path) {
            "write a path relative to the directory of the pages, with `/` between its parts"
        } else if found == languages {
            return Some(path.to_owned());
        } else if languages == 1 {
            "write `{locale}` exactly once, in place of the language: `{locale}/environments.md`"
        } else {
            "the source page has only one path; `{locale}` belongs in `translation`"
        };
        self.wrong(field.value, format!("{} is not a valid path for `{name}`", quoted(path)), help);
        None
    }
}

/// Whether a relative path stays inside its directory, on every system.
fn is_below(path: &str) -> bool {
    path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains('\\'))
}
