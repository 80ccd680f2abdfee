//! Turns labels into names that programs can use.

mod snake_case;

use snake_case::snake_case;

/// Makes a Rust identifier in `snake_case` from a label; `None` if the label has no letter or digit. It may be a keyword.
#[must_use]
pub fn identifier(label: &str) -> Option<String> {
    let mut snake = snake_case(label);
    snake.retain(unicode_ident::is_xid_continue);
    let first = snake.trim_start_matches('_').chars().next()?;
    if !unicode_ident::is_xid_start(first) {
        snake.insert(0, '_');
    }
    // These cannot be raw identifiers.
    if matches!(snake.as_str(), "self" | "super" | "crate") {
        snake.push('_');
    }
    Some(snake)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_identifiers() {
        for (label, name) in [
            ("IAM", "iam"),
            ("My Account", "my_account"),
            ("Booking engine", "booking_engine"),
            ("WinkLinks", "wink_links"),
            ("3D tour", "_3d_tour"),
            ("Partner (gRPC)", "partner_grpc"),
            ("OAuth2", "oauth2"),
            ("MyOAuth", "my_oauth"),
            ("Open APIs", "open_apis"),
            ("APIv2", "apiv2"),
            ("S3Bucket", "s3_bucket"),
            ("eSIM", "esim"),
            ("iPhone", "i_phone"),
            ("HTTPServer", "http_server"),
            ("UIKit", "ui_kit"),
            ("GraphQL", "graph_ql"),
            ("OpenAPI", "open_api"),
            ("Zahlung (alt)", "zahlung_alt"),
            ("R&D", "r_d"),
            ("예약", "예약"),
            ("Self", "self_"),
            ("type", "type"),
            ("एक्स्ट्रानेट", "एक्स्ट्रानेट"),
            ("ที่พัก ใหม่", "ที่พัก_ใหม่"),
            ("Cafe\u{301} Be\u{301}aBar", "cafe\u{301}_be\u{301}a_bar"),
            ("CAFE\u{301}S", "cafe\u{301}s"),
            ("Cafe\u{301}Bar", "cafe\u{301}_bar"),
            ("予約・検索", "予約_検索"),
            ("Cafe\u{301} —\u{301} Bar", "cafe\u{301}_bar"),
            ("Wink · Links —\u{301}", "wink_links"),
        ] {
            assert_eq!(identifier(label).as_deref(), Some(name), "{label}");
        }
        assert_eq!(identifier("—"), None);
        assert_eq!(identifier(""), None);
    }
}
