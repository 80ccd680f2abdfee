//! The state of each service of the reference on each page.

use std::collections::{HashMap, HashSet};

use crate::check::Report;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::names::Part;

/// Pages by services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The rows of the reference, in its order.
    pub services: Vec<ServiceColumn>,
    /// Every language, sorted by name, including those without the page.
    pub pages: Vec<PageStatus>,
    /// What the findings come from, in the order of the report.
    pub causes: Vec<CauseStatus>,
}

/// A cause of findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CauseStatus {
    /// The lint of its findings.
    pub lint: &'static str,
    /// The languages of the pages that it affects, each once.
    pub locales: Vec<Locale>,
}

/// A row of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceColumn {
    /// The index of the table.
    pub table: usize,
    /// The table's name, if it has one.
    pub section: Option<String>,
    /// The heading above the table; may be empty.
    pub section_label: String,
    /// The row's name, if it has one.
    pub service: Option<String>,
    /// The first cell.
    pub label: String,
    /// Whether it is commented out.
    pub is_hidden: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageStatus {
    /// Its language.
    pub locale: Locale,
    /// Its path as the user would write it.
    pub path: String,
    /// Whether it belongs to the reference.
    pub is_reference: bool,
    /// One state per service.
    pub states: Vec<State>,
    /// Rows that the reference does not have.
    pub extra_rows: usize,
    /// Findings that belong to no service.
    pub elsewhere: usize,
}

/// The state of a service on a page, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// As in the reference.
    Same,
    /// In a different place of the table.
    Moved,
    /// Published here, hidden there.
    Revived,
    /// Hidden here, published there.
    Hidden,
    /// The environments are swapped.
    Swapped,
    /// A different URL.
    OtherUrl,
    /// As the source had it earlier.
    Behind,
    /// The row cannot be relied on.
    Damaged,
    /// Not there.
    Missing,
    /// The page is missing or cannot be read.
    Unknown,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 10] = [
        Self::Same,
        Self::Moved,
        Self::Revived,
        Self::Hidden,
        Self::Swapped,
        Self::OtherUrl,
        Self::Behind,
        Self::Damaged,
        Self::Missing,
        Self::Unknown,
    ];

    /// For programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Moved => "moved",
            Self::Revived => "revived",
            Self::Hidden => "hidden",
            Self::Swapped => "swapped",
            Self::OtherUrl => "other-url",
            Self::Behind => "behind",
            Self::Damaged => "damaged",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
        }
    }

    fn of(lint: &str) -> Self {
        match lint {
            "row-order" => Self::Moved,
            "revived-row" => Self::Revived,
            "hidden-row" => Self::Hidden,
            "swapped-environments" => Self::Swapped,
            "url-mismatch" | "availability-mismatch" => Self::OtherUrl,
            "behind" => Self::Behind,
            "missing-row" | "missing-table" => Self::Missing,
            _ => Self::Damaged,
        }
    }
}

/// The status of all pages, from a report.
#[must_use]
pub fn status(report: &Report) -> Status {
    let services = services(report);
    let places = Places::of(&services);
    let site = &report.site;
    let has_page = |finding: &Finding| finding.place.is_some();
    let mut by_path = HashMap::<&str, Vec<&Finding>>::new();
    for finding in report.findings.iter().filter(|finding| has_page(finding)) {
        by_path.entry(&finding.path).or_default().push(finding);
    }
    let members: HashSet<usize> = site.reference.pages().iter().copied().collect();
    let mut pages: Vec<PageStatus> = Vec::new();
    for (index, page) in site.pages.iter().enumerate() {
        let state = if page.unreadable.is_some() { State::Unknown } else { State::Same };
        let mut status = PageStatus {
            locale: page.locale.clone(),
            path: report.path(&page.path).into_owned(),
            is_reference: members.contains(&index),
            states: vec![state; services.len()],
            extra_rows: 0,
            elsewhere: 0,
        };
        for finding in by_path.get(page.path.as_str()).into_iter().flatten() {
            let drift = report.drift_of(finding);
            for drift in drift {
                status.add(drift, Some(State::Behind), &places);
            }
            if drift.is_empty() {
                status.add(finding, None, &places);
            }
        }
        pages.push(status);
    }
    for missing in &site.missing {
        pages.push(PageStatus {
            locale: missing.locale.clone(),
            path: report.path(&missing.path).into_owned(),
            is_reference: false,
            states: vec![State::Unknown; services.len()],
            extra_rows: 0,
            elsewhere: 1,
        });
    }
    pages
        .sort_by(|left, right| (left.locale.as_str(), &left.path).cmp(&(right.locale.as_str(), &right.path)));
    Status { services, pages, causes: causes(report) }
}

