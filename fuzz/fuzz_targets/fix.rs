//! Repairs: a second one changes nothing, and neither the source nor a correct page is touched.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wink_env_fuzz::{texts, workspace};
use wink_env_pages::check::Settings;
use wink_env_pages::fix::{Fix, Safety, fix};

fuzz_target!(|input: &[u8]| {
    let Ok(report) = workspace(input, Settings::default()).check() else { return };
    for up_to in [Safety::Safe, Safety::Unsafe] {
        let fixes = fix(&report, up_to);
        assert!(fixes.after.findings.len() <= report.findings.len(), "a repair brings no findings");
        let again = fix(&fixes.after, up_to);
        assert_eq!(texts(&fixes.after), texts(&again.after), "a second repair changes nothing");
        let is_repaired = |page| matches!(page, Fix::Repaired { .. });
        assert!(!again.repairs.pages.into_iter().any(|page| is_repaired(page.fix)));
        for (index, page) in report.site.pages.iter().enumerate() {
            let is_correct = !report.findings.iter().any(|finding| *finding.path == *page.path);
            if is_correct || report.site.reference.page() == Some(index) {
                assert_eq!(page.text, fixes.after.site.pages[index].text, "{}", page.path);
            }
        }
    }
});
