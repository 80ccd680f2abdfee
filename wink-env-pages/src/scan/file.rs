//! The scan of one file, which may be larger than memory: piece by piece.

use std::collections::HashMap;
use std::sync::Arc;

use super::json_pointer::JsonPointers;
use super::kind::{Kind, Structure};
use super::lead::Lead;
use super::lines::{Lines, boundary};
use super::markdown::Fences;
use super::mention::{Mention, are_one_link, glued_to_path, mention};
use super::path::PathOfUrl;
use super::replacement::replacement;
use super::scanned_file::ScannedFile;
use super::scanner::{InPiece, Scanner};
use super::sighting::{Manner, Sighting, key};
use super::{bare, odd, rust_file, yaml_pointer};
use crate::excerpt::Replacement;
use crate::finding::{Facts, Oddity, Problem};
use crate::text::Span;

/// How much of a file is looked at behind a host, and how much before it: of longer lines, only a part is seen.
const AHEAD: usize = 4096;
const BEHIND: usize = 4096;
const LONGEST_HOST: usize = 512;
/// How many findings of a file are kept; the others are only counted. Nobody reads more, and a file may be of any size.
const MOST_FINDINGS: usize = 10_000;
/// How many findings of a file get a pointer.
const MOST_POINTERS: usize = 10_000;
/// Only so far into a file: finding one takes longer than searching ten times as much.
const FARTHEST_POINTER: usize = 4 * 1024 * 1024;
/// A needle may begin in what has been searched.
const LONGEST_NEEDLE: usize = 8;

/// The scan of one file.
#[derive(Debug)]
pub struct FileScan<'a> {
    scanner: &'a Scanner,
    path: &'a str,
    kind: Kind,
    structure: Structure,
    fences: Fences,
    lines: Lines,
    /// The parts of a page that `check` covers.
    tables: &'a [Span],
    found: Vec<(Span, Arc<Facts>)>,
    /// Where they are in a file of structured data, for its pointers.
    places: Vec<usize>,
    pointers: Vec<String>,
    replacements: Vec<(usize, Replacement)>,
    /// How many more findings there are.
    unlisted: usize,
    /// The bytes of the file before the piece.
    passed: usize,
    /// Everything before this byte of the piece has been searched.
    searched: usize,
    /// Where the last domain ends.
    handled: usize,
    /// Where the URL of the last finding began and what it is, to tell a link whose text is its target.
    last: Option<(Mention, Arc<Facts>)>,
}

/// The verdicts on hosts with their ports and what is before them, by their bytes.
type KnownInPiece<'c> = HashMap<(&'c [u8], Option<u16>, Lead), Option<Arc<Facts>>>;

impl<'a> FileScan<'a> {
    /// Begins with the file at `path`. `page` is its index if it is a page: there, the tables are skipped.
    #[must_use]
    pub fn new(scanner: &'a Scanner, path: &'a str, page: Option<usize>) -> Self {
        let tables = scanner.tables(page);
        Self {
            scanner,
            path,
            kind: Kind::of(path),
            structure: Structure::of(path),
            fences: Fences::default(),
            lines: Lines::default(),
            tables,
            found: Vec::new(),
            places: Vec::new(),
            pointers: Vec::new(),
            replacements: Vec::new(),
            unlisted: 0,
            passed: 0,
            searched: 0,
            handled: 0,
            last: None,
        }
    }

    /// Whether the file has to be in one piece: the tables of pages and literals in Rust are not found otherwise.
    #[must_use]
    pub fn wants_all(&self) -> bool {
        !self.tables.is_empty() || rust_file::is_rust(self.path)
    }

