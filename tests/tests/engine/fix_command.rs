//! The command `fix`: what it writes, what it prints, what it leaves unchanged.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tests::site::Site;
use wink_env_cli::{Output, run};

fn fix(site: &Site, options: &[&str]) -> Output {
    command(site, "fix", options)
}

fn command(site: &Site, verb: &str, options: &[&str]) -> Output {
    let docs = site.root().to_str().expect("temporary paths are text");
    run(["wink-env", verb, docs].iter().chain(options))
}

fn content(site: &Site, path: &str) -> String {
    fs::read_to_string(site.root().join(path)).expect("the page is there")
}

/// Pages as a machine translation left them: two agree with the original, two are outdated.
const DA: &str = "---\ntitle: Miljøer\n---\n\n:::note\nStaging sover om natten.\n:::\n\n## Servere\n\n\
    | Funktion | Staging | Produktion\n| ------- | ------- | ---------- |\n\
    | IAM | https://staging-iam.wink.travel | https://iam.wink.travel | \n\
    | Inventory | https://staging-api.wink.travel | https://api.wink.travel | \n\
    <!-- | Payment | https://staging-api.trippay.io | https://api.trippay.io |  -->\n\n## Applikationer\n\n\
    | Applikation | Staging | Produktion\n| ------- | ------- | ---------- |\n\
    | Agent | https://staging-agent.wink.travel | https://agent.wink.travel | \n\
    | Booking engine | https://staging-ota.wink.travel | https://ota.wink.travel | \n\
    | Payment | https://staging-pay.wink.travel | https://pay.wink.travel | \n\
    | WinkLinks | https://staging-i.trvl.as | https://i.trvl.as |\n";

const DE: &str = "---\ntitle: Environments\n---\nZwei Umgebungen:\n\n:::Hinweis\nNachts schläft Staging.\n:::\n\n## Server\n\n\
    | Funktion | Staging | Produktion\n| ------- | ------- | ---------- |\n\
    | IAM | https://staging-iam.wink.travel | https://iam.wink.travel |\n\
    | Inventar | https://staging-api.wink.travel | https://api.wink.travel |\n\
    | Zahlung | https://staging-api.trippay.io | https://api.trippay.io |\n\n## Anwendungen\n\n\
    | Bewerbung | Inszenierung | Produktion\n| ------- | ------- | ---------- |\n\
    | Agent | https://staging-agent.wink.travel | https://agent.wink.travel |\n\
    | Unternehmen | https://staging-group.wink.travel | https://group.wink.travel |\n\
    | Zahlung | https://staging-pay.wink.travel | https://pay.wink.travel |\n\
    | WinkLinks | https://staging-i.trvl.as | https://i.trvl.as |\n\n";

fn five_languages() -> Site {
    let translated = |from: &[(&str, &str)], page: &str| {
        from.iter().fold(page.to_owned(), |page, (from, to)| page.replace(from, to))
    };
    Site::with(&[
        ("da/environments.md", DA.to_owned()),
        ("de/environments.md", DE.to_owned()),
        ("id/environments.md", translated(&[("Servere", "Server"), ("Funktion", "Fitur")], DA)),
        (
            "pt/environments.md",
            translated(&[("Hinweis", "nota"), ("Zahlung", "Pagamento"), ("Unternehmen", "Corporativo")], DE),
        ),
        ("tr/environments.md", translated(&[("Servere", "Sunucular"), ("Funktion", "Özellik")], DA)),
    ])
}

#[test]
fn pages_that_fell_behind_agree_after_a_fix() {
    let site = five_languages();
    let before: Vec<String> =
        ["da", "id", "tr"].map(|locale| content(&site, &format!("{locale}/environments.md"))).into();
    let output = fix(&site, &[]);
    assert_eq!(output.code, 0, "{}", output.stdout);
    assert_eq!(command(&site, "check", &["--deny", "warnings"]).code, 0);
    let after: Vec<String> =
        ["da", "id", "tr"].map(|locale| content(&site, &format!("{locale}/environments.md"))).into();
    assert_eq!(before, after);
    let wanted = DE
        .replace(":::Hinweis", ":::note")
        .replace(
            "| Zahlung | https://staging-api.trippay.io | https://api.trippay.io |",
            "<!-- | Zahlung | https://staging-api.trippay.io | https://api.trippay.io | -->",
        )
        .replace(
            "| Unternehmen | https://staging-group.wink.travel | https://group.wink.travel |",
            "| Booking engine | https://staging-ota.wink.travel | https://ota.wink.travel |",
        );
    assert_eq!(content(&site, "de/environments.md"), wanted);
    assert!(output.stdout.contains("translate `Booking engine`: "), "{}", output.stdout);
}

