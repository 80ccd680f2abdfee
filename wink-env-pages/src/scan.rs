//! Finds endpoints outside the tables: in other pages and in source code.
//!
//! A [`Scanner`] is made from a report, whose pages tell which hosts exist. It examines one file at a time, and only
//! keeps the lines that findings point to; the caller finds and reads the files, in any number of threads, and passes
//! the results to [`Scanner::report`].
//!
//! `mentions.rs` decides what counts as a URL, `domains.rs` which domains are ours, and `tabled.rs` which hosts are
//! listed, hidden or gone. `rust.rs` reads Rust literals, and `calls.rs` turns them into calls.

mod calls;
mod domains;
mod lines;
mod mentions;
mod rust;
mod tabled;
mod test_modules;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::check::Report;
use crate::config::HostPattern;
use crate::excerpt::Excerpt;
use crate::facts::NoEndpoints;
use crate::finding::{Facts, Finding, Place, Problem, Source, Standing};
use crate::judge::Judge;
use crate::lint::{hard_coded_endpoint, stray_endpoint};
use crate::text::Span;
use calls::Calls;
use lines::Lines;
use rust::Token;
use tabled::Tabled;

/// The settings of a scan, besides the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScanSettings {
    /// Hosts that need not be in a table.
    pub known_hosts: Vec<HostPattern>,
    /// Whether to skip comments in Rust.
    pub skip_comments: bool,
    /// Whether to skip `#[cfg(test)]` modules in Rust.
    pub skip_tests: bool,
    /// The macro that gives an endpoint's URL, with its `!`.
    pub macro_name: String,
}

/// The content of the tables, prepared for the comparison with files.
#[derive(Debug)]
pub struct Scanner {
    settings: ScanSettings,
    tabled: Tabled,
    calls: Result<Calls, NoEndpoints>,
    /// For each page, the parts that `check` covers.
    tables: Vec<Vec<Span>>,
    /// The verdict on each host, because most hosts occur again and again; `None` if it is fine.
    strays: Mutex<HashMap<String, Option<Arc<Facts>>>>,
    /// The replacement of each literal that the macro could give.
    literals: Mutex<HashMap<String, Arc<Facts>>>,
}

/// The findings in one file.
#[derive(Debug)]
pub struct ScannedFile {
    excerpt: Excerpt,
    /// What is wrong, with places in the excerpt: smaller than findings, because many are kept until the report is
    /// made.
    found: Vec<(Span, Arc<Facts>)>,
}

impl Scanner {
    /// Takes the tables of the report's pages.
    #[must_use]
    pub fn new(report: &Report, settings: ScanSettings) -> Self {
        let tables = report.site.pages.iter().map(|page| {
            let tables =
                page.sections.iter().map(|section| Span::new(section.header.start, section.last_line().end));
            tables.chain(page.breaks.iter().map(|damage| damage.stranded)).collect()
        });
        Self {
            tabled: Tabled::of(&report.site),
            calls: report.endpoints().map(|endpoints| Calls::of(&endpoints, &settings.macro_name)),
            tables: tables.collect(),
            strays: Mutex::default(),
            literals: Mutex::default(),
            settings,
        }
    }

    /// Why no hard-coded endpoint can be found, if so.
    #[must_use]
    pub fn no_calls(&self) -> Option<&NoEndpoints> {
        self.calls.as_ref().err()
    }

    /// Examines a file. `page` is its index if it is a page: there, the tables are skipped. `None` if nothing was
    /// found.
    #[must_use]
    pub fn scan(&self, path: &str, page: Option<usize>, content: &[u8]) -> Option<ScannedFile> {
        let tables = page.map_or(&[][..], |page| &self.tables[page]);
        let mut mentioned = mentions::mentions(content)
            .filter(|mention| self.tabled.is_ours(&content[mention.range()]))
            .filter(|mention| !tables.iter().any(|table| table.range().contains(&mention.start)))
            .peekable();
        // Most files contain no host of ours, and need not be lexed as Rust.
        mentioned.peek()?;
        let mut found = Vec::new();
        // The same hosts occur again and again, and other threads look them up at the same time.
        let mut known = HashMap::new();
        let mut stray = |mention: Span| {
            let host = &content[mention.range()];
            let facts: &Option<Arc<Facts>> = known.entry(host).or_insert_with(|| self.stray(host));
            facts.as_ref().map(|facts| (mention, Arc::clone(facts)))
        };
        if path.rsplit_once('.').is_some_and(|(_, extension)| extension == "rs") {
            let tokens: Vec<Token> = rust::tokens(content).collect();
            let left_out = self.left_out(content, &tokens);
            let is_left_out = |at: usize| {
                let next = left_out.partition_point(|span| span.start <= at);
                next > 0 && at < left_out[next - 1].end
            };
            found.extend(mentioned.filter(|mention| !is_left_out(mention.start)).filter_map(&mut stray));
            if let Ok(calls) = &self.calls {
                let literals = tokens.iter().filter(|token| !is_left_out(token.span().start));
                found.extend(literals.filter_map(|token| {
                    Some((token.span(), self.hard_coded(calls, token.literal(content)?)?))
                }));
            }
        } else {
            found.extend(mentioned.filter_map(&mut stray));
        }
        found.sort_by_key(|(span, facts)| (span.start, facts.lint.name));
        (!found.is_empty()).then(|| ScannedFile::new(path, content, found))
    }