    /// Examines a piece of the file; `is_last` tells whether it is the last. Returns how many bytes at its beginning
    /// are done with: the next piece begins with the others.
    pub fn piece(&mut self, content: &[u8], is_last: bool) -> usize {
        let end = if is_last { content.len() } else { content.len().saturating_sub(AHEAD) };
        let end = end.max(self.searched);
        let mentions = self.mentions(content, end);
        // Most files contain no host of ours, and need no lexer.
        if !mentions.is_empty() {
            let mut found = self.judge(content, &mentions);
            if is_last && rust_file::is_rust(self.path) {
                rust_file::look(self.scanner, content, &mut found);
            }
            self.keep(content, found);
        }
        if is_last {
            self.point(content);
            return content.len();
        }
        let done = boundary(content, end.saturating_sub(BEHIND));
        self.forget(content, done);
        self.searched = end - done;
        self.passed += done;
        done
    }

    fn keep(&mut self, content: &[u8], found: InPiece) {
        for (span, facts) in found {
            if self.found.len() == MOST_FINDINGS {
                self.unlisted += 1;
                continue;
            }
            let place = self.passed + span.start;
            if self.structure != Structure::None
                && self.places.len() < MOST_POINTERS
                && place < FARTHEST_POINTER
            {
                self.places.push(place);
            }
            let tabled = &self.scanner.verdicts.tabled;
            let replacement = replacement(content, span, &facts, tabled);
            let kept = self.lines.keep(content, span);
            if let Some(mut replacement) = replacement {
                replacement.span = replacement.span.shifted(self.passed);
                self.replacements.push((kept.start, replacement));
            }
            self.found.push((kept, facts));
        }
    }

    /// Finds the pointers, if the whole file is in memory.
    fn point(&mut self, content: &[u8]) {
        if self.passed > 0 || self.places.is_empty() {
            return;
        }
        let places = std::mem::take(&mut self.places);
        match self.structure {
            Structure::Json => {
                let mut pointers = JsonPointers::of(&places);
                pointers.piece(content);
                self.pointers = pointers.found();
            }
            Structure::Yaml if yaml_pointer::is_open_api(content) => {
                self.pointers = yaml_pointer::pointers(content, &places);
            }
            Structure::Yaml | Structure::None => {}
        }
    }

    /// The findings; `None` if there are none.
    #[must_use]
    pub fn finish(self) -> Option<ScannedFile> {
        if self.found.is_empty() {
            return None;
        }
        let places = if self.structure == Structure::Json { self.places } else { Vec::new() };
        let mut excerpt = self.lines.excerpt(self.path.into());
        excerpt.replacements = self.replacements;
        let mut file = ScannedFile { excerpt, found: self.found, unlisted: self.unlisted, places };
        file.set_pointers(self.pointers);
        Some(file)
    }

    /// The mentions between what has been searched and `end`, in order.
    fn mentions(&mut self, content: &[u8], end: usize) -> Vec<Mention> {
        let range = Span::new(self.searched.saturating_sub(LONGEST_NEEDLE), end);
        let mut domains = Vec::new();
        self.scanner.needles.find(content, range, &mut domains);
        let handled = self.handled;
        if let Some(last) = domains.last() {
            self.handled = handled.max(last.span.end);
        }
        // A host may begin in this part and end behind it.
        let is_ascii = content[self.searched..(end + LONGEST_HOST).min(content.len())].is_ascii();
        // In Rust, those too may be hard-coded.
        let plain = (!rust_file::is_rust(self.path)).then_some(&self.scanner.plain);
        domains.retain(|domain| {
            let is_plain = plain.is_some_and(|plain| plain.have(content, *domain, is_ascii));
            domain.span.end > handled && !is_plain
        });
        let mut mentions: Vec<Mention> =
            domains.iter().filter_map(|domain| mention(content, *domain)).collect();
        if !is_ascii {
            self.add_odd(content, end, &mut mentions);
        }
        mentions
    }

