/// The parts of an `https` URL that decide which endpoint it belongs to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Location<'a> {
    host: &'a str,
    /// Without trailing slashes, query and fragment.
    pub(crate) path: &'a str,
}

impl<'a> Location<'a> {
    /// User information and a port stay part of the host, so that they match nothing.
    pub(crate) fn new(url: &'a str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        if !scheme.eq_ignore_ascii_case("https") {
            return None;
        }
        let before_query = rest.find(['?', '#']).map_or(rest, |end| &rest[..end]);
        let (host, path) = before_query.split_at(before_query.find('/').unwrap_or(before_query.len()));
        let host = host.strip_suffix(":443").unwrap_or(host);
        Some(Self { host, path: path.trim_end_matches('/') })
    }

    /// Whether `other` is this location or below it.
    pub(crate) fn contains(self, other: Location) -> bool {
        let below = other.path.strip_prefix(self.path);
        self.host.eq_ignore_ascii_case(other.host)
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
