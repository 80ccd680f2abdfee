//! What stands between two commas.

/// One argument of `wink_env!`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Argument {
    /// `staging`, `servers::payment`: the names without `r#`.
    Path(Vec<String>),
    /// A string literal: its value, or `None` where it holds an escape.
    Text(Option<String>),
    /// Anything else, as it was written: `booking-engine`, `1 + 2`.
    Other(String),
    /// Nothing, as between the commas of `staging,,extranet`.
    Nothing,
}

impl Argument {
    /// A string literal from its source, or anything else that is one token.
    pub(crate) fn literal(source: &str) -> Self {
        let raw = source.strip_prefix('r').map(|raw| raw.trim_matches('#'));
        let quoted = raw.unwrap_or(source);
        match quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(text) if raw.is_none() && text.contains('\\') => Self::Text(None),
            Some(text) => Self::Text(Some(text.to_owned())),
            None => Self::Other(source.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Argument;

    #[test]
    fn string_literals_give_their_value() {
        for source in [r#""/a""#, r#"r"/a""#, r###"r##"/a"##"###] {
            assert_eq!(Argument::literal(source), Argument::Text(Some("/a".to_owned())), "{source}");
        }
    }

    #[test]
    fn an_escape_hides_the_value_except_in_a_raw_string() {
        assert_eq!(Argument::literal(r#""/a\n""#), Argument::Text(None));
        assert_eq!(Argument::literal(r#"r"/a\n""#), Argument::Text(Some(r"/a\n".to_owned())));
    }

    #[test]
    fn other_literals_are_no_text() {
        for source in ["1", "'a'", r#"b"/a""#, r#"c"/a""#] {
            assert_eq!(Argument::literal(source), Argument::Other(source.to_owned()));
        }
    }
}
