//! Fills in the placeholders of a URL whose names the compiler has matched.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use syn::Lit;

use crate::expand::compile_error;
use crate::likeness::nearest;
use crate::mistake::{Mistake, Place, quoted};
use crate::parse::{flat, is_punctuation, split};
use crate::path::{self, Beginning};

/// `"template" "example" [, name = "value", "/path"]` as one literal.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let [template, example, TokenTree::Group(values)] = tokens.as_slice() else { return TokenStream::new() };
    let (Some(template), Some(example)) = (text(template), text(example)) else { return TokenStream::new() };
    match filled(&template, &example, &flat(values.stream())) {
        Ok(url) => TokenTree::Literal(Literal::string(&url)).into(),
        Err((mistake, spans)) => compile_error(&mistake, spans),
    }
}

type Wrong = (Mistake, [Span; 2]);

/// A value, and the tokens that give it.
struct Value {
    name: String,
    text: String,
    spans: [Span; 2],
}

fn filled(template: &str, example: &str, tokens: &[TokenTree]) -> Result<String, Wrong> {
    let names = names(template);
    let (values, path) = values(&names, example, tokens)?;
    let mut url = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        url += before;
        let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
        let Some(value) = values.iter().find(|value| value.name == name) else {
            let mistake = Mistake::new(Place::Call, format!("the value for `{name}` is missing"));
            return Err((mistake.help(format!("write `{example}`")), [Span::call_site(); 2]));
        };
        if !fits(&template[..template.len() - rest.len() + before.len()], &value.text) {
            let title = format!("{:?} cannot be a part of the URL `{template}`", value.text);
            return Err((
                Mistake::new(Place::Call, title).help("write letters, digits and hyphens"),
                value.spans,
            ));
        }
        url += &value.text;
        rest = behind;
    }
    url += rest;
    match path {
        Some((path, spans)) => match path::check_text(&path, Place::Call) {
            Ok(beginning) => Ok(joined(&url, &path, beginning)),
            Err(mistake) => Err((mistake, spans)),
        },
        None => Ok(url),
    }
}

/// The names of the placeholders.
fn names(template: &str) -> Vec<String> {
    let parts = template.split('{').skip(1).filter_map(|part| part.split_once('}'));
    parts.map(|(name, _)| name.to_owned()).collect()
}

type Path = (String, [Span; 2]);

/// The values, each once, and the path behind them.
fn values(
    names: &[String],
    example: &str,
    tokens: &[TokenTree],
) -> Result<(Vec<Value>, Option<Path>), Wrong> {
    // What follows the service begins with a comma.
    let tokens = tokens.split_first().map_or(tokens, |(_, rest)| rest);
    let (mut values, mut path): (Vec<Value>, Option<Path>) = (Vec::new(), None);
    for argument in split(tokens) {
        let (Some(first), Some(last)) = (argument.first(), argument.last()) else { continue };
        let spans = [first.span(), last.span()];
        let wrong =
            |title: String| (Mistake::new(Place::Call, title).help(format!("write `{example}`")), spans);
        match argument.as_slice() {
            [TokenTree::Ident(name), equals, value] if is_punctuation(equals, '=') && path.is_none() => {
                let name = name.to_string();
                let name = name.strip_prefix("r#").unwrap_or(&name).to_owned();
                if !names.contains(&name) {
                    let title = format!("the URL has no placeholder `{name}`");
                    return Err(match nearest(&name, names) {
                        Some(near) => {
                            (Mistake::new(Place::Call, title).help(format!("did you mean `{near}`?")), spans)
                        }
                        None => wrong(format!("{title}, only {}", quoted(names, " and "))),
                    });
                }
                if values.iter().any(|known| known.name == name) {
                    return Err(wrong(format!("`{name}` has two values")));
                }
                let Some(text) = text(value) else {
                    return Err(wrong(format!("the value for `{name}` must be a string literal")));
                };
                values.push(Value { name, text, spans: [value.span(); 2] });
            }
            [value] if path.is_none() && text(value).is_some() => {
                path = text(value).map(|text| (text, spans));
            }
            _ => return Err(wrong("expected a value for a placeholder".to_owned())),
        }
    }
    Ok((values, path))
}

fn joined(url: &str, path: &str, beginning: Beginning) -> String {
    let before_path = url.strip_suffix('/').unwrap_or(url);
    match beginning {
        Beginning::Nothing => url.to_owned(),
        Beginning::Query => format!("{url}{path}"),
        Beginning::Slash => format!("{before_path}{path}"),
        Beginning::Segment => format!("{before_path}/{path}"),
    }
}

/// The same rule as in `library/template.rs` of `wink-env-pages`.
fn fits(before: &str, value: &str) -> bool {
    let behind_scheme = before.split_once("://").map_or(before, |(_, rest)| rest);
    if behind_scheme.contains('/') {
        let belongs = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
        return !matches!(value, "" | "." | "..") && value.bytes().all(belongs);
    }
    if behind_scheme.ends_with(':') {
        return matches!(value.parse::<u16>(), Ok(1..)) && !value.starts_with('+');
    }
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    value.split('.').all(is_label)
}

fn text(token: &TokenTree) -> Option<String> {
    let token = match token {
        TokenTree::Group(group) => &group.stream().into_iter().next()?,
        token => token,
    };
    let TokenTree::Literal(literal) = token else { return None };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::fits;
    use crate::library;

    #[test]
    fn the_generated_code_has_the_same_rules() {
        let befores = ["https://", "https://a.", "https://a:", "https://a/", "https://a/b", "a:", ""];
        let values = [
            "", "a", "A-1", "-a", "a-", "a.b", "a..b", ".", "..", "a b", "a/b", "a_b", "a~b", "80", "0",
            "70000", "+80", "é", "%20",
        ];
        for before in befores {
            for value in values {
                assert_eq!(fits(before, value), library::fits(before, value), "{before} {value}");
            }
        }
    }
}
