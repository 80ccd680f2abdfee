//! URLs that are the same except for the domain.

/// The two domains, if two URLs have the same scheme, path and subdomain, but are in different domains: for
/// `https://staging-iam.wink.travel` and `https://staging-iam.reserve.example` these are `wink.travel` and
/// `reserve.example`. Without a subdomain, they are the whole hosts, which proves nothing by itself.
pub(crate) fn moved<'a>(ours: &'a str, theirs: &'a str) -> Option<Move<'a>> {
    let (our_scheme, our_rest) = ours.split_once("://")?;
    let (their_scheme, their_rest) = theirs.split_once("://")?;
    let (our_host, our_path) = split_path(our_rest);
    let (their_host, their_path) = split_path(their_rest);
    if our_scheme != their_scheme || our_path != their_path || our_host == their_host {
        return None;
    }
    let mut moved = Move { from: our_host, to: their_host, is_certain: false };
    while let (Some((ours, from)), Some((theirs, to))) =
        (moved.from.split_once('.'), moved.to.split_once('.'))
        && ours == theirs
    {
        moved = Move { from, to, is_certain: true };
    }
    // `iam.wink.travel` and `api.wink.travel` are in one domain.
    (!shares_domain(moved.from, moved.to)).then_some(moved)
}

/// Two domains of the same service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Move<'a> {
    pub(crate) from: &'a str,
    pub(crate) to: &'a str,
    /// Whether there is a subdomain, so that the two URLs have something in common.
    pub(crate) is_certain: bool,
}

impl Move<'_> {
    /// The same for every URL of the two domains.
    pub(crate) fn of_domains(self) -> Self {
        Self { is_certain: true, ..self }
    }
}

fn split_path(rest: &str) -> (&str, &str) {
    rest.split_at(rest.find('/').unwrap_or(rest.len()))
}

/// Whether the last two labels are the same.
fn shares_domain(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.rsplit('.'), right.rsplit('.'));
    (0..2).all(|_| left.next().is_some_and(|label| right.next() == Some(label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_moves_below_the_same_subdomain() {
        let domains =
            |ours, theirs| moved(ours, theirs).map(|moved| (moved.from, moved.to, moved.is_certain));
        let certain = Some(("wink.travel", "reserve.example", true));
        assert_eq!(
            domains("https://staging-iam.wink.travel", "https://staging-iam.reserve.example"),
            certain
        );
        assert_eq!(domains("https://iam.wink.travel/v1", "https://iam.reserve.example/v1"), certain);
        let bare = Some(("wink.travel", "reserve.example", false));
        assert_eq!(domains("https://wink.travel", "https://reserve.example"), bare);
        for (ours, theirs) in [
            ("https://staging-group.wink.travel", "https://staging-ota.wink.travel"),
            ("https://staging.iam.wink.travel", "https://staging.ota.wink.travel"),
            ("https://iam.wink.travel/v1", "https://iam.reserve.example/v2"),
            ("https://iam.wink.travel", "https://iam.wink.travel"),
        ] {
            assert_eq!(domains(ours, theirs), None, "{ours} {theirs}");
        }
    }
}