fn causes(report: &Report) -> Vec<CauseStatus> {
    let mut causes: Vec<CauseStatus> = Vec::new();
    let mut seen = HashSet::new();
    for finding in &report.findings {
        // Causes are numbered in the order of the findings.
        if finding.cause == causes.len() {
            causes.push(CauseStatus { lint: finding.lint.name, locales: Vec::new() });
        }
        if let Some(locale) = finding.locale.as_ref().filter(|locale| seen.insert((finding.cause, *locale))) {
            causes[finding.cause].locales.push(locale.clone());
        }
    }
    causes
}

fn services(report: &Report) -> Vec<ServiceColumn> {
    let site = &report.site;
    let Some(page) = site.reference_page() else { return Vec::new() };
    let mut services = Vec::new();
    for (table, section) in page.sections.iter().enumerate() {
        for (at, name) in site.names.services[table].iter().enumerate() {
            let part = Part::of_service(site.names.axis(table), section, at);
            services.push(ServiceColumn {
                table,
                section: site.names.sections[table].text.clone(),
                section_label: section.heading.as_ref().map_or(String::new(), |heading| heading.text.clone()),
                service: name.text.clone(),
                label: part.label(section).map_or(String::new(), |label| label.text.clone()),
                is_hidden: part.row(section).is_some_and(|row| row.is_hidden),
            });
        }
    }
    services
}

/// Where the services of the reference are in its order, by the name of their section and by their own.
struct Places<'a> {
    sections: HashMap<&'a str, Vec<usize>>,
    /// The first of those with the same name.
    services: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> Places<'a> {
    fn of(services: &'a [ServiceColumn]) -> Self {
        let mut places = Self { sections: HashMap::new(), services: HashMap::new() };
        for (at, column) in services.iter().enumerate() {
            let Some(section) = &column.section else { continue };
            places.sections.entry(section).or_default().push(at);
            if let Some(service) = &column.service {
                places.services.entry((section, service)).or_insert(at);
            }
        }
        places
    }

    /// The services that a finding is about.
    fn concerned<'f>(&'f self, finding: &'f Finding, state: State) -> &'f [usize] {
        let Some(section) = finding.subject.section.as_deref() else { return &[] };
        match &finding.subject.service {
            Some(service) => {
                self.services.get(&(section, service.as_str())).map_or(&[], std::slice::from_ref)
            }
            None if matches!(state, State::Swapped | State::Missing) => {
                self.sections.get(section).map_or(&[], Vec::as_slice)
            }
            None => &[],
        }
    }
}

impl PageStatus {
    /// Marks what a finding is about, with its own state or that of its cause.
    fn add(&mut self, finding: &Finding, of_cause: Option<State>, places: &Places<'_>) {
        if finding.lint.name == "extra-row" {
            self.extra_rows += 1;
            return;
        }
        let state = State::of(finding.lint.name);
        let concerned = places.concerned(finding, state);
        if concerned.is_empty() {
            self.elsewhere += 1;
        }
        for at in concerned {
            self.states[*at] = self.states[*at].max(of_cause.unwrap_or(state));
        }
    }
}
