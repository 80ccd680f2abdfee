//! A check and a build give the same verdict on every site.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use tests::site::Site;
use wink_env_pages::build::build;
use wink_env_pages::check::Settings;
use wink_env_pages::codegen::Options;
use wink_env_pages::disk;

use super::pages::{damage, damaged, site, unname_source};

/// Entries that teams may write into their configuration, right or wrong.
const CONFIGURATIONS: [&str; 14] = [
    "",
    "lints: { bad-url: off }\n",
    "lints: { bad-url: warning, url-mismatch: warning, hidden-character: warning }\n",
    "lints: { broken-table: off, missing-table: off, ragged-row: off, duplicate-row: off, bad-url: off }\n",
    "lints: { unknown-directive: error, front-matter-mismatch: off, unreadable-page: off }\n",
    "allow: [{ lint: bad-url, reason: later }, { lint: ragged-row, reason: later }]\n",
    "allow: [{ lint: duplicate-row, reason: later, until: 2020-01-01 }]\n",
    "environments: [test, live]\n",
    "environments: [test]\n",
    "sections: [backends]\n",
    "sections: [backends, frontends]\n",
    "source: de\n",
    "source: fr\n",
    "sauce: de\n",
];

/// Names that a page, or all pages, may use.
const NAMES: [(&str, &str); 7] = [
    (" 3 |", " 2 |"),
    ("| Servers 4 |", "| — |"),
    ("## Servers", "## —"),
    ("## Servers\n", ""),
    ("| Staging |", "| |"),
    ("| Staging |", "| Production |"),
    ("| Production |\n", "| Production | Sandbox |\n"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_check_is_green_exactly_where_a_build_is(
        config in select(CONFIGURATIONS.to_vec()),
        names in vec((select(NAMES.to_vec()), any::<bool>()), 0..2),
        places in vec((any::<Index>(), 0_u8..20, damage()), 0..3),
        damaged_page in select(vec!["en", "de"]),
        with_source in any::<bool>(),
    ) {
        let change = |locale: &str, page: String| {
            let named = names.iter().filter(|(_, everywhere)| *everywhere || locale == "en");
            let page = named.fold(page, |page, ((from, to), _)| page.replace(from, to));
            if locale == damaged_page { damaged(page, &places) } else { page }
        };
        let mut pages = site(|locale, page| change(locale, page).into_bytes());
        if !with_source {
            unname_source(&mut pages);
        }
        pages.push(("wink-env.yml".to_owned(), config.into()));
        let site = Site::with(&pages);
        let docs = site.root().to_str().expect("temporary paths are text");
        let check = wink_env_cli::run(["wink-env", "check", docs]);
        let (is_green, failure) = match site.config() {
            Ok(config) => {
                let settings = Settings { config, ..Settings::default() };
                let mut workspace = disk::open(site.root(), None, None, settings).expect("there is a directory");
                let failure = build(&workspace.check(), &Options::new("wink_env")).failure;
                (failure.is_none(), failure)
            }
            Err(invalid) => (false, Some(invalid.to_string())),
        };
        // Names that agreeing pages dispute only concern code generation, and the check says so.
        let is_dispute = check.stderr.starts_with("note: no code can be generated yet: ");
        prop_assert_eq!(check.code == 0, is_green || is_dispute, "{}{}\n{:?}", check.stdout, check.stderr, failure);
        prop_assert!(!is_dispute || !with_source && !is_green, "{}", check.stderr);
    }
}
