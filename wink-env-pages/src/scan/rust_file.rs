//! What is different in Rust: literals that the macro could give, and comments and tests that may be skipped.

use super::rust::{self, Token};
use super::scanner::{InPiece, Scanner};
use super::test_modules;
use crate::text::Span;

/// Whether the file at a path is one.
pub(super) fn is_rust(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "rs")
}

/// Adds the literals that the macro could give, and removes what is in a part to skip.
pub(super) fn look(scanner: &Scanner, content: &[u8], found: &mut InPiece) {
    let tokens: Vec<Token> = rust::tokens(content).collect();
    let left_out = left_out(scanner, content, &tokens);
    let is_left_out = |at: usize| {
        let next = left_out.partition_point(|span| span.start <= at);
        next > 0 && at < left_out[next - 1].end
    };
    found.retain(|(span, _)| !is_left_out(span.start));
    let literals = tokens.iter().filter(|token| !is_left_out(token.span().start));
    found.extend(
        literals.filter_map(|token| Some((token.span(), scanner.hard_coded(token.literal(content)?)?))),
    );
    found.sort_by_key(|(span, facts)| (span.start, facts.lint.name));
}

/// The parts to skip, in order and disjoint.
fn left_out(scanner: &Scanner, content: &[u8], tokens: &[Token]) -> Vec<Span> {
    let settings = scanner.settings();
    let mut left_out = Vec::new();
    if settings.skip_comments {
        left_out.extend(tokens.iter().filter(|token| token.is_comment()).map(Token::span));
    }
    if settings.skip_tests {
        let modules = test_modules::find(content, tokens);
        left_out.retain(|comment| !modules.iter().any(|module| module.range().contains(&comment.start)));
        left_out.extend(modules);
        left_out.sort();
    }
    left_out
}
