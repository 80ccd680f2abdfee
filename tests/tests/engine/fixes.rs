//! Every repair by its cases in `fixes/`: pages, then the changes to them and the output. `UPDATE_CASES=1` writes the
//! actual results into them.

use std::fmt::Write as _;
use std::fs;

use similar::TextDiff;
use tests::case::{Case, assert_results, cases, files};
use tests::fixed_by_edits;
use wink_env_pages::check::Report;
use wink_env_pages::compare::Reference;
use wink_env_pages::describe::left_alone;
use wink_env_pages::fix::{Fix, Fixes, Safety, apply, fix, fixable};
use wink_env_pages::page::Section;
use wink_env_pages::render::line;

/// The diff of every page, the output, and the remaining findings.
fn result(case: &Case) -> String {
    let report = case.report();
    let fixes = fix(&report, if case.is_safe { Safety::Safe } else { Safety::Unsafe });
    let mut text = String::new();
    for page in &fixes.repairs.pages {
        let before = &report.site.pages[page.page];
        match &page.fix {
            Fix::LeftAlone { reason } => {
                let _ = writeln!(text, "{}: left alone: {}", before.path, left_alone(&report, reason));
            }
            Fix::Repaired { text: after, repairs, untranslated } => {
                let _ = writeln!(text, "{}:", before.path);
                for repair in repairs {
                    let _ = writeln!(text, "  {:?} {}: {}", repair.safety, repair.lint, repair.action);
                }
                for new in untranslated {
                    let _ = writeln!(text, "  translate line {}: {}", new.line, new.label);
                }
                let diff = TextDiff::from_lines(before.text.as_str(), after);
                let diff = diff.unified_diff().context_radius(0).to_string();
                text.push_str(&diff.replace('\t', "{U+0009}").replace('\r', "{U+000D}"));
            }
        }
    }
    for finding in &fixes.after.findings {
        let _ = writeln!(text, "left: {}", line(&fixes.after, finding));
    }
    text
}

#[test]
fn every_case_has_its_result() {
    assert_results(files("fixes"), result);
}

/// The case with another page.
fn with_page(case: &Case, path: &str, content: &[u8]) -> Case {
    let page = |(other, old): &(String, Vec<u8>)| {
        (other.clone(), if other == path { content.to_vec() } else { old.clone() })
    };
    let pages = case.pages.iter().map(page).collect();
    Case { pages, source: case.source.clone(), today: case.today, ..Case::default() }
}

fn every_case(mut each: impl FnMut(&Case, Report, Fixes)) {
    for path in files("fixes") {
        for case in cases(&fs::read_to_string(path).expect("cases can be read")) {
            let report = case.report();
            let fixes = fix(&report, Safety::Unsafe);
            each(&case, report, fixes);
        }
    }
}

#[test]
fn a_second_fix_changes_no_case() {
    every_case(|case, _, fixes| {
        let again = fix(&fixes.after, Safety::Unsafe).repairs.pages;
        let is_left = again.iter().all(|page| matches!(page.fix, Fix::LeftAlone { .. }));
        assert!(is_left, "{}: {again:?}", case.name);
    });
}

#[test]
fn exactly_the_fixable_findings_are_gone_after_a_fix() {
    every_case(|case, report, fixes| {
        let left = fixable(&report).iter().filter(|fixable| !**fixable).count();
        assert_eq!(left, fixes.after.findings.len(), "{}", case.name);
    });
}

#[test]
fn the_edits_of_all_findings_make_the_repaired_pages() {
    every_case(|case, report, fixes| {
        for page in &fixes.repairs.pages {
            let made = fixed_by_edits(&report, &fixes.repairs, page.page);
            match &page.fix {
                Fix::Repaired { text, .. } => assert_eq!(made, *text, "{}", case.name),
                Fix::LeftAlone { .. } => {
                    assert_eq!(made, report.site.pages[page.page].text.as_str(), "{}", case.name);
                }
            }
        }
    });
}

#[test]
fn a_finding_has_edits_if_it_is_fixable() {
    every_case(|case, report, fixes| {
        for (number, fixable) in fixable(&report).into_iter().enumerate() {
            let edits = fixes.repairs.edits_of(number).unwrap_or_default();
            assert_eq!(fixable, !edits.is_empty(), "{}: {:?}", case.name, report.findings[number]);
            assert!(edits.is_sorted(), "{}: {edits:?}", case.name);
        }
    });
}

#[test]
fn a_repair_alone_leads_to_no_other_finding() {
    every_case(|case, report, fixes| {
        for page in &fixes.repairs.pages {
            let Fix::Repaired { repairs, .. } = &page.fix else { continue };
            for repair in repairs {
                let before = &report.site.pages[page.page];
                let text = apply(before.text.as_str(), &*repair.edits);
                let after = with_page(case, &before.path, text.as_bytes()).report();
                let counts = [&report, &after].map(|report| report.findings.len());
                // A page that is behind has one finding, which several repairs answer together.
                let behind =
                    repair.answers.iter().filter(|answer| report.findings[**answer].lint.name == "behind");
                let others = behind
                    .map(|answer| repairs.iter().filter(|other| other.answers.contains(answer)).count() - 1);
                assert!(
                    counts[1] < counts[0] + others.sum::<usize>(),
                    "{}: {} {counts:?}\n{text}",
                    case.name,
                    repair.action
                );
            }
        }
    });
}

#[test]
fn the_source_is_never_changed_and_a_page_to_compare_with_keeps_its_urls() {
    every_case(|case, report, fixes| {
        let Some(reference) = report.site.reference.page() else { return };
        if report.site.reference == Reference::Source(reference) {
            assert!(fixes.repairs.pages.iter().all(|page| page.page != reference), "{}", case.name);
        }
        let urls = |report: &Report| {
            let rows = report.site.pages[reference].sections.iter().flat_map(Section::published);
            rows.flat_map(|row| &row.cells).map(|cell| cell.url.written.clone()).collect::<Vec<_>>()
        };
        assert_eq!(urls(&report), urls(&fixes.after), "{}", case.name);
    });
}
