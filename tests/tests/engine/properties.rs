//! Properties of every page, whatever it contains.

mod edits;
mod pages;
mod verdicts;

use edits::{DRIFT, HARMLESS, is_kept, notes, prose, with_notes};
use heck::ToSnakeCase as _;
use pages::{
    File, SERVICES, WORDS, assert_sound, damage, damaged, file, json, page, report, site, unname_source, urls,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use tests::fixed_by_edits;
use wink_env_pages::check::Report;
use wink_env_pages::fix::{Fix, Safety, fix};
use wink_env_pages::identifier::identifier;
use wink_env_pages::locale::Locale;
use wink_env_pages::render::{Color, human};

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..400), is_source in any::<bool>()) {
        let bad = if is_source { "en" } else { "de" };
        assert_sound(&report(site(|locale, page| if locale == bad { bytes.clone() } else { page.into_bytes() })));
    }

    #[test]
    fn no_text_panics(text in "\\PC*", is_source in any::<bool>()) {
        let bad = if is_source { "en" } else { "de" };
        assert_sound(&report(site(|locale, page| if locale == bad { text.clone().into_bytes() } else { page.into_bytes() })));
    }

    #[test]
    fn no_damage_panics(places in vec((any::<Index>(), 0_u8..20, damage()), 1..8), is_source in any::<bool>()) {
        let bad = if is_source { "en" } else { "ar" };
        let change = |locale: &str, page| if locale == bad { damaged(page, &places) } else { page };
        assert_sound(&report(site(|locale, page| change(locale, page).into_bytes())));
    }

    /// Without combining marks, which end a word there. It divides acronyms, such as `o_auth`.
    #[test]
    fn names_have_the_words_that_a_library_for_that_finds(label in "([A-Za-z]|[ÄäßЖж0-9 _.&-]){0,12}") {
        let words = label.to_snake_case();
        let name = identifier(&label).unwrap_or_default();
        let letters: Vec<char> = label.chars().collect();
        if letters.windows(2).any(|pair| pair.iter().all(|letter| letter.is_uppercase())) {
            prop_assert_eq!(name.replace('_', ""), words.replace('_', ""));
            prop_assert!(name.trim_matches('_').matches('_').count() <= words.matches('_').count(), "{name}: {words}");
        } else {
            prop_assert_eq!(name.trim_matches('_'), words);
        }
    }

    #[test]
    fn the_order_of_the_pages_does_not_matter(
        places in vec((any::<Index>(), 0_u8..20, damage()), 0..4),
        order in Just((0..WORDS.len()).collect::<Vec<_>>()).prop_shuffle(),
        with_source in any::<bool>(),
    ) {
        let pages = || -> Vec<File> {
            let change = |locale: &str, page| if locale == "de" { damaged(page, &places) } else { page };
            let mut pages = site(|locale, page| change(locale, page).into_bytes());
            if !with_source {
                unname_source(&mut pages);
            }
            pages
        };
        let mut shuffled: Vec<Option<File>> = pages().into_iter().map(Some).collect();
        let shuffled = order.iter().filter_map(|index| shuffled[*index].take()).collect();
        prop_assert_eq!(json(&report(pages())), json(&report(shuffled)));
    }

    #[test]
    fn exactly_the_changed_cells_are_found(
        // A row whose two cells are both strange is a different row.
        cells in proptest::collection::btree_map((1..WORDS.len(), 0..SERVICES.len()), 0..2_usize, 0..6),
    ) {
        let changed: Vec<_> = cells.into_iter().map(|((page, row), column)| (page, row, column)).collect();
        let pages = WORDS.iter().enumerate().map(|(index, (locale, words))| {
            let mut urls = urls();
            for (_, row, column) in changed.iter().filter(|(page, ..)| *page == index) {
                urls[*row][*column] = format!("https://strange-{row}{column}.example.com");
            }
            file(locale, page(words, &urls))
        });
        let report = report(pages.collect());
        let environments = ["staging", "production"];
        let mut found: Vec<_> = report
            .findings
            .iter()
            .map(|finding| {
                assert_eq!(finding.lint.name, "url-mismatch");
                let locale = finding.locale.as_ref().map(Locale::as_str);
                let page = WORDS.iter().position(|(name, _)| Some(*name) == locale);
                let environment = finding.subject.environment.as_deref();
                let column = environments.iter().position(|name| Some(*name) == environment);
                let row = finding.subject.service.as_deref().and_then(|name| name.rsplit('_').next()?.parse().ok());
                (page.expect("a page"), row.expect("a row"), column.expect("a column"))
            })
            .collect();
        found.sort_unstable();
        prop_assert_eq!(found, changed);
    }

    #[test]
    fn harmless_edits_are_silent(edits in vec((any::<Index>(), 0..HARMLESS.len()), 1..12), locale in select(WORDS.map(|(locale, _)| locale).to_vec())) {
        let report = report(site(|page_locale, page| {
            if page_locale != locale {
                return page.into_bytes();
            }
            edits.iter().fold(page, |page, (place, edit)| HARMLESS[*edit].1(&page, *place)).into_bytes()
        }));
        let edits: Vec<&str> = edits.iter().map(|(_, edit)| HARMLESS[*edit].0).collect();
        prop_assert!(report.findings.is_empty(), "{edits:?}\n{}", human(&report, Color::Never));
    }

    #[test]
    fn a_second_fix_changes_nothing(
        drift in vec((any::<Index>(), 0..DRIFT.len()), 0..6),
        places in vec((any::<Index>(), 0_u8..20, damage()), 0..3),
        elsewhere in vec((any::<Index>(), 0_u8..20, damage()), 0..3),
        is_safe in any::<bool>(),
        with_source in any::<bool>(),
    ) {
        let change = |locale: &str, page: String| {
            if locale == "en" {
                return damaged(page, &elsewhere);
            } else if locale != "de" {
                return page;
            }
            let page = drift.iter().fold(page, |page, (place, edit)| DRIFT[*edit].1(&page, *place));
            damaged(page, &places)
        };
        let mut pages = site(|locale, page| change(locale, page).into_bytes());
        if !with_source {
            unname_source(&mut pages);
        }
        let report = report(pages);
        let up_to = if is_safe { Safety::Safe } else { Safety::Unsafe };
        let fixes = fix(&report, up_to);
        let again = fix(&fixes.after, up_to).repairs.pages;
        prop_assert!(again.iter().all(|page| matches!(page.fix, Fix::LeftAlone { .. })), "{:?}", again);
        for (before, after) in report.site.pages.iter().zip(&fixes.after.site.pages) {
            let (before, after) = (before.text.as_str(), after.text.as_str());
            let mut kept = prose(after).into_iter();
            prop_assert!(prose(before).iter().all(|line| kept.any(|kept| is_kept(line, kept))));
            let has_mark = |old: &str| [":::", "：：：", "```", "~~~"].iter().any(|mark| old.contains(mark));
            let is_new = |line: &&str| !before.lines().any(|old| has_mark(old) && old.contains(line) || is_kept(old.trim_end(), line));
            prop_assert_eq!(prose(after).iter().copied().find(is_new), None);
            prop_assert_eq!(before.ends_with('\n'), after.ends_with('\n'));
        }
        prop_assert!(fixes.after.findings.len() <= report.findings.len());
        for (page, after) in fixes.after.site.pages.iter().enumerate() {
            let made = fixed_by_edits(&report, &fixes.repairs, page);
            prop_assert_eq!(made.as_str(), after.text.as_str());
        }
    }

    #[test]
    fn words_beside_urls_stay_where_they_are(
        drift in vec((any::<Index>(), 0..DRIFT.len()), 0..4),
        places in vec((any::<Index>(), 0_u8..20, damage()), 0..3),
        column in 1..4_usize,
        own_column in 1..4_usize,
    ) {
        let report = self::report(site(|locale, page| {
            // The German page may have its notes in another place.
            let page = with_notes(&page, if locale == "de" { own_column } else { column });
            if locale != "de" {
                return page.into_bytes();
            }
            let page = drift.iter().fold(page, |page, (place, edit)| DRIFT[*edit].1(&page, *place));
            damaged(page, &places).into_bytes()
        }));
        let fixes = fix(&report, Safety::Safe);
        let text = |report: &Report| {
            let page = report.site.pages.iter().find(|page| page.locale.as_str() == "de");
            page.map(|page| page.text.as_str().to_owned()).unwrap_or_default()
        };
        let (before, after) = (text(&report), text(&fixes.after));
        let lost: Vec<_> = notes(&before).difference(&notes(&after)).copied().collect();
        prop_assert!(lost.is_empty(), "{lost:?}\n{before}\n{after}");
        let pages = fixes.after.site.pages.iter().map(|page| (page.path.clone(), page.text.as_str().into()));
        let checked = self::report(pages.collect());
        prop_assert_eq!(human(&fixes.after, Color::Never), human(&checked, Color::Never), "{}", after);
    }

    #[test]
    fn drift_alone_is_repaired_without_a_rest(drift in vec((any::<Index>(), 0..DRIFT.len() - 1), 1..6)) {
        let pages = site(|locale, page| {
            let drifted = |page: String| drift.iter().fold(page, |page, (place, edit)| DRIFT[*edit].1(&page, *place));
            if locale == "de" { drifted(page).into_bytes() } else { page.into_bytes() }
        });
        let report = report(pages);
        let fixes = fix(&report, Safety::Unsafe);
        let edits: Vec<&str> = drift.iter().map(|(_, edit)| DRIFT[*edit].0).collect();
        let de = report.site.pages.iter().find(|page| page.locale.as_str() == "de").map(|page| page.text.as_str());
        prop_assert!(fixes.after.findings.is_empty(), "{edits:?}\n{}\n{}\n{:?}", human(&fixes.after, Color::Never), de.unwrap_or_default(), fixes.repairs.pages);
    }
}
