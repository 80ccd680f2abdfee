//! The procedural macro behind `wink_env!`; use it through the crate `wink-env`.
//!
//! Tokens in, tokens out: it reads no file and no environment variable, keeps nothing between two calls and has no
//! table of its own. The names it knows arrive as a string literal with every call.
//!
//! `parse` splits the tokens into arguments, `resolve` looks the names up in the `catalogue`, `expand` writes the
//! tokens that replace the call. A mistake on the way is one `compile_error!` under the words that are wrong;
//! `incomplete` knows those in which something is missing, `known` which name somebody may have meant.
//! `shortcut` comes before all of them and knows one form of call only, the one that programs are full of.

use proc_macro::TokenStream;

mod argument;
mod catalogue;
mod expand;
mod incomplete;
mod known;
mod likeness;
mod mistake;
mod parse;
mod path;
mod resolve;
mod shortcut;

use parse::Call;

/// Replaces `[$crate] "catalogue" [staging, extranet]` by `$crate::__literal::staging::extranet!{}`.
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
