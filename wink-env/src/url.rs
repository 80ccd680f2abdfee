/// The parts of an `https` URL that decide whose it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Location<'a> {
    host: &'a str,
    /// Without a slash at the end, a query and a fragment.
    pub(crate) path: &'a str,
}

impl<'a> Location<'a> {
    /// User information and a port stay in the host, where they match nothing.
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

    /// Whether `other` is the same place or one below it.
    pub(crate) fn contains(self, other: Location) -> bool {
        let below = other.path.strip_prefix(self.path);
        self.host.eq_ignore_ascii_case(other.host)
            && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}
