//! A name for a finding that survives moved lines, other runs, other machines and other versions of Rust.

use std::collections::HashMap;

use crate::collect::CollectVec as _;
use crate::finding::Finding;
use crate::report::Report;

use super::location::path_in_repository;

/// One fingerprint per finding of the report, each different.
///
/// Lines, columns and sentences are left out; a second finding with the same facts is told apart by its number.
pub(super) fn fingerprints(report: &Report) -> Vec<String> {
    let mut occurrences = HashMap::<u64, u64>::new();
    report
        .findings
        .iter()
        .map(|finding| {
            let facts = hash(report, finding);
            let occurrence = occurrences.entry(facts).or_default();
            *occurrence += 1;
            if *occurrence == 1 {
                format!("{facts:016x}")
            } else {
                format!("{:016x}", extended(facts, &occurrence.to_be_bytes()))
            }
        })
        .collect_vec()
}

fn hash(report: &Report, finding: &Finding) -> u64 {
    let path = path_in_repository(report, finding);
    let subject = &finding.subject;
    let facts = [
        Some(finding.lint.name),
        Some(path.as_str()),
        subject.section.as_deref(),
        subject.service.as_deref(),
        subject.environment.as_deref(),
        finding.expected.as_deref(),
        finding.found.as_deref(),
    ];
    facts.into_iter().fold(OFFSET, |state, fact| {
        // Neither byte is in any text, so no two lists of facts are the same bytes.
        let state = extended(state, fact.unwrap_or_default().as_bytes());
        extended(state, if fact.is_some() { &[0xff] } else { &[0xfe] })
    })
}

// FNV-1a with 64 bits. The standard hasher may change with each release of Rust; here nobody gains from a collision,
// and among a million findings one is unlikely (1 in 37 million), so a cryptographic hash would buy nothing.
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