    /// The parts of a Rust file to skip, in order and disjoint.
    fn left_out(&self, content: &[u8], tokens: &[Token]) -> Vec<Span> {
        let mut left_out = Vec::new();
        if self.settings.skip_comments {
            left_out.extend(tokens.iter().filter(|token| token.is_comment()).map(Token::span));
        }
        if self.settings.skip_tests {
            let modules = test_modules::find(content, tokens);
            left_out.retain(|comment| !modules.iter().any(|module| module.range().contains(&comment.start)));
            left_out.extend(modules);
            left_out.sort();
        }
        left_out
    }

    fn stray(&self, host: &[u8]) -> Option<Arc<Facts>> {
        let host = String::from_utf8_lossy(host).to_ascii_lowercase();
        let strays = || self.strays.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stray) = strays().get(&host) {
            return stray.clone();
        }
        // Threads do not wait for each other's verdict; if two reach one for the same host, all get the first.
        let stray = self.judge(&host).map(Arc::new);
        strays().entry(host).or_insert(stray).clone()
    }

    fn hard_coded(&self, calls: &Calls, literal: String) -> Option<Arc<Facts>> {
        let call = calls.of_literal(&literal)?;
        let mut literals = self.literals.lock().unwrap_or_else(PoisonError::into_inner);
        let facts = literals.entry(literal.clone()).or_insert_with(|| {
            let problem = Problem::HardCodedEndpoint { literal, call: call.text };
            Arc::new(Facts::new(&hard_coded_endpoint::RULE.lint, problem).about(call.subject))
        });
        Some(Arc::clone(facts))
    }

    fn judge(&self, host: &str) -> Option<Facts> {
        let standing = self.tabled.standing(host)?;
        if self.settings.known_hosts.iter().any(|known| known.covers(host)) {
            return None;
        }
        let nearest = self.tabled.nearest(host);
        let place = match standing {
            Standing::Hidden => self.tabled.hidden_place(host),
            _ => nearest.as_ref().and_then(|nearest| nearest.place),
        };
        let nearest = nearest.map(|nearest| (nearest.host.to_owned(), nearest.is_slip));
        let problem = Problem::StrayEndpoint { host: host.to_owned(), standing, nearest };
        Some(Facts::new(&stray_endpoint::RULE.lint, problem).reference(place))
    }

    /// Merges the findings in `scanned` files, in any order, into one report.
    #[must_use]
    pub fn report(&self, pages: Report, mut files: Vec<ScannedFile>, scanned: usize) -> Report {
        files.sort_by(|left, right| left.excerpt.path.cmp(&right.excerpt.path));
        let findings = Vec::with_capacity(files.iter().map(|file| file.found.len()).sum());
        let mut report = Report { findings, scanned: Some(scanned), ..pages };
        for file in files {
            let source = Source::Excerpt(report.excerpts.len());
            report.findings.extend(file.found.into_iter().map(|(span, facts)| {
                let place = Place { source, span };
                Finding::elsewhere(facts, &file.excerpt.path, place)
            }));
            report.excerpts.push(file.excerpt);
        }
        let Report { settings, site, findings, .. } = &mut report;
        Judge::new(&settings.config, settings.today).judge_scan(site, findings);
        report.number_causes();
        report
    }
}

impl ScannedFile {
    fn new(path: &str, content: &[u8], mut found: Vec<(Span, Arc<Facts>)>) -> Self {
        let mut lines = Lines::new(content);
        for (span, _) in &mut found {
            *span = lines.keep(*span);
        }
        Self { excerpt: lines.excerpt(path.into()), found }
    }
}
