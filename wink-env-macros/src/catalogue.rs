//! The names in the pages, read from the string literal that comes with every call.
//!
//! The code that writes it, `codegen/catalogue.rs` in `wink-env-pages`, documents its format.

mod entry;
mod name;

use std::cmp::Ordering;

use entry::Entries;
pub(crate) use entry::Entry;
pub(crate) use name::Name;
use name::Names;

/// The text of the catalogue. Finding a name that exists never copies it or splits all of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Catalogue<'a> {
    /// The name of the macro.
    pub(crate) macro_name: &'a str,
    environments: &'a str,
    sections: &'a str,
    services: &'a str,
}

impl<'a> Catalogue<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let (macro_name, rest) = text.split_once('\n').unwrap_or_default();
        let (environments, rest) = rest.split_once('\n').unwrap_or_default();
        let (sections, services) = rest.split_once('\n').unwrap_or_default();
        Self { macro_name, environments, sections, services }
    }

    pub(crate) fn environments(self) -> Names<'a> {
        Names(self.environments)
    }

    pub(crate) fn sections(self) -> Names<'a> {
        Names(self.sections)
    }

    pub(crate) fn entries(self) -> Entries<'a> {
        Entries { sections: self.sections, lines: self.services }
    }

    pub(crate) fn environment(self, name: &str) -> Option<Name<'a>> {
        self.environments().named(name)
    }

    pub(crate) fn section(self, name: &str) -> Option<Name<'a>> {
        self.sections().named(name)
    }

    pub(crate) fn service(self, name: &str) -> Option<Entry<'a>> {
        let found = self.service_spelled(name);
        if found.is_some() || name.is_ascii() {
            return found;
        }
        self.entries().find(|entry| entry.name.is(name))
    }

    /// Binary search over the lines.
    fn service_spelled(self, name: &str) -> Option<Entry<'a>> {
        let mut lines = self.services;
        while !lines.is_empty() {
            let mut middle = lines.len() / 2;
            while !lines.is_char_boundary(middle) {
                middle -= 1;
            }
            // The standard library's search is compiled with optimizations; a loop in this crate mostly is not.
            let start = match lines[..middle].rfind('\n') {
                Some(at) => at + 1,
                None => 0,
            };
            let (line, after) = lines[start..].split_once('\n')?;
            let entry = Entry::new(self.sections, line)?;
            match entry.name.bare().cmp(name) {
                Ordering::Equal => return Some(entry),
                Ordering::Less => lines = after,
                Ordering::Greater => lines = &lines[..start],
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use wink_env_pages::codegen;
    use wink_env_pages::facts::{Endpoints, Environment, Section, Service};

    use super::{Catalogue, Entry, Name};

    fn service(name: &str, hidden: bool) -> Service {
        Service {
            name: name.to_owned(),
            label: name.to_owned(),
            hidden,
            urls: Vec::new(),
            templates: Vec::new(),
            labels: Vec::new(),
            page: "environments.md".to_owned(),
            line: 1,
        }
    }

    fn section(name: &str, services: Vec<Service>) -> Section {
        Section { name: name.to_owned(), label: name.to_owned(), labels: Vec::new(), services }
    }

    /// What the generator writes for `sections` in the environments `staging` and `try`.
    fn written(sections: Vec<Section>) -> String {
        let environment =
            |name: &str| Environment { name: name.to_owned(), label: name.to_owned(), labels: Vec::new() };
        let environments = vec![environment("staging"), environment("try")];
        codegen::catalogue(&Endpoints { environments, sections }, "wink_env")
    }

    fn bare<'a>(names: impl Iterator<Item = Name<'a>>) -> Vec<&'a str> {
        names.map(Name::bare).collect()
    }

    #[test]
    fn every_name_that_is_written_is_read() {
        let names: Vec<String> = (0..1000).map(|number| format!("service_{number}")).collect();
        for count in [0, 1, 2, 3, 10, 999, 1000] {
            let services = names[..count].iter().map(|name| service(name, false)).collect();
            let text = written(vec![section("servers", services)]);
            let catalogue = Catalogue::new(&text);
            for name in &names[..count] {
                assert_eq!(catalogue.service(name).map(|entry| entry.name.bare()), Some(name.as_str()));
            }
            for name in &names[count..] {
                assert!(catalogue.service(name).is_none(), "{name} is not among {count}");
            }
            assert_eq!(catalogue.entries().count(), count);
        }
    }

    #[test]
    fn names_around_another_are_told_apart() {
        let names = ["a", "a_b", "aa", "ab", "b", "ß", "예약"];
        let text = written(vec![section("servers", names.map(|name| service(name, false)).into())]);
        for name in names {
            assert_eq!(Catalogue::new(&text).service(name).map(|entry| entry.name.bare()), Some(name));
        }
        for name in ["", "A", "a_", "aaa", "c", "예", "a +", "servers"] {
            assert!(Catalogue::new(&text).service(name).is_none(), "{name}");
        }
    }

    #[test]
    fn published_and_hidden_sections_are_told_apart() {
        let text = written(vec![
            section("servers", vec![service("iam", false), service("payment", true)]),
            section("applications", vec![service("payment", false), service("iam", false)]),
        ]);
        let catalogue = Catalogue::new(&text);
        let payment = catalogue.service("payment").expect("payment is written");
        assert_eq!(bare(payment.published()), ["applications"]);
        let hiding = catalogue.sections().filter(|section| payment.is_hidden_in(*section));
        assert_eq!(bare(hiding), ["servers"]);
        assert_eq!(payment.spellings(), ["payment"]);
        let iam = catalogue.service("iam").map(Entry::spellings);
        assert_eq!(iam.expect("iam is written"), ["servers::iam", "applications::iam"]);
    }

    #[test]
    fn keywords_are_found_by_their_bare_name() {
        let text = written(vec![section("match", vec![service("type", false), service("loop", true)])]);
        let catalogue = Catalogue::new(&text);
        assert!(catalogue.service("type").is_some_and(|entry| entry.name.is_raw()));
        assert!(catalogue.section("match").is_some_and(Name::is_raw));
        assert!(catalogue.environment("try").is_some_and(Name::is_raw));
        assert!(catalogue.environment("staging").is_some_and(|name| !name.is_raw()));
        let hidden = catalogue.service("loop").expect("loop is written");
        let hiding = catalogue.sections().filter(|section| hidden.is_hidden_in(*section));
        assert_eq!(bare(hiding), ["match"]);
    }

    #[test]
    fn the_macro_is_named() {
        assert_eq!(Catalogue::new(&written(Vec::new())).macro_name, "wink_env");
    }

    #[test]
    fn environments_and_sections_keep_their_order() {
        let text = written(vec![section("servers", Vec::new()), section("applications", Vec::new())]);
        assert_eq!(bare(Catalogue::new(&text).environments()), ["staging", "try"]);
        assert_eq!(bare(Catalogue::new(&text).sections()), ["servers", "applications"]);
    }
}
