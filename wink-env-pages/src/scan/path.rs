//! The path of a URL in a file.

use super::mention::Mention;
use super::spelling;

/// The path of a mention, with plain slashes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PathOfUrl {
    /// Begins with a slash.
    pub(super) text: String,
    /// Whether it goes on with something that is to be filled in.
    pub(super) is_cut: bool,
}

impl PathOfUrl {
    /// `None` if the URL has no path, or something other than a URL is there.
    pub(super) fn of(content: &[u8], mention: &Mention) -> Option<Self> {
        const LONGEST: usize = 200;
        if !mention.lead.is_url() {
            return None;
        }
        let mut text = Vec::new();
        let mut at = mention.end;
        while text.len() < LONGEST
            && let Some(byte) = content.get(at)
        {
            if let Some(end) = spelling::at(content, at, b'/') {
                text.push(b'/');
                at = end;
            } else if is_of_path(*byte) {
                text.push(*byte);
                at += 1;
            } else {
                break;
            }
        }
        let is_cut = text.len() >= LONGEST
            || matches!(content.get(at), Some(b'{' | b'$' | b'<' | b'[' | b'%' | b'"' | b'\'' | b'`'))
                && text.ends_with(b"/")
            || matches!(content.get(at), Some(b'{' | b'$' | b'%' | b'*'));
        let text = String::from_utf8(text).ok()?;
        let text = text.trim_end_matches(['.', ',', ':', ';', '!']).to_owned();
        (text.len() > 1 && text.starts_with('/')).then_some(Self { text, is_cut })
    }

    /// Whether it is one of the paths, below one, or may be when it is filled in.
    pub(super) fn is_below<'a>(&self, paths: impl IntoIterator<Item = &'a String>) -> bool {
        paths.into_iter().any(|path| match self.text.strip_prefix(path.as_str()) {
            Some(rest) => rest.is_empty() || rest.starts_with('/'),
            None => self.is_cut && path.starts_with(&self.text),
        })
    }
}

fn is_of_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'!' | b'+' | b',' | b':' | b'@' | b'=' | b';')
}
