//! Exceptions without anything to except.

use super::Lint;
use crate::finding::Severity;

pub(crate) static LINT: Lint = Lint {
    name: "unused-allow",
    level: Severity::Warning,
    summary: "an exception in `wink-env.yml` matches nothing",
    explanation: include_str!("unused-allow.md"),
    // The policy finds it when all other findings are known.
    check: Some(|_, _| {}),
};