#[test]
fn a_second_fix_writes_nothing() {
    let site = five_languages();
    assert_eq!(fix(&site, &[]).code, 0);
    let file = site.root().join("de/environments.md");
    let written = || fs::metadata(&file).and_then(|metadata| metadata.modified()).expect("the system knows");
    let before = written();
    std::thread::sleep(std::time::Duration::from_millis(20));
    let output = fix(&site, &[]);
    assert_eq!((output.code, before), (0, written()));
    assert!(!output.stdout.contains("repaired"), "{}", output.stdout);
}

#[test]
fn diff_shows_the_change_and_writes_nothing() {
    let site = five_languages();
    let output = fix(&site, &["--diff"]);
    assert_eq!((output.code, content(&site, "de/environments.md").as_str()), (1, DE));
    for line in ["\n-:::Hinweis\n+:::note\n", "\n+<!-- | Zahlung | ", "/pt/environments.md\n"] {
        assert!(output.stdout.contains(line), "{line} is not in: {}", output.stdout);
    }
    assert!(output.stdout.starts_with("--- a/"));
    assert_eq!(fix(&site, &[]).code, 0);
    let output = fix(&site, &["--diff"]);
    assert_eq!((output.code, output.stdout.as_str()), (0, ""));
}

#[test]
fn safe_repairs_keep_a_translators_rows() {
    let site = five_languages();
    let output = fix(&site, &["--safe"]);
    assert_eq!(output.code, 1);
    assert!(output.stdout.contains("error[extra-row]"), "{}", output.stdout);
    let page = content(&site, "de/environments.md");
    assert!(page.contains("| Unternehmen |") && page.contains("| Booking engine |"), "{page}");
}

#[test]
fn a_tie_is_refused() {
    let site = Site::with(&[("da/environments.md", DA), ("de/environments.md", DE)]);
    let output = fix(&site, &[]);
    assert_eq!((output.code, output.stdout.as_str()), (2, ""));
    assert!(output.stderr.contains("--source"), "{}", output.stderr);
    assert_eq!(fix(&site, &["--source", "da"]).code, 0);
    assert_eq!(content(&site, "da/environments.md"), DA);
}

#[test]
fn a_bad_call_is_refused() {
    assert_eq!(fix(&Site::new(), &[]).code, 2);
    assert_eq!(fix(&five_languages(), &["--source", "xx"]).code, 2);
    assert_eq!(fix(&five_languages(), &["--format", "json"]).code, 2);
}

