//! The procedural macro behind `wink_env!` and the macros that `wink-env-build` generates; use it through those.
//!
//! Tokens in, tokens out: the macro reads no files or environment variables and keeps no state between calls. Every
//! call brings the known names along as a string literal.
//!
//! `parse` splits the tokens into arguments, `resolve` looks up the names in the `catalogue`, and `expand` writes the
//! tokens that replace the call. A mistake becomes one `compile_error!` under the wrong words; `incomplete` handles
//! missing arguments, and `known` finds the name that was probably meant. `shortcut` runs before all of them and
//! handles only the most common form of a correct call.

use proc_macro::TokenStream;

mod argument;
mod catalogue;
mod choice;
mod expand;
mod fill;
mod incomplete;
mod join;
mod known;
#[cfg(test)]
mod library;
mod likeness;
mod mistake;
mod parse;
mod path;
mod resolve;
mod shortcut;

use parse::Call;

/// Replaces `[$crate::parts] "catalogue" [staging, extranet]` with `$crate::parts::literal::staging::extranet!{}`.
#[doc(hidden)]
#[proc_macro]
pub fn expand(tokens: TokenStream) -> TokenStream {
    if let Some(expanded) = shortcut::expand(&tokens) {
        return expanded;
    }
    let call = syn::parse_macro_input!(tokens as Call);
    let expanded = match resolve::resolve(call.catalogue.trim_matches('"'), &call.arguments) {
        Ok(endpoint) => expand::endpoint(&call, endpoint),
        Err(mistake) => expand::mistake(&call, &mistake),
    };
    expanded.into()
}

/// Replaces `"https://{tenant}.…" "example of a call" [, tenant = "acme"]` with one literal. The names were right.
#[doc(hidden)]
#[proc_macro]
pub fn fill(tokens: TokenStream) -> TokenStream {
    fill::expand(tokens.into()).into()
}

/// Replaces `"https://…" "/path"` with one literal, if the path can follow the URL. The names were right.
#[doc(hidden)]
#[proc_macro]
pub fn join(tokens: TokenStream) -> TokenStream {
    join::expand(tokens.into()).into()
}
