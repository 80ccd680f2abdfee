//! Searches for domains, in any case and with dots in any spelling.
//!
//! A scan is mostly this search, so it has to be as fast as a plain one. Searching for whole domains in any case is not,
//! because a domain has too many spellings. The letters on both sides of its first dot have at most four, and are rare:
//! `k.t` finds `wink.travel`.

use std::collections::{BTreeSet, HashMap};

use aho_corasick::packed::{Config, MatchKind, Searcher};
use aho_corasick::{AhoCorasick, Input, Span as Range};

use super::spelling;
use crate::text::Span;

/// More needles at a time would make the search slow.
const MOST: usize = 48;

/// Up to this number of searches, several of them are faster than one for all needles.
const MOST_SEARCHES: usize = 4;

/// Domains, prepared for the search.
#[derive(Debug, Default)]
pub(super) struct Needles {
    domains: Vec<Domain>,
    by_label: ByLabel,
    searches: Vec<Search>,
}

/// Many domains by their first labels.
#[derive(Debug, Default)]
struct ByLabel {
    domains: HashMap<Vec<u8>, Vec<usize>>,
    /// How long these labels are.
    lengths: BTreeSet<usize>,
}

#[derive(Debug)]
struct Domain {
    /// In lower case.
    text: String,
    /// The bytes of its first label.
    first: usize,
}

/// A domain in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// Where it is.
    pub(super) span: Span,
    /// Whether a dot in it is not just a dot.
    pub(super) is_spelled: bool,
}

#[derive(Debug)]
struct Search {
    needles: Vec<Needle>,
    engine: Engine,
}

#[derive(Debug)]
enum Engine {
    /// With vector instructions.
    Packed(Searcher),
    /// Without.
    Automaton(AhoCorasick),
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Needle {
    text: Vec<u8>,
    /// Where the dot ends in it; `None` if it is the beginning of a domain without dots.
    dot: Option<usize>,
}

/// Dots that are not the byte `.`; those behind a backslash are searched for together with the letter behind them.
const DOTS: [&str; 10] =
    ["%2e", "%2E", "%252e", "%252E", "[.]", "\\u002e", "\\u002E", "&#46;", "&#x2e;", "&#x2E;"];

impl Needles {
    /// Domains in lower case.
    pub(super) fn of<'a>(domains: impl IntoIterator<Item = &'a str>) -> Self {
        let domains: BTreeSet<&str> = domains.into_iter().filter(|domain| !domain.is_empty()).collect();
        let domains = domains
            .into_iter()
            .map(|text| Domain { text: text.to_owned(), first: text.find('.').unwrap_or(text.len()) });
        let domains: Vec<Domain> = domains.collect();
        let mut needles: BTreeSet<Needle> = domains.iter().flat_map(Domain::needles).collect();
        if !domains.is_empty() {
            needles.extend(DOTS.map(|dot| Needle { text: dot.into(), dot: Some(dot.len()) }));
        }
        let needles: Vec<Needle> = needles.into_iter().collect();
        let searches = if needles.len() > MOST * MOST_SEARCHES {
            vec![Search::with(&needles, Search::automaton(&needles))]
        } else {
            needles.chunks(MOST).map(Search::new).collect()
        };
        Self { by_label: ByLabel::of(&domains), domains, searches }
    }

    /// Adds the domains that end in `range`, in order.
    pub(super) fn find(&self, content: &[u8], range: Span, found: &mut Vec<Found>) {
        let first = found.len();
        for search in &self.searches {
            let mut from = range.start;
            while let Some((needle, start)) = search.next(content, Span::new(from, range.end)) {
                from = start + 1;
                let needle = &search.needles[needle];
                let dot = needle.dot.map(|dot| start + dot);
                match dot.filter(|_| !self.by_label.lengths.is_empty()) {
                    None => found.extend(self.domains.iter().filter_map(|it| it.around(content, start, dot))),
                    Some(end) => {
                        let domains = self.by_label.before(content, end).map(|at| &self.domains[at]);
                        found.extend(domains.filter_map(|it| it.around(content, start, dot)));
                    }
                }
            }
        }
        if self.searches.len() > 1 {
            found[first..].sort_unstable();
        }
        let mut last = None;
        let mut at = 0;
        found.retain(|domain| {
            at += 1;
            at <= first || last.replace(domain.span) != Some(domain.span)
        });
    }
}

impl ByLabel {
    /// Nothing for a few domains, which are faster to compare one by one.
    fn of(domains: &[Domain]) -> Self {
        const FEW: usize = 16;
        let mut by_label = Self::default();
        for (at, domain) in domains.iter().enumerate().filter(|_| domains.len() > FEW) {
            let label = domain.text.as_bytes()[..domain.first].to_ascii_lowercase();
            by_label.lengths.insert(label.len());
            by_label.domains.entry(label).or_default().push(at);
        }
        by_label
    }

    /// The domains whose first labels are before the dot that ends there.
    fn before(&self, content: &[u8], dot: usize) -> impl Iterator<Item = usize> {
        let end = spelling::before(content, dot, b'.').unwrap_or_default();
        let lengths = self.lengths.iter().filter_map(move |length| end.checked_sub(*length));
        let alike =
            lengths.filter_map(move |start| self.domains.get(&content[start..end].to_ascii_lowercase()));
        alike.flatten().copied()
    }
}

