//! `wink_env!` works wherever a string literal does.

use unusual_pages::wink_env as unusual;
use wink_env::wink_env;

const STAGING: &str = "https://staging-extranet.wink.travel";
const TOKEN: &str = "https://iam.wink.travel/oauth2/token";

const IN_CONST: &str = wink_env!(staging, extranet);
static IN_STATIC: &str = wink_env!(production, iam, "/oauth2/token");
const LENGTH: [u8; wink_env!(staging, extranet).len()] = [0; 36];
const JOINED: &str = concat!(wink_env!(production, iam), "/oauth2", "/token");

#[test]
fn constants_and_statics() {
    assert_eq!(IN_CONST, STAGING);
    assert_eq!(IN_STATIC, TOKEN);
    assert_eq!(LENGTH.len(), STAGING.len());
    assert_eq!(JOINED, TOKEN);
}

#[test]
fn patterns() {
    let name = |url| match url {
        wink_env!(staging, extranet) => "extranet",
        wink_env!(production, iam, "/oauth2/token") | wink_env!(production, applications::payment) => {
            "production"
        }
        _ => "other",
    };
    assert_eq!(
        [name(STAGING), name(TOKEN), name("https://pay.wink.travel")],
        ["extranet", "production", "production"]
    );
    assert_eq!(name("https://staging-iam.wink.travel"), "other");
}

#[test]
fn format_strings_and_arguments() {
    assert_eq!(format!(wink_env!(staging, extranet)), STAGING);
    assert_eq!(format!(wink_env!(production, iam, "/oauth2/{}"), "token"), TOKEN);
    assert_eq!(format!("{}/oauth2/token", wink_env!(production, iam)), TOKEN);
    assert_eq!(format!(concat!(wink_env!(production, iam), "/{path}"), path = "oauth2/token"), TOKEN);
}

#[test]
fn statements_and_trailing_expressions() {
    fn trailing() -> &'static str {
        wink_env!(staging, extranet)
    }
    fn receiver() -> usize {
        wink_env!(staging, extranet).len()
    }
    let closure = || wink_env!(production, iam, "/oauth2/token");
    let block = { wink_env!(staging, extranet) };
    let braces = wink_env! { staging, extranet };
    let brackets = wink_env![staging, extranet];
    assert_eq!([trailing(), block, braces, brackets], [STAGING; 4]);
    assert_eq!((receiver(), closure()), (36, TOKEN));
}

#[expect(clippy::doc_markdown, reason = "a bare URL stands where text is expected")]
#[doc = wink_env!(staging, extranet)]
#[doc = wink_env!(production, iam, "/oauth2/token")]
#[test]
fn attributes() {}

#[test]
fn trailing_commas() {
    assert_eq!(wink_env!(staging, extranet,), STAGING);
    assert_eq!(wink_env!(production, iam, "/oauth2/token",), TOKEN);
}

