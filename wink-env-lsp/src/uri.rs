//! `file:` URIs and paths.

use gen_lsp_types::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What may stand in the path of a URI as it is. Clients percent-encode the colon of a Windows drive.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The path of a `file:` URI, with `/` as separator: `/home/me/docs` or `C:/docs`.
pub(crate) fn path(uri: &Uri) -> Option<String> {
    let path = uri.as_ref().strip_prefix("file://")?;
    // A host is only given for shares of other computers.
    let path = path.strip_prefix("localhost").unwrap_or(path);
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = if path.starts_with('/') { path.into_owned() } else { format!("//{path}") };
    let is_drive = matches!(path.as_bytes(), [b'/', letter, b':', ..] if letter.is_ascii_alphabetic());
    Some(if is_drive { path[1..2].to_ascii_uppercase() + &path[2..] } else { path })
}

/// The URI of an absolute path with `/` as separator.
pub(crate) fn file(path: &str) -> Uri {
    let escaped = utf8_percent_encode(path, ESCAPED);
    let uri = if path.starts_with("//") {
        format!("file:{escaped}")
    } else if path.starts_with('/') {
        format!("file://{escaped}")
    } else {
        format!("file:///{escaped}")
    };
    Uri::from(uri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_survive_the_way_to_an_editor_and_back() {
        for path in ["/home/me/docs/de/environments.md", "/a b/ü%.md", "C:/docs/x.md", "//server/share/x.md"]
        {
            assert_eq!(super::path(&file(path)).as_deref(), Some(path));
        }
    }

    #[test]
    fn drives_have_one_spelling() {
        for uri in ["file:///c%3A/docs", "file:///C:/docs"] {
            assert_eq!(path(&Uri::from(uri)).as_deref(), Some("C:/docs"));
        }
    }

    #[test]
    fn other_uris_have_no_path() {
        assert_eq!(path(&Uri::from("untitled:Untitled-1")), None);
    }
}
