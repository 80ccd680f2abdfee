//! The exceptions of the configuration by what they name, so that a finding only meets those that cover it.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeSet, HashMap};

use crate::axis::Axis;
use crate::config::{Allowance, Date};
use crate::finding::Finding;
use crate::identifier::identifier;
use crate::locale::Locale;
use crate::page::Label;
use crate::site::Site;

/// Exceptions that name the same things are one group.
#[derive(Default)]
pub(super) struct Exceptions<'a> {
    groups: HashMap<Key<'a>, Group>,
    /// For each lint, which things its exceptions name.
    shapes: HashMap<&'static str, BTreeSet<Shape>>,
}

struct Group {
    /// As indices into the list of the configuration.
    entries: Vec<usize>,
    /// Whether one of them has not expired.
    is_live: bool,
    is_used: Cell<bool>,
}

/// Whether an exception names a language, a section, a service and an environment.
type Shape = [bool; 4];

/// What an exception names.
#[derive(PartialEq, Eq, Hash)]
struct Key<'a> {
    lint: &'static str,
    locale: Option<&'a str>,
    /// A section, a service and an environment.
    things: [Thing<'a>; 3],
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Thing<'a> {
    Any,
    /// By its name.
    Name(Cow<'a, str>),
    /// By the page's label, in lower case.
    Label(String),
}

impl<'a> Exceptions<'a> {
    /// Without a day, no exception expires.
    pub(super) fn of(entries: &'a [Allowance], today: Option<Date>) -> Self {
        let mut exceptions = Self::default();
        for (index, entry) in entries.iter().enumerate() {
            let given = [&entry.section, &entry.service, &entry.environment].map(Option::as_deref);
            let [section, service, environment] = given.map(|given| given.is_some());
            let shape = [entry.locale.is_some(), section, service, environment];
            exceptions.shapes.entry(entry.lint).or_default().insert(shape);
            for things in combinations(&given.map(meant)) {
                let key = Key { lint: entry.lint, locale: entry.locale.as_ref().map(Locale::as_str), things };
                let new = || Group { entries: Vec::new(), is_live: false, is_used: Cell::new(false) };
                let group = exceptions.groups.entry(key).or_insert_with(new);
                group.entries.push(index);
                group.is_live |= !entry.is_expired(today);
            }
        }
        exceptions
    }

    /// Whether an unexpired exception allows a finding; records every exception that would.
    pub(super) fn allow(&self, site: &Site, finding: &Finding) -> bool {
        let lint = finding.lint.name;
        let Some(shapes) = self.shapes.get(lint) else { return false };
        let found = things(site, finding);
        let mut is_allowed = false;
        for [names_locale, names @ ..] in shapes {
            let locale = finding.locale.as_ref().map(Locale::as_str);
            if *names_locale && locale.is_none() {
                continue;
            }
            let locale = locale.filter(|_| *names_locale);
            let wanted = [0, 1, 2].map(|at| if names[at] { found[at].clone() } else { vec![Thing::Any] });
            for things in combinations(&wanted) {
                if let Some(group) = self.groups.get(&Key { lint, locale, things }) {
                    group.is_used.set(true);
                    is_allowed |= group.is_live;
                }
            }
        }
        is_allowed
    }

    /// The exceptions that would have allowed a finding, as indices into the list of the configuration.
    pub(super) fn used(&self) -> impl Iterator<Item = usize> {
        self.groups.values().filter(|group| group.is_used.get()).flat_map(|group| &group.entries).copied()
    }
}

/// All ways to take one of each.
fn combinations<'t>(things: &[Vec<Thing<'t>>; 3]) -> Vec<[Thing<'t>; 3]> {
    let [sections, services, environments] = things;
    let mut all = Vec::new();
    for section in sections {
        for service in services {
            all.extend(environments.iter().map(|it| [section.clone(), service.clone(), it.clone()]));
        }
    }
    all
}

/// What an entry means by a name, if it has one.
fn meant(given: Option<&str>) -> Vec<Thing<'static>> {
    let Some(given) = given else { return vec![Thing::Any] };
    let name = identifier(given).map(|name| Thing::Name(Cow::Owned(name)));
    name.into_iter().chain([Thing::Label(given.trim().to_lowercase())]).collect()
}

/// The section, the service and the environment that a finding is about, by their names and by the page's labels.
fn things<'t>(site: &Site, finding: &'t Finding) -> [Vec<Thing<'t>>; 3] {
    let subject = &finding.subject;
    let names = [&subject.section, &subject.service, &subject.environment];
    let labels = labels(site, finding);
    [0, 1, 2].map(|at| {
        let name = names[at].as_deref().map(|name| Thing::Name(Cow::Borrowed(name)));
        let label = labels[at].map(|label| Thing::Label(label.text.to_lowercase()));
        name.into_iter().chain(label).collect()
    })
}

/// The page's labels for the section, the service and the environment that a finding is about.
fn labels<'s>(site: &'s Site, finding: &Finding) -> [Option<&'s Label>; 3] {
    let at = finding.at;
    let Some((page, table)) = finding.page().zip(at.table) else { return [None; 3] };
    let section = &site.pages[page].sections[table];
    let row = at.row.map(|row| &section.rows[row].label);
    let column = at.column.and_then(|column| section.columns.get(column));
    let heading = section.heading.as_ref();
    match site.axis(page, table) {
        Axis::Columns => [heading, row, column],
        Axis::Rows => [heading, if section.columns.len() == 1 { heading } else { column }, row],
        Axis::Headings => [heading, row, heading],
    }
}
