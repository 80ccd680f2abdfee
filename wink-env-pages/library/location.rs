//! Which endpoint a URL belongs to.

/// The parts of a URL that decide which endpoint it belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Location<'a> {
    scheme: &'a str,
    host: &'a str,
    /// Without trailing slashes, query and fragment.
    pub(super) path: &'a str,
}

impl<'a> Location<'a> {
    /// User information and a port stay part of the host, so that they match nothing.
    pub(super) fn new(url: &'a str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        let is_secure = ["https", "wss"].iter().any(|secure| scheme.eq_ignore_ascii_case(secure));
        let default_port = if is_secure { ":443" } else { ":80" };
        let before_query = rest.find(['?', '#']).map_or(rest, |end| &rest[..end]);
        let (host, path) = before_query.split_at(before_query.find('/').unwrap_or(before_query.len()));
        let host = host.strip_suffix(default_port).unwrap_or(host);
        Some(Self { scheme, host, path: path.trim_end_matches('/') })
    }

    /// Whether `other` is this location or below it.
    pub(super) fn contains(self, other: Location<'_>) -> bool {
        let below = other.path.strip_prefix(self.path);
        self.scheme.eq_ignore_ascii_case(other.scheme)
            && self.host.eq_ignore_ascii_case(other.host)
            && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            && (self.path.is_empty() || !climbs(other.path))
    }
}

/// Whether a path could lead to a parent directory. Clients read `\` as `/` and `%2e` as a dot, and drop control
/// characters and spaces.
fn climbs(path: &str) -> bool {
    path.contains(|character| character <= ' ') || path.split(['/', '\\']).any(is_parent)
}

/// Whether a path segment is `..` in any spelling.
fn is_parent(step: &str) -> bool {
    let mut rest = step;
    for _ in 0..2 {
        let encoded = rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("%2e"));
        match rest.strip_prefix('.') {
            Some(behind) => rest = behind,
            None if encoded => rest = &rest[3..],
            None => return false,
        }
    }
    rest.is_empty()
}
