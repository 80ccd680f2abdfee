//! The call `environment, service` without a mistake, at a third of the cost.
//!
//! Proc-macro crates are compiled without optimization in most builds, where every layer around the compiler's own
//! tokens is felt. Whatever is not exactly this form is left to the other modules, mistakes above all.

use proc_macro::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::catalogue::{Catalogue, Name};

/// `$crate::__literal::staging::extranet!()`, as [`endpoint`](crate::expand::endpoint) writes it.
pub(crate) fn expand(tokens: &TokenStream) -> Option<TokenStream> {
    let mut tokens = tokens.clone().into_iter();
    let (Some(TokenTree::Group(root)), Some(TokenTree::Literal(catalogue)), Some(TokenTree::Group(words))) =
        (tokens.next(), tokens.next(), tokens.next())
    else {
        return None;
    };
    let mut words = words.stream().into_iter();
    let (
        Some(TokenTree::Ident(environment)),
        Some(TokenTree::Punct(comma)),
        Some(TokenTree::Ident(service)),
        None,
    ) = (words.next(), words.next(), words.next(), words.next())
    else {
        return None;
    };
    if comma != ',' {
        return None;
    }
    let catalogue = catalogue.to_string();
    if !is_plain(&catalogue, &environment, &service) {
        return None;
    }

    let span = Span::call_site();
    let mut expanded = root.stream();

    let [first, second] =
        [Spacing::Joint, Spacing::Alone].map(|spacing| TokenTree::Punct(Punct::new(':', spacing)));
    expanded.extend([
        first.clone(),
        second.clone(),
        TokenTree::Ident(Ident::new("__literal", span)),
        first.clone(),
        second.clone(),
        TokenTree::Ident(environment),
        first,
        second,
        TokenTree::Ident(service),
        TokenTree::Punct(Punct::new('!', Spacing::Alone)),
        TokenTree::Group(Group::new(Delimiter::Parenthesis, TokenStream::new())),
    ]);
    Some(expanded)
}

/// Whether both names are known, published in one section, and spelled as in Rust.
fn is_plain(catalogue: &str, environment: &Ident, service: &Ident) -> bool {
    let catalogue = Catalogue::new(catalogue.trim_matches('"'));
    let is_spelled = |name: Name| !name.is_raw();
    catalogue.environment(&environment.to_string()).is_some_and(is_spelled)
        && catalogue.service(&service.to_string()).is_some_and(|entry| {
            let mut published = entry.published();
            is_spelled(entry.name) && published.next().is_some() && published.next().is_none()
        })
}
