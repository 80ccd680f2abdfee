//! The URLs in tables.

/// The parts of a URL in a table.
pub(super) struct TabledUrl {
    /// In lower case.
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) is_plain: bool,
    /// Without a slash at its end; empty if there is none.
    pub(super) path: String,
}

impl TabledUrl {
    pub(super) fn of(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let path = rest[authority.len()..].split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let host_and_port = authority.rsplit('@').next().unwrap_or_default();
        let (host, port) = match host_and_port.split_once(':') {
            Some((host, port)) => (host, port.parse().ok()),
            None => (host_and_port, None),
        };
        let is_of_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let is_plain = matches!(scheme, "http" | "ws");
        (!host.is_empty() && host.bytes().all(is_of_host)).then(|| Self {
            host,
            port: port.unwrap_or(if is_plain { 80 } else { 443 }),
            is_plain,
            path: path.to_owned(),
        })
    }
}

/// The host of a URL in a table, in lower case.
pub(super) fn host_of(url: &str) -> Option<String> {
    Some(TabledUrl::of(url)?.host)
}