    /// Adds what only matters where there is something else than ASCII.
    fn add_odd(&self, content: &[u8], end: usize, mentions: &mut Vec<Mention>) {
        for mention in &mut *mentions {
            mention.glued = mention.glued.or_else(|| glued_to_path(content, mention));
        }
        let new = Span::new(self.searched.saturating_sub(1), end);
        let ours = |host: &str| self.scanner.verdicts.tabled.is_ours(&key(host));
        mentions.extend(odd::mentions(content, new, ours));
        mentions.sort_by_key(|mention| mention.host);
        mentions.dedup_by_key(|mention| mention.host);
    }

    fn judge(&mut self, content: &[u8], mentions: &[Mention]) -> InPiece {
        let mut found = Vec::new();
        // Other threads look up the same hosts at the same time.
        let mut known = HashMap::new();
        for mention in mentions {
            if self.is_in_table(mention) || !self.is_meant(content, mention) {
                continue;
            }
            let verdict = self.verdict(content, mention, &mut known);
            let Some(facts) = verdict.or_else(|| self.verdict_on_path(content, mention)) else { continue };
            let is_same_link = self.last.as_ref().is_some_and(|(last, same)| {
                Arc::ptr_eq(same, &facts) && are_one_link(content, last, mention)
            });
            if is_same_link {
                self.last = None;
                continue;
            }
            let end = match &facts.problem {
                Problem::OddEndpoint { oddity: Oddity::Port { .. }, .. } => mention.end,
                _ => mention.host.end,
            };
            found.push((Span::new(mention.host.start, end), Arc::clone(&facts)));
            self.last = Some((*mention, facts));
        }
        found
    }

    fn is_in_table(&self, mention: &Mention) -> bool {
        let next = self.tables.partition_point(|table| table.start <= mention.host.start);
        next.checked_sub(1).is_some_and(|last| mention.host.start < self.tables[last].end)
    }

    /// Whether a mention is meant as an endpoint.
    fn is_meant(&mut self, content: &[u8], mention: &Mention) -> bool {
        if mention.lead != Lead::Nothing {
            return true;
        }
        let host = String::from_utf8_lossy(&content[mention.host.range()]).to_ascii_lowercase();
        if self.scanner.verdicts.tabled.is_bare_domain(&host) {
            return false;
        }
        let kind = match self.kind {
            Kind::Prose => self.fences.kind_at(content, mention.host.start).unwrap_or(Kind::Prose),
            kind => kind,
        };
        bare::is_meant(content, kind, mention)
    }

    fn verdict<'c>(
        &self,
        content: &'c [u8],
        mention: &Mention,
        known: &mut KnownInPiece<'c>,
    ) -> Option<Arc<Facts>> {
        let verdict = || self.scanner.verdicts.of(Sighting::of(content, mention)?);
        if mention.is_spelled || mention.is_template || mention.glued.is_some() {
            return verdict();
        }
        let lead = match mention.lead {
            Lead::Url { is_plain, is_odd, .. } => Lead::Url { start: 0, is_plain, is_odd },
            Lead::Nothing => Lead::Nothing,
        };
        let key = (&content[mention.host.range()], mention.port, lead);
        known.entry(key).or_insert_with(verdict).clone()
    }

    fn verdict_on_path(&self, content: &[u8], mention: &Mention) -> Option<Arc<Facts>> {
        if !self.scanner.knows_paths || mention.is_template {
            return None;
        }
        let host = Sighting::of(content, mention)?.host;
        self.scanner.verdicts.tabled.paths(&host)?;
        let path = PathOfUrl::of(content, mention)?;
        self.scanner.verdicts.of(Sighting { host, manner: Manner::Path(path) })
    }

    /// Forgets the first `done` bytes of a piece.
    fn forget(&mut self, content: &[u8], done: usize) {
        self.lines.forget(content, done);
        if self.kind == Kind::Prose {
            self.fences.forget(content, done);
        }
        self.handled = self.handled.saturating_sub(done);
        self.last = self.last.take().and_then(|(last, facts)| Some((last.without(done)?, facts)));
    }
}
