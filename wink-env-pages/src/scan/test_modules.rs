//! Modules that are compiled for tests only: `#[cfg(test)] mod … { … }`.
//!
//! Other conditions, such as `cfg(any(test, …))`, may be true in a build, and a module in another file cannot be
//! recognized by its name alone: neither counts as a test module.

use super::rust::Token;
use crate::text::Span;

/// Their spans, including the attribute.
pub(super) fn find(content: &[u8], tokens: &[Token]) -> Vec<Span> {
    let code: Vec<(Span, &[u8])> = tokens
        .iter()
        .filter(|token| !token.is_comment())
        .map(|token| (token.span(), &content[token.span().range()]))
        .collect();
    let mut modules: Vec<Span> = Vec::new();
    for at in 0..code.len() {
        let is_inside = modules.last().is_some_and(|module| code[at].0.start < module.end);
        if !is_inside && let Some(end) = test_module(&code[at..]) {
            modules.push(Span::new(code[at].0.start, code[at + end].0.end));
        }
    }
    modules
}

/// The index of the closing brace of the module that begins here.
fn test_module(code: &[(Span, &[u8])]) -> Option<usize> {
    const CONDITION: [&[u8]; 7] = [b"#", b"[", b"cfg", b"(", b"test", b")", b"]"];
    let is = |at: usize, word: &[u8]| code.get(at).is_some_and(|(_, text)| *text == word);
    if !CONDITION.iter().enumerate().all(|(at, word)| is(at, word)) {
        return None;
    }
    let mut at = CONDITION.len();
    while is(at, b"#") && is(at + 1, b"[") {
        at = closing(code, at + 1, [b"[", b"]"])? + 1;
    }
    if is(at, b"pub") {
        at += 1;
        if is(at, b"(") {
            at = closing(code, at, [b"(", b")"])? + 1;
        }
    }
    (is(at, b"mod") && is(at + 2, b"{")).then(|| closing(code, at + 2, [b"{", b"}"]))?
}

/// The index of the bracket that closes the one at `open`.
fn closing(code: &[(Span, &[u8])], open: usize, [opening, closing]: [&[u8]; 2]) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, (_, text)) in code.iter().enumerate().skip(open) {
        if *text == opening {
            depth += 1;
        } else if *text == closing {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::rust;

    fn modules(source: &str) -> Vec<&str> {
        let tokens: Vec<Token> = rust::tokens(source.as_bytes()).collect();
        find(source.as_bytes(), &tokens).iter().map(|span| &source[span.range()]).collect()
    }

    #[test]
    fn a_test_module_ends_with_its_brace() {
        let module =
            "#[cfg(test)] #[allow(x)] pub(crate) mod tests { '}'; \"}\"; /* } */ { #[cfg(test)] mod a {} } }";
        assert_eq!(modules(&format!("fn a() {{}} {module} fn b() {{}}")), [module]);
    }

    #[test]
    fn other_conditions_and_items_are_no_test_modules() {
        for source in [
            "#[cfg(any(test, x))] mod a {}",
            "#[cfg(test)] fn a() {}",
            "#[cfg(test)] mod tests;",
            "#[cfg(test)] mod a {",
            "// #[cfg(test)] mod a {}",
        ] {
            assert_eq!(modules(source), [""; 0], "{source}");
        }
    }
}
