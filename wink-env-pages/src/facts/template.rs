//! URLs with placeholders.

use std::fmt::Write as _;

use crate::identifier::identifier;
use crate::url::Url;
use crate::url::placeholder::{Placeholder, placeholders};
use crate::words::composed;

/// A URL with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The URL with the name of each placeholder in braces, in `snake_case`, as the compiler composes it.
    pub text: String,
    /// The names, each once, in the order of the URL.
    pub names: Vec<String>,
}

impl Template {
    /// The template that a URL is.
    pub(crate) fn of(url: &Url) -> Option<Self> {
        if !url.is_template() {
            return None;
        }
        let (mut text, mut names) = (String::new(), Vec::new());
        let mut from = 0;
        for Placeholder { range, name } in placeholders(&url.written) {
            let name = composed(&identifier(name)?).into_owned();
            text += &url.written[from..range.start];
            _ = write!(text, "{{{name}}}");
            from = range.end;
            if !names.contains(&name) {
                names.push(name);
            }
        }
        text += &url.written[from..];
        Some(Self { text, names })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_code() {
        let url = Url::examine("https://<your-host>/{tenantId}/x/{tenantId}", None);
        let template = Template::of(&url).expect("it has placeholders");
        assert_eq!(template.text, "https://{your_host}/{tenant_id}/x/{tenant_id}");
        assert_eq!(template.names, ["your_host", "tenant_id"]);
        assert_eq!(Template::of(&Url::examine("https://a.example", None)), None);
        assert_eq!(Template::of(&Url::examine("{tenant}", None)), None);
    }
}