#[test]
fn line_endings_mark_and_missing_newline_are_kept() {
    let site = Site::new();
    site.write("environments.md", DA);
    let page = format!("\u{feff}{}", DE.trim_end().replace('\n', "\r\n"));
    site.write("de/environments.md", &page);
    assert_eq!(fix(&site, &[]).code, 0);
    let after = content(&site, "de/environments.md");
    assert!(after.starts_with("\u{feff}---\r\n") && after.ends_with('|'), "{after:?}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
}

#[test]
fn what_needs_a_person_is_named_and_the_rest_repaired() {
    let site = five_languages();
    site.write("fr/environments.md", DE.replace("---\ntitle: Environments\n---", "Environments"));
    site.write("ja/environments.md", b"\xff\xfe\x00");
    let output = fix(&site, &["--source", "da"]);
    assert_eq!(output.code, 1);
    for words in [
        "fr/environments.md: left alone: ",
        "ja/environments.md: left alone: ",
        "de/environments.md: repaired",
        "left for you; `wink-env check` says what to do:\n",
    ] {
        assert!(output.stdout.contains(words), "{words} is not in: {}", output.stdout);
    }
}

#[test]
fn json_says_what_is_fixable() {
    let site = five_languages();
    site.write("fr/environments.md", DE.replace("---\ntitle: Environments\n---", "Environments"));
    let report: serde_json::Value =
        serde_json::from_str(&command(&site, "check", &["--source", "da", "--format", "json"]).stdout)
            .expect("it is JSON");
    let findings = report["findings"].as_array().expect("a list");
    let is_fixable = |finding: &&serde_json::Value| finding["fixable"] == true;
    assert!(findings.iter().all(|finding| (finding["locale"] != "fr") == is_fixable(&finding)), "{report:#}");
    assert_eq!(report["summary"]["fixable"], findings.iter().filter(is_fixable).count());
}

#[cfg(unix)]
#[test]
fn a_read_only_page_is_named_and_the_others_are_repaired() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = five_languages();
    let mode =
        |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("it is ours");
    let (file, directory) = (site.root().join("de/environments.md"), site.root().join("nl"));
    site.write("nl/environments.md", DE);
    mode(&file, 0o444);
    mode(&directory, 0o555);
    let output = fix(&site, &["--source", "da"]);
    mode(&directory, 0o755);
    assert_eq!((output.code, content(&site, "de/environments.md").as_str()), (1, DE));
    assert_eq!(content(&site, "nl/environments.md"), DE);
    for words in [
        "de/environments.md: not written: ",
        "nl/environments.md: not written: ",
        "pt/environments.md: repaired",
    ] {
        assert!(output.stdout.contains(words), "{words} is not in: {}", output.stdout);
    }
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_links_within_the_pages_are_followed() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let site = Site::with(&[("environments.md", DA)]);
    let target = site.write("pages/page.md", DE);
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).expect("it is ours");
    fs::create_dir(site.root().join("de")).expect("directories can be made");
    let link = site.root().join("de/environments.md");
    symlink(&target, &link).expect("links can be made");
    assert_eq!(fix(&site, &[]).code, 0);
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert_eq!(fs::metadata(&target).expect("it is there").permissions().mode() & 0o777, 0o640);
    assert!(fs::read_to_string(&target).expect("it is there").contains(":::note"));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_pages_is_named_and_neither_read_nor_written() {
    use std::os::unix::fs::symlink;
    let elsewhere = Site::new();
    let target = elsewhere.write("page.md", DE.replace("Unternehmen", "s3cr3t"));
    for link in ["de/environments.md", "environments.de.md"] {
        let site = Site::with(&[("environments.md", DA)]);
        fs::create_dir_all(site.root().join("de")).expect("directories can be made");
        symlink(&target, site.root().join(link)).expect("links can be made");
        for verb in ["check", "status", "fix", "export"] {
            let options: &[&str] = if verb == "export" { &["--format", "json"] } else { &[] };
            let output = command(&site, verb, options);
            let text = output.stdout + &output.stderr;
            assert!(!text.contains("s3cr3t") && output.code == 1 || verb == "export", "{verb}: {text}");
            assert!(verb != "check" || text.contains("outside of the repository"), "{text}");
        }
        assert!(fs::read_to_string(&target).expect("it is there").contains(":::Hinweis"));
    }
}

#[cfg(unix)]
#[test]
fn other_names_of_a_repaired_page_are_mentioned() {
    let site = five_languages();
    let page = site.root().join("de/environments.md");
    fs::hard_link(&page, site.root().join("other")).expect("links can be made");
    let output = fix(&site, &[]);
    assert!(output.stdout.contains("  1 hard link still leads to the old page\n"), "{}", output.stdout);
    assert_eq!(output.stdout.matches("hard link").count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_repaired_page_keeps_its_owner_and_its_attributes() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let site = five_languages();
    let page = site.root().join("de/environments.md");
    // Only a privileged user gives files away.
    let is_given = chown(&page, Some(1234), Some(4321)).is_ok();
    fs::set_permissions(&page, fs::Permissions::from_mode(0o4640)).expect("it is ours");
    assert_eq!(fix(&site, &[]).code, 0);
    let after = fs::metadata(&page).expect("it is there");
    assert_eq!(after.permissions().mode() & 0o777, 0o640);
    assert!(!is_given || (after.uid(), after.gid()) == (1234, 4321));
}

const LANGUAGES: &str = "ar bg bn ca cs da de el es et fa fi fr he hi hr hu id is it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv \
                         sw th tr uk vi";

/// A site of many languages whose pages are outdated after renaming and removing services.
fn forty_locales(is_behind: bool) -> Site {
    let site = Site::new();
    let page = |words: &str, renamed: &dyn Fn(usize) -> bool, removed: &dyn Fn(usize) -> bool| {
        let mut page = format!(
            "---\ntitle: {words}\n---\n\n## {words}\n\n| {words} | Staging | Production |\n| --- | --- | --- |\n"
        );
        for service in (0..20).filter(|service| !removed(*service)) {
            let name =
                if renamed(service) { format!("former{service}") } else { format!("service{service}") };
            let _ = writeln!(
                page,
                "| {words} {service} | https://staging-{name}.wink.travel | https://{name}.wink.travel |"
            );
        }
        page
    };
    site.write("environments.md", page("Servers", &|_| false, &|service| service % 5 == 4));
    for language in LANGUAGES.split(' ') {
        let renamed = |service: usize| is_behind && [2, 8, 11].contains(&service);
        let removed = |service: usize| !is_behind && service % 5 == 4;
        site.write(&format!("{language}/environments.md"), page(language, &renamed, &removed));
    }
    // One page follows the source, which would be alone otherwise.
    site.write("cy/environments.md", page("cy", &|_| false, &|service| service % 5 == 4));
    site
}

#[test]
fn one_fix_brings_forty_locales_back() {
    let site = forty_locales(true);
    let output = fix(&site, &[]);
    assert_eq!(output.code, 0, "{:.3000}", output.stdout);
    assert_eq!(command(&site, "check", &[]).code, 0);
    assert_eq!(output.stdout.matches(": repaired\n").count(), 40);
}

/// A page with its content before and after a repair.
type RepairedPage = (PathBuf, Vec<u8>, Vec<u8>);

/// The pages of an outdated site, each of the first ones longer than the previous one.
fn growing_pages() -> (Site, Vec<RepairedPage>) {
    let [site, fixed] = [(); 2].map(|()| forty_locales(true));
    for (number, language) in LANGUAGES.split(' ').take(10).enumerate() {
        for site in [&site, &fixed] {
            let page = format!("{language}/environments.md");
            site.write(&page, content(site, &page) + &"Some more prose.\n".repeat(number * 40));
        }
    }
    assert_eq!(fix(&fixed, &[]).code, 0);
    let pages = LANGUAGES.split(' ').map(|language| {
        let [old, new] = [&site, &fixed].map(|site| content(site, &format!("{language}/environments.md")));
        (site.root().join(language).join("environments.md"), old.into_bytes(), new.into_bytes())
    });
    let pages = pages.collect();
    (site, pages)
}

/// Files next to the pages that are not pages.
fn leftovers(pages: &[RepairedPage]) -> Vec<PathBuf> {
    let directories = pages.iter().filter_map(|(page, ..)| page.parent());
    let entries = directories.flat_map(|directory| fs::read_dir(directory).expect("it can be listed"));
    entries
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| !path.ends_with("environments.md"))
        .collect()
}

