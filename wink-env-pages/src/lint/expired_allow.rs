//! Exceptions that have ended.

use super::Lint;
use crate::finding::Severity;

pub(crate) static LINT: Lint = Lint {
    name: "expired-allow",
    level: Severity::Warning,
    summary: "an exception in `wink-env.yml` is past its date",
    explanation: include_str!("expired-allow.md"),
    // The policy finds it when all other findings are known.
    check: Some(|_, _| {}),
};
