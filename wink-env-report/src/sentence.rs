//! Sentences with code in them.

use std::borrow::Cow;

use wink_env_pages::words::plain;

/// A sentence whose parts in back quotes are code.
pub(crate) struct Sentence {
    pub(crate) parts: Vec<Part>,
}

pub(crate) struct Part {
    pub(crate) text: String,
    pub(crate) is_code: bool,
}

impl Sentence {
    pub(crate) fn of(text: &str) -> Self {
        let text = plain(text);
        let is_closed = text.matches('`').count().is_multiple_of(2);
        let text = if is_closed { text } else { Cow::Owned(text.replace('`', "'")) };
        let part = |(at, text): (usize, &str)| Part { text: text.to_owned(), is_code: at % 2 == 1 };
        Self { parts: text.split('`').enumerate().map(part).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_back_quotes_is_code() {
        let sentence = Sentence::of("`a` is not `b`");
        let code: Vec<&str> =
            sentence.parts.iter().filter(|part| part.is_code).map(|part| part.text.as_str()).collect();
        assert_eq!(code, ["a", "b"]);
    }

    #[test]
    fn a_lone_back_quote_begins_no_code() {
        assert!(Sentence::of("a ` is left").parts.iter().all(|part| !part.is_code));
    }
}
