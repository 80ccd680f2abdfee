//! A minimal lexer for Rust: comments, string literals, words and punctuation.
//!
//! Input that is not Rust gives tokens too: an unclosed literal or comment continues to the end of the file.

use memchr::memmem;

use crate::text::Span;

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// Including its `//` or `/*`; also documentation.
    Comment(Span),
    /// `"…"` or `r#"…"#`: the whole literal, and the part between the quotes.
    Text { span: Span, inner: Span, is_raw: bool },
    /// A literal that is not a `&str`: a byte string, a C string, a character.
    OtherLiteral(Span),
    /// A name, keyword or number.
    Word(Span),
    /// Any other character.
    Punctuation(Span),
}

/// All tokens, in order.
pub(super) fn tokens(content: &[u8]) -> impl Iterator<Item = Token> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += content[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        (at < content.len()).then(|| {
            let token = token(content, at);
            at = token.span().end;
            token
        })
    })
}

fn token(content: &[u8], start: usize) -> Token {
    let rest = &content[start..];
    match rest {
        [b'/', b'/', ..] => {
            Token::Comment(Span::new(start, start + memchr::memchr(b'\n', rest).unwrap_or(rest.len())))
        }
        [b'/', b'*', ..] => Token::Comment(Span::new(start, start + block_comment(rest))),
        [b'"', ..] => quoted(content, start, start),
        [b'\'', ..] => quote(rest, start),
        [first, ..] if is_of_word(*first) => word(content, start),
        _ => Token::Punctuation(Span::new(start, start + 1)),
    }
}

/// A word, or the literal with that prefix.
fn word(content: &[u8], start: usize) -> Token {
    let length = content[start..].iter().take_while(|byte| is_of_word(**byte)).count();
    let end = start + length;
    let (word, rest) = (&content[start..end], &content[end..]);
    let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
    match (word, rest.first()) {
        (b"r" | b"br" | b"cr", _) if rest.get(hashes) == Some(&b'"') => {
            raw(content, start, end + hashes + 1, hashes, word == b"r")
        }
        (b"b" | b"c", Some(b'"')) => Token::OtherLiteral(quoted(content, start, end).span()),
        (b"b", Some(b'\'')) => Token::OtherLiteral(Span::new(start, quote(rest, end).span().end)),
        _ => Token::Word(Span::new(start, end)),
    }
}

fn raw(content: &[u8], start: usize, inner: usize, hashes: usize, is_str: bool) -> Token {
    let mut close = vec![b'"'];
    close.resize(hashes + 1, b'#');
    let inner_end = memmem::find(&content[inner..], &close).map(|at| inner + at);
    let span = Span::new(start, inner_end.map_or(content.len(), |end| end + close.len()));
    let inner = Span::new(inner, inner_end.unwrap_or(content.len()));
    if is_str { Token::Text { span, inner, is_raw: true } } else { Token::OtherLiteral(span) }
}

/// A literal with escapes whose opening quote is at `open`.
fn quoted(content: &[u8], start: usize, open: usize) -> Token {
    let inner = open + 1;
    let mut end = inner;
    while let Some(byte) = content.get(end) {
        match byte {
            b'"' => {
                return Token::Text {
                    span: Span::new(start, end + 1),
                    inner: Span::new(inner, end),
                    is_raw: false,
                };
            }
            b'\\' => end += 2,
            _ => end += 1,
        }
    }
    let end = content.len();
    Token::Text { span: Span::new(start, end), inner: Span::new(inner, end), is_raw: false }
}

/// A character literal, or the quote of a lifetime.
fn quote(rest: &[u8], start: usize) -> Token {
    let length = match rest {
        [_, b'\\', _, behind @ ..] => memchr::memchr(b'\'', behind).map(|at| at + 4),
        [_, first, ..] => {
            let character = match first {
                0xf0.. => 4,
                0xe0.. => 3,
                0xc0.. => 2,
                _ => 1,
            };
            (rest.get(1 + character) == Some(&b'\'')).then_some(character + 2)
        }
        _ => None,
    };
    match length {
        Some(length) => Token::OtherLiteral(Span::new(start, start + length)),
        None => Token::Punctuation(Span::new(start, start + 1)),
    }
}

/// The length of a comment, including nested ones.
fn block_comment(rest: &[u8]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] => {
                depth += 1;
                at += 2;
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

impl Token {
    /// The whole token.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Comment(span) | Self::OtherLiteral(span) | Self::Word(span) | Self::Punctuation(span) => {
                *span
            }
            Self::Text { span, .. } => *span,
        }
    }

    pub(super) fn is_comment(&self) -> bool {
        matches!(self, Self::Comment(_))
    }

    /// The value of a string literal; `None` for anything else.
    pub(super) fn literal(&self, content: &[u8]) -> Option<String> {
        let Self::Text { inner, is_raw, .. } = self else { return None };
        let text = std::str::from_utf8(&content[inner.range()]).ok()?;
        if *is_raw || !text.contains('\\') { Some(text.to_owned()) } else { unescaped(text) }
    }
}

fn unescaped(text: &str) -> Option<String> {
    let mut value = String::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        value.push_str(before);
        let kind = escape.chars().next()?;
        rest = &escape[kind.len_utf8()..];
        match kind {
            'n' => value.push('\n'),
            'r' => value.push('\r'),
            't' => value.push('\t'),
            '0' => value.push('\0'),
            '\\' | '"' | '\'' => value.push(kind),
            'x' => {
                value.push(char::from(u8::from_str_radix(rest.get(..2)?, 16).ok()?));
                rest = &rest[2..];
            }
            'u' => {
                let (code, behind) = rest.strip_prefix('{')?.split_once('}')?;
                value.push(char::from_u32(u32::from_str_radix(&code.replace('_', ""), 16).ok()?)?);
                rest = behind;
            }
            '\n' | '\r' => rest = rest.trim_start_matches([' ', '\t', '\n', '\r']),
            _ => return None,
        }
    }
    value.push_str(rest);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(source: &str) -> Vec<String> {
        tokens(source.as_bytes()).filter_map(|token| token.literal(source.as_bytes())).collect()
    }

    #[test]
    fn literals_are_told_from_what_looks_like_them() {
        for (source, expected) in [
            (r###"f("a", r"b", r##"c"#d"##)"###, &["a", "b", "c\"#d"][..]),
            (r#"(b"a", br"b", c"c", cr"d", b'"', '"', "e")"#, &["e"]),
            (
                r#"// "a"
            "b" /* "c" /* "d" */ "e" */ "f" // "g""#,
                &["b", "f"],
            ),
            (r#"fn f<'a>(x: &'a str) { '\'' ; '\\'; '\u{22}'; 'ø'; "a\"b" }"#, &["a\"b"]),
            ("r#type \"a\" r", &["a"]),
            ("\"a\\\n   b\\x2f\\u{2f}\"", &["ab//"]),
        ] {
            assert_eq!(literals(source), expected, "{source}");
        }
    }

    #[test]
    fn what_is_no_rust_gives_tokens() {
        for source in ["\"a", "r#\"a", "/* a", "'", "'\\", "b'", "b\"\\", "\"\\", "'ø", "r##", "\u{feff}'a"]
        {
            let last = tokens(source.as_bytes()).last().expect("there is a token");
            assert_eq!(last.span().end, source.len(), "{source}");
        }
        let broken = b"'\xff'\xf0 \"\xff\"";
        assert_eq!(tokens(broken).last().map(|token| token.span().end), Some(broken.len()));
    }
}
