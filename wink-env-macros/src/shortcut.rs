//! Expands a call without mistakes, at a third of the cost.
//!
//! Most builds compile proc-macro crates without optimizations, where every layer around the compiler's tokens costs
//! time. Everything else is left to the other modules: mistakes above all, but also escapes, raw identifiers, names
//! that another macro captured, and trailing commas.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::catalogue::Catalogue;
use crate::path;

/// `environment, section::service, "/path"`; section and path are optional.
struct Words {
    environment: Ident,
    section: Option<Ident>,
    service: Ident,
    path: Option<Literal>,
}

/// Writes the same as [`endpoint`](crate::expand::endpoint).
pub(crate) fn expand(tokens: &TokenStream) -> Option<TokenStream> {
    let mut tokens = tokens.clone().into_iter();
    let (Some(TokenTree::Group(root)), Some(TokenTree::Literal(catalogue)), Some(TokenTree::Group(words))) =
        (tokens.next(), tokens.next(), tokens.next())
    else {
        return None;
    };
    let words = Words::read(words.stream())?;
    if !words.are_plain(&catalogue.to_string()) {
        return None;
    }
    Some(words.write(root.stream()))
}

impl Words {
    fn read(tokens: TokenStream) -> Option<Self> {
        let mut tokens = tokens.into_iter();
        let environment = word(tokens.next())?;
        punctuation(tokens.next(), ',')?;
        let first = word(tokens.next())?;
        let mut next = tokens.next();
        let (section, service) = if punctuation(next.clone(), ':').is_some() {
            punctuation(tokens.next(), ':')?;
            let second = word(tokens.next())?;
            next = tokens.next();
            (Some(first), second)
        } else {
            (None, first)
        };
        let mut path = None;
        if next.is_some() {
            punctuation(next, ',')?;
            let (Some(TokenTree::Literal(literal)), None) = (tokens.next(), tokens.next()) else {
                return None;
            };
            path = Some(literal);
        }
        Some(Self { environment, section, service, path })
    }

    /// Whether all names are known and need no `r#`, the service is unambiguous, and the path needs no correction.
    fn are_plain(&self, catalogue: &str) -> bool {
        let catalogue = Catalogue::new(catalogue.trim_matches('"'));
        let (Some(environment), Some(entry)) = (
            catalogue.environment(&self.environment.to_string()),
            catalogue.service(&self.service.to_string()),
        ) else {
            return false;
        };
        let is_found = match &self.section {
            Some(section) => match catalogue.section(&section.to_string()) {
                Some(section) => !section.is_raw() && entry.is_published_in(section),
                None => false,
            },
            None => entry.published().count() == 1,
        };
        let is_plain = match &self.path {
            Some(path) => is_plain_path(&path.to_string()),
            None => true,
        };
        is_found && is_plain && entry.is_complete() && !environment.is_raw() && !entry.name.is_raw()
    }

    /// `$crate::parts::literal::staging::extranet!{}`, with a path inside `::core::concat!{…, "/path"}`.
    fn write(self, root: TokenStream) -> TokenStream {
        let mut literal = Vec::new();
        step(&mut literal, Ident::new("literal", Span::call_site()));
        step(&mut literal, self.environment);
        if let Some(section) = self.section {
            step(&mut literal, section);
        }
        step(&mut literal, self.service);
        let Some(path) = self.path else {
            call(&mut literal, TokenStream::new());
            return stream(root, literal);
        };

        call(&mut literal, TokenTree::Punct(Punct::new('/', Spacing::Alone)).into());
        literal.push(TokenTree::Punct(Punct::new(',', Spacing::Alone)));
        literal.push(TokenTree::Literal(path));
        let mut joined = Vec::new();
        step(&mut joined, Ident::new("core", Span::call_site()));
        step(&mut joined, Ident::new("concat", Span::call_site()));
        call(&mut joined, stream(root, literal));
        stream(TokenStream::new(), joined)
    }
}

fn word(token: Option<TokenTree>) -> Option<Ident> {
    match token {
        Some(TokenTree::Ident(word)) => Some(word),
        _ => None,
    }
}

fn punctuation(token: Option<TokenTree>, character: char) -> Option<()> {
    match token {
        Some(TokenTree::Punct(found)) if found == character => Some(()),
        _ => None,
    }
}

/// Whether the literal is a path that [`check`](crate::path::check) accepts, and plain text between two quotes.
fn is_plain_path(literal: &str) -> bool {
    match literal.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(path) => path.starts_with('/') && path::fault(path).is_none(),
        None => false,
    }
}

/// `::name`
fn step(tokens: &mut Vec<TokenTree>, name: Ident) {
    tokens.push(TokenTree::Punct(Punct::new(':', Spacing::Joint)));
    tokens.push(TokenTree::Punct(Punct::new(':', Spacing::Alone)));
    tokens.push(TokenTree::Ident(name));
}

/// `!{arguments}`
fn call(tokens: &mut Vec<TokenTree>, arguments: TokenStream) {
    tokens.push(TokenTree::Punct(Punct::new('!', Spacing::Alone)));
    tokens.push(TokenTree::Group(Group::new(Delimiter::Brace, arguments)));
}

fn stream(mut beginning: TokenStream, tokens: Vec<TokenTree>) -> TokenStream {
    beginning.extend(tokens);
    beginning
}
