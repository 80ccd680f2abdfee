//! Entries of `allow` that have expired or match nothing.

use super::description::Description;
use crate::config::Date;
use crate::finding::UnusedAllow;
use crate::words::quoted;

pub(super) fn expired(until: Date, reason: &str, is_used: bool) -> Description {
    let help = if is_used {
        "repair what it allowed, or agree on a later date"
    } else {
        "remove it: there is nothing left to allow"
    };
    Description::new(format!("this exception expired on {until}: {}", quoted(reason)), help)
}

pub(super) fn unused(unused: &UnusedAllow) -> Description {
    match unused {
        UnusedAllow::NoFinding(lint) => Description::new(
            format!("this exception matches no finding of `{lint}`"),
            "remove it, or compare it with the report",
        ),
        UnusedAllow::UnknownLocale { locale, nearest } => {
            let help = match nearest {
                Some(near) => format!("did you mean `{near}`?"),
                None => "remove it".to_owned(),
            };
            Description::new(
                format!("this exception is for {}, but no page has this language", quoted(locale)),
                help,
            )
        }
    }
}
