//! Turns an endpoint or a mistake into tokens.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::argument::Argument;
use crate::catalogue::Name;
use crate::mistake::{Mistake, Place};
use crate::parse::Call;
use crate::path::Beginning;
use crate::resolve::{ENVIRONMENT, Endpoint, PATH, SERVICE};

/// A placeholder for a missing word in a path. No name in the pages begins with two underscores.
const MISSING: &str = "__missing";

/// `$crate::parts::literal::staging::extranet!{}`, made of the caller's own words so that editors know them. With a path, it
/// is `concat!{$crate::parts::literal::staging::extranet!{/}, "/v1"}`; the `/` asks for the URL without its trailing
/// slash. With other delimiters than braces, a call in item position would be a second error.
pub(crate) fn endpoint(call: &Call, endpoint: Endpoint) -> TokenStream {
    let service = call.names(1);
    let mut words = vec![
        identifier(endpoint.environment, call.names(0)[0]),
        identifier(endpoint.service.name, service[service.len() - 1]),
    ];
    if let Some(section) = endpoint.service.section {
        words.insert(1, identifier(section, service[0]));
    }
    let root = &call.root;
    let literal = quote!(#root::literal #(::#words)*);
    let path = call.tokens.get(PATH).map(Vec::as_slice).unwrap_or_default();
    match endpoint.beginning {
        Beginning::Nothing => quote!(#literal !{}),
        Beginning::Slash => quote!(::core::concat! { #literal !{/}, #(#path)* }),
        Beginning::Query => quote!(::core::concat! { #literal !{}, #(#path)* }),
        Beginning::Segment => quote!(::core::concat! { #literal !{/}, "/", #(#path)* }),
    }
}

/// `$crate::parts::mistake! { {path} ::core::compile_error! { "…" } }`.
///
/// The compiler sees only the error, under the wrong words. Braces, because a macro in item position must end with them
/// or a semicolon. Editors also see the path and complete its last word.
pub(crate) fn mistake(call: &Call, mistake: &Mistake) -> TokenStream {
    let error = compile_error(mistake, spans(call, mistake.place));
    let (root, path) = (&call.root, unfinished_path(call, mistake.place));
    quote!(#root::mistake! { {#path} #error })
}

/// `::core::compile_error! { "…" }` under the tokens from the first to the last.
pub(crate) fn compile_error(mistake: &Mistake, [first, last]: [Span; 2]) -> TokenStream {
    let message = Literal::string(&mistake.message());
    // The compiler underlines everything from the first token of the macro to its closing brace.
    let compile_error = quote_spanned!(first=> ::core::compile_error);
    let mut body = Group::new(Delimiter::Brace, quote!(#message));
    body.set_span(last);
    quote!(#compile_error! #body)
}

/// `$crate::parts::literal::staging::extr`, made of the words written so far. The placeholder follows where these words may
/// already be an endpoint, for which an editor would show a second error, and where the service is missing, because an
/// editor compares this with a call into which it has inserted a word of its own.
fn unfinished_path(call: &Call, place: Place) -> TokenStream {
    let mut words = Vec::new();
    for position in [ENVIRONMENT, SERVICE] {
        let is_path = matches!(call.arguments.get(position), Some(Argument::Path(_)));
        if is_path || call.is_unfinished_path(position) {
            words.extend(call.names(position).into_iter().map(unfinished));
        }
    }
    let is_behind_names = matches!(place, Place::Arguments(first, _) if first > SERVICE);
    let ends_in_service = matches!(call.arguments.get(SERVICE), Some(Argument::Path(_)));
    if is_behind_names || !ends_in_service {
        words.push(Ident::new(MISSING, Span::call_site()));
    }
    let root = &call.root;
    quote!(#root::literal #(::#words)*)
}

/// A word that is valid in a path: `in` is a keyword, but `inventory` begins with it.
fn unfinished(word: &Ident) -> Ident {
    let text = word.to_string();
    match text.as_str() {
        "_" | "crate" | "self" | "Self" | "super" => Ident::new(MISSING, word.span()),
        _ if syn::parse_str::<Ident>(&text).is_ok() => word.clone(),
        keyword => Ident::new_raw(keyword, word.span()),
    }
}

/// The first and the last token of a place.
fn spans(call: &Call, place: Place) -> [Span; 2] {
    let whole_call = [Span::call_site(); 2];
    match place {
        Place::Call => whole_call,
        Place::Arguments(first, last) => match (call.tokens[first].first(), call.tokens[last].last()) {
            (Some(first), Some(last)) => [first.span(), last.span()],
            _ => whole_call,
        },
        Place::Name { argument, name } => {
            call.names(argument).get(name).map_or(whole_call, |name| [name.span(); 2])
        }
    }
}

/// The caller's word, as a raw identifier if it is a keyword.
fn identifier(name: Name, written: &Ident) -> Ident {
    if name.is_raw() { Ident::new_raw(name.bare(), written.span()) } else { written.clone() }
}
