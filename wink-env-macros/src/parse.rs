//! Turns tokens into arguments.

use proc_macro2::{Delimiter, Ident, Literal, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Lit, Result, bracketed};

use crate::argument::Argument;

/// A call as it reaches the procedural macro: `[$crate::parts] "catalogue" [arguments]`.
pub(crate) struct Call {
    /// The path of the module with everything that an expansion uses.
    pub(crate) root: TokenStream,
    /// The catalogue as a string literal without escapes, quotes included. Unescaping it would cost more than the call.
    pub(crate) catalogue: String,
    pub(crate) arguments: Vec<Argument>,
    /// The tokens of each argument; for an empty one, the comma before or after it.
    pub(crate) tokens: Vec<Vec<TokenTree>>,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let (root, words);
        bracketed!(root in input);
        let catalogue = input.parse::<Literal>()?.to_string();
        bracketed!(words in input);
        let tokens = split(&flat(words.parse()?));
        let arguments = tokens.iter().map(|tokens| argument(tokens)).collect();
        Ok(Self { root: root.parse()?, catalogue, arguments, tokens })
    }
}

impl Call {
    /// The names of an argument that [`resolve`](crate::resolve) found to be a path.
    pub(crate) fn names(&self, argument: usize) -> Vec<&Ident> {
        let names = self.tokens[argument].iter().filter_map(|token| match token {
            TokenTree::Ident(name) => Some(name),
            _ => None,
        });
        names.collect()
    }

    /// Whether an argument is a path whose last word is still missing: `servers::`.
    pub(crate) fn is_unfinished_path(&self, argument: usize) -> bool {
        match self.tokens.get(argument).map(Vec::as_slice) {
            Some([before @ .., one, two]) => {
                is_punctuation(one, ':') && is_punctuation(two, ':') && path(before).is_some()
            }
            _ => false,
        }
    }
}

/// Removes the groups around what another macro captured as `$name:expr`: the compiler's are invisible; rust-analyzer
/// puts a path in parentheses.
pub(crate) fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let mut flattened = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = &token else {
            flattened.push(token);
            continue;
        };
        let inner = flat(group.stream());
        match group.delimiter() {
            Delimiter::None => flattened.extend(inner),
            Delimiter::Parenthesis if path(&inner).is_some() => flattened.extend(inner),
            _ => flattened.push(token),
        }
    }
    flattened
}

/// The arguments between the commas; a trailing comma is allowed. A missing argument is its comma.
pub(crate) fn split(tokens: &[TokenTree]) -> Vec<Vec<TokenTree>> {
    let is_comma = |token: &TokenTree| is_punctuation(token, ',');
    let arguments = tokens.split_inclusive(is_comma).map(|argument| match argument {
        [argument @ .., last] if !argument.is_empty() && is_comma(last) => argument,
        argument => argument,
    });
    arguments.map(<[_]>::to_vec).collect()
}

fn argument(tokens: &[TokenTree]) -> Argument {
    match tokens {
        [comma] if is_punctuation(comma, ',') => Argument::Nothing,
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(text) => Argument::Text(text.value()),
            _ => Argument::Other(literal.to_string()),
        },
        _ => path(tokens).unwrap_or_else(|| Argument::Other(source(tokens))),
    }
}

fn path(tokens: &[TokenTree]) -> Option<Argument> {
    let (first, rest) = tokens.split_first()?;
    let mut names = vec![name(first)?];
    for segment in rest.chunks(3) {
        let [one, two, last] = segment else { return None };
        if !is_punctuation(one, ':') || !is_punctuation(two, ':') {
            return None;
        }
        names.push(name(last)?);
    }
    Some(Argument::Path(names))
}

fn name(token: &TokenTree) -> Option<String> {
    let TokenTree::Ident(name) = token else { return None };
    let name = name.to_string();
    Some(name.strip_prefix("r#").unwrap_or(&name).to_owned())
}

/// The tokens as people would write them: a space between words, none around a hyphen.
fn source(tokens: &[TokenTree]) -> String {
    let mut source = String::new();
    let mut is_behind_word = false;
    for token in tokens {
        let is_word = !matches!(token, TokenTree::Punct(_));
        if is_word && is_behind_word {
            source.push(' ');
        }
        source += &token.to_string();
        is_behind_word = is_word;
    }
    source
}

pub(crate) fn is_punctuation(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punctuation) if punctuation.as_char() == character)
}