impl Domain {
    fn needles(&self) -> Vec<Needle> {
        let text = self.text.as_bytes();
        match (text.get(self.first.wrapping_sub(1)), text.get(self.first + 1)) {
            (Some(before), Some(behind)) => {
                let plain = cases(&[*before, b'.', *behind]).map(|text| Needle { text, dot: Some(2) });
                let escaped = cases(&[b'\\', b'.', *behind]).map(|text| Needle { text, dot: Some(2) });
                plain.chain(escaped).collect()
            }
            _ => cases(&text[..text.len().min(3)]).map(|text| Needle { text, dot: None }).collect(),
        }
    }

    /// This domain, if the dot that ends at `dot` is its first dot, or if it begins at `start` and has none.
    fn around(&self, content: &[u8], start: usize, dot: Option<usize>) -> Option<Found> {
        let label = &self.text.as_bytes()[..self.first];
        let Some(dot) = dot else {
            let end = start + label.len();
            let is_here =
                self.first == self.text.len() && content.get(start..end)?.eq_ignore_ascii_case(label);
            return is_here.then(|| Found { span: Span::new(start, end), is_spelled: false });
        };
        let rest = self.text.as_bytes().get(self.first + 1..)?;
        let before = spelling::before(content, dot, b'.')?;
        let start = before.checked_sub(label.len())?;
        if !content[start..before].eq_ignore_ascii_case(label) {
            return None;
        }
        let mut end = dot;
        for wanted in rest {
            end = match wanted {
                b'.' => spelling::at(content, end, b'.')?,
                _ => content.get(end).filter(|byte| byte.eq_ignore_ascii_case(wanted)).map(|_| end + 1)?,
            };
        }
        Some(Found { span: Span::new(start, end), is_spelled: end - start > self.text.len() })
    }
}

impl Search {
    fn new(needles: &[Needle]) -> Self {
        let mut packed = Config::new().match_kind(MatchKind::LeftmostFirst).builder();
        match packed.extend(needles.iter().map(|needle| &needle.text)).build() {
            Some(searcher) => Self::with(needles, Engine::Packed(searcher)),
            None => Self::with(needles, Self::automaton(needles)),
        }
    }

    fn automaton(needles: &[Needle]) -> Engine {
        let texts = needles.iter().map(|needle| &needle.text);
        Engine::Automaton(AhoCorasick::new(texts).expect("short needles make an automaton"))
    }

    fn with(needles: &[Needle], engine: Engine) -> Self {
        Self { needles: needles.to_vec(), engine }
    }

    /// The first needle in `range` and where it begins.
    fn next(&self, content: &[u8], range: Span) -> Option<(usize, usize)> {
        let found = match &self.engine {
            Engine::Packed(searcher) => {
                searcher.find_in(content, Range { start: range.start, end: range.end })?
            }
            Engine::Automaton(automaton) => automaton.find(Input::new(content).range(range.range()))?,
        };
        Some((found.pattern().as_usize(), found.start()))
    }
}

/// A text with each letter in both cases.
fn cases(text: &[u8]) -> impl Iterator<Item = Vec<u8>> + use<> {
    let mut all = vec![Vec::new()];
    for byte in text {
        let both = BTreeSet::from([byte.to_ascii_lowercase(), byte.to_ascii_uppercase()]);
        all = all
            .iter()
            .flat_map(|text| both.iter().map(|byte| [text.as_slice(), &[*byte]].concat()))
            .collect();
    }
    all.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(domains: &[&str], content: &'a str) -> Vec<&'a str> {
        let mut found = Vec::new();
        let range = Span::new(0, content.len());
        Needles::of(domains.iter().copied()).find(content.as_bytes(), range, &mut found);
        found.iter().map(|found| &content[found.span.range()]).collect()
    }

    #[test]
    fn domains_are_found_in_every_case_and_spelling() {
        for domain in [
            "wink.travel",
            "WINK.TRAVEL",
            "wInK.tRaVeL",
            "wink\\.travel",
            "wink\\\\.travel",
            "wink[.]travel",
            "wink%2Etravel",
            "wink%252etravel",
            "wink\\u002etravel",
            "wink&#46;travel",
        ] {
            assert_eq!(found(&["wink.travel", "trvl.as"], &format!("x.{domain}.y k.t")), [domain]);
        }
        assert_eq!(found(&["wink.travel"], "win.ktravel wink.trave wink:travel"), [""; 0]);
    }

    #[test]
    fn every_dot_of_a_domain_may_be_spelled_otherwise() {
        assert_eq!(found(&["a.b.c"], "x.a\\.b\\.c a.b\\.c"), ["a\\.b\\.c", "a.b\\.c"]);
    }

    #[test]
    fn domains_with_few_letters_or_without_dots_are_found() {
        assert_eq!(
            found(&["localhost", "x", "10.0.0.1"], "LOCALHOST 10.0.0.1 x"),
            ["LOCALHOST", "10.0.0.1", "x"]
        );
        assert_eq!(found(&["k.t", "t.co"], "a.k.t.co"), ["k.t", "t.co"]);
    }

    #[test]
    fn many_domains_are_found_in_order() {
        let domains: Vec<String> = (0..500).map(|at| format!("d{at}.x{at}.example")).collect();
        let text = domains.join(" ");
        let names: Vec<&str> = domains.iter().map(String::as_str).collect();
        assert_eq!(found(&names, &text), names);
    }
}
