//! Entries of `allow` that have expired or match nothing.

use super::description::Description;
use crate::config::Date;
use crate::finding::UnusedAllow;
use crate::words::quoted;

pub(super) fn expired(until: Date, reason: &str, is_used: bool) -> Description {
    let help = if is_used {
        "repair what it allowed, or agree on a later date"
    } else {
        "nothing is left that it would allow: remove it"
    };
    Description::new(format!("this exception ended on {until}: {}", quoted(reason)), help)
}

pub(super) fn unused(unused: &UnusedAllow) -> Description {
    match unused {
        UnusedAllow::NoFinding(lint) => Description::new(
            format!("this exception matches no finding of `{lint}`"),
            "remove it, or compare its words with those of the report",
        ),
        UnusedAllow::UnknownLocale { locale, nearest } => {
            let help = match nearest {
                Some(near) => format!("did you mean `{near}`?"),
                None => "remove it".to_owned(),
            };
            Description::new(
                format!("this exception is for {}, and no page has this language", quoted(locale)),
                help,
            )
        }
    }
}