/// The system itself kills the process during the write that exceeds the file size limit, so that every round
/// interrupts `fix` in the middle of a page, each time a later one.
#[cfg(unix)]
#[test]
fn a_fix_that_is_killed_while_it_writes_leaves_every_page_old_or_new() {
    use std::os::unix::process::ExitStatusExt as _;

    let binary = tests::binary();
    let (site, pages) = growing_pages();
    for blocks in (2..=14).step_by(4) {
        for (page, old, _) in &pages {
            fs::write(page, old).expect("pages can be written");
        }
        let status = Command::new("sh")
            .args(["-c", "ulimit -c 0; ulimit -f \"$0\" && exec \"$@\"", &blocks.to_string()])
            .arg(&binary)
            .arg("fix")
            .arg(site.root())
            .stdout(Stdio::null())
            .status()
            .expect("the command starts");
        assert!(status.signal().is_some(), "{status} with {blocks} blocks");
        let is_new = |(page, old, new): &&RepairedPage| {
            let now = fs::read(page).expect("the page is there");
            assert!(now == *old || now == *new, "{} is mixed with {blocks} blocks", page.display());
            now == *new
        };
        let written = pages.iter().filter(is_new).count();
        assert!(written < pages.len() && (written > 0 || blocks == 2), "{written} with {blocks} blocks");
        let left = leftovers(&pages);
        let [left] = left.as_slice() else {
            panic!("the process was killed in the middle of one page: {left:?}")
        };
        let (partial, (_, _, new)) = (fs::read(left).expect("it is there"), &pages[written]);
        assert!(!partial.is_empty() && partial.len() < new.len() && new.starts_with(&partial));

        let output = fix(&site, &[]);
        assert_eq!((output.code, leftovers(&pages)), (0, Vec::new()));
        let name = left.file_name().and_then(OsStr::to_str).expect("the name is text");
        assert!(output.stderr.contains(name), "{}", output.stderr);
        assert!(pages.iter().all(|page| is_new(&page)));
    }
}

#[test]
fn what_a_killed_fix_left_is_neither_a_page_nor_scanned() {
    let site = forty_locales(true);
    let said = |verb: &str, options: &[&str]| command(&site, verb, options).stdout;
    let scan = || {
        run([
            "wink-env",
            "scan",
            site.root().to_str().expect("a text"),
            "--docs",
            site.root().to_str().expect("a text"),
        ])
    };
    let before = [said("check", &[]), said("status", &[]), said("fix", &["--diff"]), scan().stdout];
    site.write(
        "de/.wink-env-a1B2c3.tmp",
        content(&site, "de/environments.md") + "\nhttps://stray.wink.travel\n",
    );
    assert_eq!([said("check", &[]), said("status", &[]), said("fix", &["--diff"]), scan().stdout], before);
}
