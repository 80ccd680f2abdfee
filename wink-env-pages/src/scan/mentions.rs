//! Finds the hosts of all URLs in a file of any kind.
//!
//! A URL is `SCHEME://` with any scheme, or `//` after a quote, `=` or `(`, as in `src="//host/…"`. Its host ends at
//! the first character that hosts cannot have, so brackets, quotes and punctuation of any language around it are fine.

use memchr::memmem;

use crate::text::Span;

/// The hosts, in order; without user info, port and trailing dot.
pub(super) fn mentions(content: &[u8]) -> impl Iterator<Item = Span> {
    memmem::find_iter(content, b"//")
        .filter_map(|slashes| begins_url(&content[..slashes]).then(|| host(content, slashes + 2))?)
}

fn begins_url(before: &[u8]) -> bool {
    match before {
        [.., letter, b':'] => letter.is_ascii_alphanumeric(),
        [.., last] => matches!(last, b'"' | b'\'' | b'`' | b'=' | b'('),
        [] => false,
    }
}

fn host(content: &[u8], start: usize) -> Option<Span> {
    let authority = content[start..].iter().take_while(|byte| is_of_authority(**byte)).count();
    let authority = &content[start..start + authority];
    let user_info = memchr::memrchr(b'@', authority).map_or(0, |at| at + 1);
    let host = &authority[user_info..];
    let length = host.iter().take_while(|byte| is_of_host(**byte)).count();
    let trailing = host[..length].iter().rev().take_while(|byte| !byte.is_ascii_alphanumeric()).count();
    let start = start + user_info;
    (length > trailing).then(|| Span::new(start, start + length - trailing))
}

fn is_of_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
}

/// User info may contain more, but brackets and commas end a URL far more often than they occur in a password.
fn is_of_authority(byte: u8) -> bool {
    is_of_host(byte)
        || matches!(byte, b'~' | b'%' | b'!' | b'$' | b'&' | b'*' | b'+' | b';' | b'=' | b':' | b'@')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(text: &str) -> Vec<&str> {
        mentions(text.as_bytes()).map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn a_host_ends_where_the_sentence_goes_on() {
        for text in [
            "https://a.b.c",
            "(https://a.b.c)",
            "https://a.b.c.",
            "https://a.b.c,",
            "<https://a.b.c>",
            "https://a.b.c。",
            "https://a.b.c是",
            "https://a.b.c...",
            "_https://a.b.c_",
            "**https://a.b.c**",
            "\"https://a.b.c\"",
            "https://a.b.c/d?e=https",
            "https://a.b.c:8443/",
            "https://me:pass@a.b.c/",
            "https://a.b.c?x@y",
            "https://a.b.c#x",
            "[x](https://a.b.c \"t\")",
            "https://a.b.c\\n",
            "https://a.b.c;",
            "https://a.b.c|",
            "https://a.b.c'",
            "wss://a.b.c",
            "<a href=\"//a.b.c/x\">",
            "<a href=//a.b.c>",
            "url(//a.b.c)",
        ] {
            assert_eq!(hosts(text), ["a.b.c"], "{text}");
        }
    }

    #[test]
    fn a_host_is_what_a_browser_would_open() {
        assert_eq!(hosts("https://a.b.c@evil.example/"), ["evil.example"]);
        assert_eq!(hosts("https://a.b.c.evil.example"), ["a.b.c.evil.example"]);
    }

    #[test]
    fn templates_and_comments_are_no_urls() {
        for text in [
            "https://{env}.b.c",
            "https://${env}.b.c",
            "https://*.b.c",
            "https://",
            "//a.b.c",
            "x //a.b.c",
            "://a.b.c",
        ] {
            assert_eq!(hosts(text), [""; 0], "{text}");
        }
    }
}
