//! An endpoint or a mistake to tokens.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::argument::Argument;
use crate::catalogue::Name;
use crate::mistake::{Mistake, Place};
use crate::parse::Call;
use crate::resolve::Endpoint;

/// `$crate::__literal::staging::extranet!()` of the caller's own words, so that editors know them.
pub(crate) fn endpoint(call: &Call, endpoint: Endpoint) -> TokenStream {
    let names = [Some(endpoint.environment), endpoint.service.section, Some(endpoint.service.name)];
    let written = call.names(0).chain(call.names(1));

    let mut literal = call.root.clone();
    literal.extend(segment(Ident::new("__literal", Span::call_site())));
    for (name, written) in names.into_iter().flatten().zip(written) {
        literal.extend(segment(identifier(name, written)));
    }
    literal.extend(invocation(Delimiter::Parenthesis, TokenStream::new(), Span::call_site()));
    if !endpoint.has_path {
        return literal;
    }

    literal.extend([punctuation(',', Spacing::Alone, Span::call_site())]);
    literal.extend(call.tokens[2].iter().cloned());
    core_macro("concat", Delimiter::Parenthesis, literal, [Span::call_site(); 2])
}

/// `$crate::__wink_env_mistake! { {path} ::core::compile_error! { "…" } }`.
///
/// The compiler sees the error alone, under the words that are wrong. Braces, because a macro in the place of an item
/// must end with those or a semicolon. Editors see the path too and complete its last word.
pub(crate) fn mistake(call: &Call, mistake: &Mistake) -> TokenStream {
    let message = TokenTree::Literal(Literal::string(&mistake.message()));
    let error = core_macro("compile_error", Delimiter::Brace, message.into(), spans(call, mistake.place));
    let path = TokenTree::Group(Group::new(Delimiter::Brace, unfinished_path(call)));

    let mut tokens = call.root.clone();
    tokens.extend(segment(Ident::new("__wink_env_mistake", Span::call_site())));
    let arguments = TokenStream::from(path).into_iter().chain(error).collect();
    tokens.extend(invocation(Delimiter::Brace, arguments, Span::call_site()));
    tokens
}

/// `$crate::__literal::staging::extr` of the words that stand there so far.
fn unfinished_path(call: &Call) -> TokenStream {
    let mut path = call.root.clone();
    path.extend(segment(Ident::new("__literal", Span::call_site())));
    for (position, argument) in call.arguments.iter().enumerate() {
        if matches!(argument, Argument::Path(_)) {
            path.extend(call.names(position).flat_map(|name| segment(name.clone())));
        }
    }
    path
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
            call.names(argument).nth(name).map_or(whole_call, |name| [name.span(); 2])
        }
    }
}

/// The caller's word, raw where it is a keyword.
fn identifier(name: Name, written: &Ident) -> Ident {
    if name.is_raw() { Ident::new_raw(name.bare(), written.span()) } else { written.clone() }
}

/// `::name`.
fn segment(name: Ident) -> [TokenTree; 3] {
    let span = name.span();
    let [one, two] = double_colon(span);
    [one, two, TokenTree::Ident(name)]
}

/// `::core::name!(tokens)` from the first span to the last.
fn core_macro(
    name: &str,
    delimiter: Delimiter,
    tokens: TokenStream,
    [first, last]: [Span; 2],
) -> TokenStream {
    let path = ["core", name].map(|name| segment(Ident::new(name, first)));
    path.into_iter().flatten().chain(invocation(delimiter, tokens, last)).collect()
}

/// `!(tokens)`.
fn invocation(delimiter: Delimiter, tokens: TokenStream, span: Span) -> [TokenTree; 2] {
    let mut group = Group::new(delimiter, tokens);
    group.set_span(span);
    [punctuation('!', Spacing::Alone, span), TokenTree::Group(group)]
}

fn double_colon(span: Span) -> [TokenTree; 2] {
    [punctuation(':', Spacing::Joint, span), punctuation(':', Spacing::Alone, span)]
}

fn punctuation(character: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punctuation = Punct::new(character, spacing);
    punctuation.set_span(span);
    TokenTree::Punct(punctuation)
}
