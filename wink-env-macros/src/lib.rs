//! The procedural macro behind `wink_env!`; use it through the crate `wink-env`.
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

/// Replaces `[$crate] "catalogue" [staging, extranet]` with `$crate::__literal::staging::extranet!{}`.
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
