//! A name for a finding that is stable across moved lines, runs, machines and versions of Rust.

use std::collections::HashMap;

use crate::check::Report;
use crate::finding::Finding;

use super::location::path_in_repository;

/// The findings of the report, each with a unique fingerprint.
///
/// Lines, columns and sentences are left out; repeated findings with the same facts are numbered.
pub(super) fn fingerprinted(report: &Report) -> impl Iterator<Item = (&Finding, String)> {
    let mut occurrences = HashMap::<u64, u64>::new();
    report.findings.iter().map(move |finding| {
        let facts = hash(report, finding);
        let occurrence = occurrences.entry(facts).or_default();
        *occurrence += 1;
        let fingerprint = if *occurrence == 1 { facts } else { extended(facts, &occurrence.to_be_bytes()) };
        (finding, format!("{fingerprint:016x}"))
    })
}

fn hash(report: &Report, finding: &Finding) -> u64 {
    let path = path_in_repository(report, finding);
    let subject = &finding.subject;
    hash_of(&[
        Some(finding.lint.name),
        Some(&*path),
        subject.section.as_deref(),
        subject.service.as_deref(),
        subject.environment.as_deref(),
        finding.expected(),
        finding.found(),
    ])
}

pub(super) fn hash_of(facts: &[Option<&str>]) -> u64 {
    facts.iter().fold(OFFSET, |state, fact| {
        // Neither byte occurs in text, so different lists of facts are different bytes.
        let state = extended(state, fact.unwrap_or_default().as_bytes());
        extended(state, if fact.is_some() { &[0xff] } else { &[0xfe] })
    })
}

// FNV-1a with 64 bits. The standard hasher may change with each release of Rust. Nobody gains from a collision here,
// and among a million findings one is unlikely (1 in 37 million), so a cryptographic hash is not needed.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

fn extended(state: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(state, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(extended(OFFSET, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(extended(OFFSET, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(extended(OFFSET, b"foobar"), 0x8594_4171_f739_67e8);
    }
}