#[test]
fn raw_identifiers_and_raw_strings() {
    assert_eq!(wink_env!(r#staging, r#extranet), STAGING);
    assert_eq!(wink_env!(production, iam, r"/oauth2/token"), TOKEN);
    assert_eq!(wink_env!(production, iam, r#"/oauth2/token"#), TOKEN);
}

#[test]
fn names_with_their_section() {
    assert_eq!(wink_env!(staging, applications::extranet), STAGING);
    assert_eq!(wink_env!(production, servers::iam, "/oauth2/token"), TOKEN);
    assert_eq!(unusual!(staging, servers::payment), "https://staging.example/servers/payment");
    assert_eq!(unusual!(staging, applications::payment), "https://staging.example/applications/payment");
}

#[test]
fn one_slash_stands_between_a_url_and_a_path() {
    assert_eq!(unusual!(staging, slash), "https://staging.example/slash/");
    assert_eq!(unusual!(staging, slash, "/v1"), "https://staging.example/slash/v1");
    assert_eq!(unusual!(staging, servers::slash, "/"), "https://staging.example/slash/");
    assert_eq!(unusual!(staging, slash, r"/v1"), "https://staging.example/slash/v1");
    assert_eq!(unusual!(staging, iam, "/"), "https://staging.example/servers/iam/");
}

#[test]
fn keywords() {
    assert_eq!(unusual!(staging, type), "https://staging.example/applications/type");
    assert_eq!(unusual!(staging, r#type), "https://staging.example/applications/type");
    assert_eq!(unusual!(try, match::loop), "https://try.example:8443/match/loop");
    assert_eq!(unusual!(r#try, r#match::r#loop, "/x"), "https://try.example:8443/match/loop/x");
    assert_eq!(unusual!(staging, self_), "https://staging.example/servers/self_");
}

#[test]
fn names_in_other_scripts() {
    assert_eq!(unusual!(production, 예약), "https://production.example/applications/예약");
    assert_eq!(unusual!(production, _3d_tour), "https://production.example/applications/_3d_tour");
    assert_eq!(unusual!(production, ß), "https://production.example/applications/ß");
    assert_eq!(unusual!(production, ss), "https://production.example/applications/ss");
}

#[test]
fn decomposed_letters_in_the_pages_are_composed_ones_in_programs() {
    let url = "https://production.example/odeme";
    assert_eq!(unusual!(production, ödeme), url);
    assert_eq!(unusual!(production, ödeme), url);
    assert_eq!(unusual!(production, applications::ödeme, "/x"), format!("{url}/x"));
}

#[test]
fn a_name_hidden_in_one_section_is_not_ambiguous() {
    assert_eq!(unusual!(staging, legacy), "https://staging.example/servers/legacy");
    assert_eq!(wink_env!(staging, payment), "https://staging-pay.wink.travel");
}

#[test]
fn sections_and_services_may_read_alike_when_joined() {
    assert_eq!(unusual!(staging, servers::web_iam), "https://staging.example/servers/web_iam");
    assert_eq!(unusual!(staging, servers_web::iam_2), "https://staging.example/servers_web/iam_2");
}

/// Every way in which another macro passes tokens on.
mod inside_other_macros {
    use super::{STAGING, TOKEN, wink_env};

    macro_rules! by_identifier {
        ($environment:ident, $service:ident) => {
            wink_env!($environment, $service)
        };
    }

    macro_rules! by_expression {
        ($environment:expr, $service:expr, $path:expr) => {
            wink_env!($environment, $service, $path)
        };
    }

    macro_rules! by_path_and_literal {
        ($environment:path, $service:path, $path:literal) => {
            wink_env!($environment, $service, $path)
        };
    }

    macro_rules! by_token {
        ($environment:tt $service:tt $path:tt) => {
            wink_env!($environment, $service, $path)
        };
    }

    macro_rules! by_all_tokens {
        ($($token:tt)*) => {
            wink_env!($($token)*)
        };
    }

    macro_rules! nested {
        ($service:expr) => {
            by_expression!(production, $service, "/oauth2/token")
        };
    }

    macro_rules! by_function {
        ($name:ident, $service:ident) => {
            fn $name() -> &'static str {
                wink_env!(staging, $service)
            }
        };
    }

    by_function!(extranet, extranet);

    #[test]
    fn captured_words_are_words() {
        assert_eq!(by_identifier!(staging, extranet), STAGING);
        assert_eq!(by_expression!(production, iam, "/oauth2/token"), TOKEN);
        assert_eq!(by_expression!(production, servers::iam, "/oauth2/token"), TOKEN);
        assert_eq!(by_path_and_literal!(production, servers::iam, "/oauth2/token"), TOKEN);
        assert_eq!(by_token!(production iam "/oauth2/token"), TOKEN);
        assert_eq!(by_all_tokens!(production, iam, "/oauth2/token"), TOKEN);
        assert_eq!(nested!(iam), TOKEN);
        assert_eq!(nested!(servers::iam), TOKEN);
        // How rust-analyzer represents a captured path.
        assert_eq!(wink_env!(production, (servers::iam), "/oauth2/token"), TOKEN);
        assert_eq!(extranet(), STAGING);
    }
}
