//! Joins the URL of a call whose names the compiler has matched, and its path.

use proc_macro2::{Literal, TokenStream, TokenTree};
use syn::{Lit, LitStr};

use crate::expand::compile_error;
use crate::mistake::{Mistake, Place};
use crate::path::{self, Beginning};

/// `"https://…" "/path"` as one literal, at the place of the path.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter();
    let (Some(url), Some(path)) = (tokens.next(), tokens.next()) else { return TokenStream::new() };
    let path = bare(path);
    let span = path.span();
    let (Some(url), Some(path)) = (text(&url), text(&path)) else {
        let mistake = Mistake::new(Place::Call, "the path must be a string literal");
        return compile_error(&mistake, [span; 2]);
    };
    let (url, path) = (url.value(), path.value());
    let beginning = match path::check_text(&path, Place::Call) {
        Ok(beginning) => beginning,
        Err(mistake) => return compile_error(&mistake, [span; 2]),
    };
    let before_path = url.strip_suffix('/').unwrap_or(&url);
    let mut joined = Literal::string(&match beginning {
        Beginning::Nothing => url,
        Beginning::Query => url + &path,
        Beginning::Slash => format!("{before_path}{path}"),
        Beginning::Segment => format!("{before_path}/{path}"),
    });
    joined.set_span(span);
    TokenTree::Literal(joined).into()
}

/// The token in the invisible group around what `$path:literal` has captured.
fn bare(token: TokenTree) -> TokenTree {
    let TokenTree::Group(group) = &token else { return token };
    match group.stream().into_iter().next() {
        Some(inner) => bare(inner),
        None => token,
    }
}

fn text(token: &TokenTree) -> Option<LitStr> {
    let TokenTree::Literal(literal) = token else { return None };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}
