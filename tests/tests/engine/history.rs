//! What git knows about the source page: which pages are behind, and who is wrong.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use wink_env_pages::build::Build;
use wink_env_pages::check::{Settings, Workspace};
use wink_env_pages::codegen::Options;
use wink_env_pages::config::{Config, ConfigText};
use wink_env_pages::lint;
use wink_env_pages::page::Content;
use wink_env_pages::text::Text;

/// A repository with pages in `docs`.
struct Repository {
    directory: TempDir,
}

/// The rows of a page: name, staging host, production host.
type Rows<'a> = &'a [(&'a str, &'a str)];

fn page(rows: Rows<'_>) -> String {
    let mut page =
        "---\ntitle: Page\n---\n\n## Applications\n\n| Name | Staging | Production |\n| --- | --- | --- |\n"
            .to_owned();
    for (name, host) in rows {
        let _ =
            writeln!(page, "| {name} | https://staging-{host}.wink.travel | https://{host}.wink.travel |");
    }
    page
}

impl Repository {
    fn new() -> Self {
        let repository = Self { directory: TempDir::new().expect("a temporary directory") };
        repository.git(&["init", "--quiet", "--initial-branch", "main"]);
        repository
    }

    fn root(&self) -> &Path {
        self.directory.path()
    }

    fn git(&self, arguments: &[&str]) -> String {
        git_in(self.root(), arguments)
    }

    fn write(&self, path: &str, content: &str) {
        let file = self.root().join(path);
        fs::create_dir_all(file.parent().expect("it is in a directory")).expect("directories can be made");
        fs::write(file, content).expect("files can be written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).expect("the file is there")
    }

    /// Commits everything; returns the identifier.
    fn commit(&self, subject: &str) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", subject]);
        self.git(&["rev-parse", "HEAD"]).trim().to_owned()
    }

    fn docs(&self) -> PathBuf {
        self.root().join("docs")
    }
}

fn git_in(directory: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(directory)
        .args(["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgSign=false"])
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("git is installed");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn run(command: &str, docs: &Path, options: &[&str]) -> wink_env_cli::Output {
    let docs = docs.to_str().expect("a path is text");
    wink_env_cli::run(["wink-env", command, docs].iter().chain(options))
}

fn findings(docs: &Path) -> Vec<Value> {
    let output = run("check", docs, &["--format", "json"]);
    let document: Value = serde_json::from_str(&output.stdout).expect("the format is JSON");
    document["findings"].as_array().expect("there is a list").clone()
}

/// The lints that were found, by language.
fn lints(docs: &Path) -> BTreeMap<String, Vec<String>> {
    let mut lints = BTreeMap::<String, Vec<String>>::new();
    for finding in findings(docs) {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        lints.entry(text("locale")).or_default().push(text("lint"));
    }
    lints
}

fn expected(lints: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
    let owned = |names: &&[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    lints.iter().map(|(locale, names)| ((*locale).to_owned(), owned(names))).collect()
}

const OLD: Rows<'_> = &[("Agent", "agent"), ("Corporate", "group"), ("Studio", "studio")];
const NEW: Rows<'_> = &[("Agent", "agent"), ("Booking engine", "ota"), ("Studio", "studio")];

/// A repository with four commits: the source is edited, half of the translations follow, one of them is mistranslated,
/// and one is damaged. Returns the commit of the edit.
fn four_commits() -> (Repository, String) {
    let repository = Repository::new();
    repository.write("docs/environments.md", &page(OLD));
    for locale in ["da", "de", "fr", "id", "pt", "tr"] {
        repository.write(&format!("docs/{locale}/environments.md"), &page(OLD));
    }
    repository.commit("Add the pages");
    repository.write("docs/environments.md", &page(NEW));
    let edit = repository.commit("Replace a service");
    for locale in ["da", "de", "fr"] {
        repository.write(&format!("docs/{locale}/environments.md"), &page(NEW));
    }
    repository.commit("Translate");
    let wrong = page(NEW).replace("//studio", "//studios");
    repository.write("docs/de/environments.md", &wrong);
    let damaged = page(OLD).replace("https://studio", "http://studio");
    repository.write("docs/pt/environments.md", &damaged);
    repository.commit("Spoil two pages");
    (repository, edit)
}

#[test]
fn pages_are_behind_wrong_or_clean() {
    let (repository, edit) = four_commits();
    let behind: &[&str] = &["behind"];
    assert_eq!(
        lints(&repository.docs()),
        expected(&[
            ("de", &["url-mismatch"]),
            ("id", behind),
            ("pt", &["behind", "bad-url"]),
            ("tr", behind)
        ])
    );
    let findings = findings(&repository.docs());
    let of_behind: Vec<&Value> = findings.iter().filter(|finding| finding["lint"] == "behind").collect();
    assert_eq!(of_behind.len(), 3);
    for finding in of_behind {
        assert_eq!(finding["commit"], edit.as_str());
        assert_eq!(finding["cause"], findings[1]["cause"], "one change of the source is one cause");
        assert_eq!(finding["fixable"], true);
        let drift = finding["details"]["drift"].as_array().expect("there is a list");
        let lints: Vec<&Value> = drift.iter().map(|drift| &drift["lint"]).collect();
        assert_eq!(lints, ["extra-row", "missing-row"]);
        assert_eq!(drift[1]["service"], "booking_engine");
    }
    assert_eq!(run("check", &repository.docs(), &[]).stdout.matches("error[behind]").count(), 1);
}

#[test]
fn a_repair_brings_them_up_to_date_and_keeps_their_names() {
    let (repository, _) = four_commits();
    let table = page(OLD).replace("| Studio", "| Stüdyo").replace("| Corporate", "| Kurumsal");
    repository.write("docs/tr/environments.md", &table);
    assert_eq!(run("fix", &repository.docs(), &[]).code, 0);
    let turkish = repository.read("docs/tr/environments.md");
    assert!(turkish.contains("| Stüdyo | https://staging-studio"), "{turkish}");
    assert!(turkish.contains("| Booking engine | https://staging-ota"), "{turkish}");
    assert!(!turkish.contains("Kurumsal"), "{turkish}");
    assert_eq!(lints(&repository.docs()), expected(&[]));
}

#[test]
fn programs_get_all_edits_of_a_page_that_is_behind() {
    let (repository, _) = four_commits();
    let findings = findings(&repository.docs());
    let behind = findings.iter().find(|finding| finding["lint"] == "behind" && finding["locale"] == "tr");
    let edits = behind.and_then(|finding| finding["edits"].as_array()).expect("it has edits");
    let mut text = repository.read("docs/tr/environments.md");
    let number =
        |edit: &Value, key: &str| usize::try_from(edit[key].as_u64().expect("a number")).expect("it fits");
    for edit in edits.iter().rev() {
        let range = number(edit, "start")..number(edit, "end");
        text.replace_range(range, edit["text"].as_str().expect("a text"));
    }
    run("fix", &repository.docs(), &[]);
    assert_eq!(text, repository.read("docs/tr/environments.md"));
    assert!(edits.len() > 1, "{edits:?}");
}

#[test]
fn a_service_that_moved_keeps_its_translated_name() {
    let repository = Repository::new();
    repository.write("docs/environments.md", &page(NEW));
    let german = page(NEW).replace("Booking engine", "Buchungsmaschine");
    repository.write("docs/de/environments.md", &german);
    repository.commit("Add the pages");
    let moved = page(&[("Agent", "agent"), ("Booking engine", "reserve"), ("Studio", "studio")]);
    repository.write("docs/environments.md", &moved);
    assert_eq!(lints(&repository.docs()), expected(&[("de", &["behind"])]));
    assert!(findings(&repository.docs())[0].get("commit").is_none(), "the edit is not committed yet");
    assert_eq!(run("fix", &repository.docs(), &[]).code, 0);
    assert_eq!(
        repository.read("docs/de/environments.md"),
        moved.replace("Booking engine", "Buchungsmaschine")
    );
}

#[test]
fn the_history_crosses_renames_and_strange_names() {
    let repository = Repository::new();
    repository.write("-content/start/environments.md", &page(OLD));
    repository.write("-content/de/start/environments.md", &page(OLD));
    repository.commit("Add the pages");
    repository.write("-content/start/environments.md", &page(NEW));
    let edit = repository.commit("Replace a service");
    repository.git(&["mv", "--", "-content", ":docs"]);
    repository.commit("Move the pages");
    let docs = repository.root().join(":docs");
    assert_eq!(lints(&docs), expected(&[("de", &["behind"])]));
    assert_eq!(findings(&docs)[0]["commit"], edit.as_str());
}

#[test]
fn a_shallow_clone_says_that_history_is_missing() {
    let (repository, _) = four_commits();
    let clone = TempDir::new().expect("a temporary directory");
    let source = format!("file://{}", repository.root().display());
    git_in(clone.path(), &["clone", "--quiet", "--depth", "1", &source, "clone"]);
    let docs = clone.path().join("clone/docs");
    let output = run("check", &docs, &["--format", "concise"]);
    assert_eq!(output.stderr.matches("the clone is shallow").count(), 1, "{}", output.stderr);
    assert!(!output.stdout.contains("[behind]"), "{}", output.stdout);
    assert_eq!(output.code, 1);
}

#[test]
fn no_repository_and_no_git_are_said_once() {
    let (repository, _) = four_commits();
    let binary =
        binary().expect("the command is built: `cargo build -p wink-env-cli`, or test the whole workspace");
    let call = |path: Option<&str>| {
        let mut command = Command::new(&binary);
        command.arg("check").arg(repository.docs()).stdin(Stdio::null());
        if let Some(path) = path {
            command.env("PATH", path);
        }
        let output = command.output().expect("the command starts");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, complaint) = call(Some("/nowhere"));
    assert_eq!((code, complaint.matches("git is not installed").count()), (Some(1), 1), "{complaint}");
    fs::remove_dir_all(repository.root().join(".git")).expect("it can be removed");
    let (code, complaint) = call(None);
    assert_eq!((code, complaint.matches("no git repository").count()), (Some(1), 1), "{complaint}");
}

/// The binary, which is built together with the tests of the workspace.
fn binary() -> Option<PathBuf> {
    let tests = std::env::current_exe().ok()?;
    let binary = tests.parent()?.parent()?.join(format!("wink-env{}", std::env::consts::EXE_SUFFIX));
    binary.exists().then_some(binary)
}

/// Whoever clones a repository runs the check on it, so its own configuration must not run anything.
#[cfg(unix)]
#[test]
fn the_configuration_of_a_repository_runs_no_program() {
    use std::os::unix::fs::PermissionsExt as _;

    let (repository, _) = four_commits();
    let trace = repository.root().join("trace");
    let program = repository.root().join("program.sh");
    fs::write(&program, format!("#!/bin/sh\necho \"$0 $*\" >> '{}'\n", trace.display()))
        .expect("it can be written");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is ours");
    let program = program.to_str().expect("a path is text");
    repository.write(".gitattributes", "*.md diff=evil filter=evil\n");
    for (key, value) in [
        ("core.fsmonitor", program),
        ("core.pager", program),
        ("core.sshCommand", program),
        ("core.hooksPath", "."),
        ("diff.external", program),
        ("diff.evil.command", program),
        ("diff.evil.textconv", program),
        ("filter.evil.clean", program),
        ("filter.evil.smudge", program),
        ("gpg.program", program),
        ("log.showSignature", "true"),
        ("pager.log", program),
        // What is missing could be fetched.
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "evil"),
        ("remote.evil.promisor", "true"),
        ("remote.evil.url", &format!("ext::{program}")),
        ("protocol.ext.allow", "always"),
    ] {
        repository.git(&["config", key, value]);
    }
    let missing = repository.git(&["rev-parse", "HEAD:docs/environments.md"]);
    let before = lints(&repository.docs());
    assert_eq!(before["id"], ["behind"]);
    let (directory, name) = missing.trim().split_at(2);
    fs::remove_file(repository.root().join(".git/objects").join(directory).join(name)).expect("it is loose");
    let without = lints(&repository.docs());
    assert_ne!(without["id"], ["behind"]);
    assert!(!trace.exists(), "{}", fs::read_to_string(&trace).unwrap_or_default());
}

/// Git takes a directory for a repository if it contains the right files, and a stranger can commit those.
#[test]
fn what_looks_like_a_repository_among_the_pages_is_not_asked() {
    let stranger = Repository::new();
    for rows in [OLD, NEW] {
        stranger.write("environments.md", &page(rows));
        stranger.commit("Write a history");
    }
    let repository = Repository::new();
    let history = stranger.root().to_str().expect("a path is text");
    repository.git(&["clone", "--quiet", "--bare", history, "docs"]);
    repository.write("docs/environments.md", &page(NEW));
    repository.write("docs/de/environments.md", &page(OLD));
    repository.commit("Add the pages");
    let output = run("check", &repository.docs(), &[]);
    assert!(!output.stdout.contains("behind"), "{}", output.stdout);
    assert!(output.stderr.contains("cannot use bare repository"), "{}", output.stderr);
}

#[test]
fn pages_that_agree_need_no_git() {
    let repository = Repository::new();
    repository.write("docs/environments.md", &page(NEW));
    repository.write("docs/de/environments.md", &page(NEW));
    let output = run("check", &repository.docs(), &[]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""), "a repository without a commit is not asked");
}

/// Runs the binary in a directory.
fn run_in(directory: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let binary =
        binary().expect("the command is built: `cargo build -p wink-env-cli`, or test the whole workspace");
    let mut command = Command::new(binary);
    let output =
        command.current_dir(directory).args(arguments).stdin(Stdio::null()).output().expect("it starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn revisions_are_compared_like_directories() {
    let (repository, edit) = four_commits();
    let (code, changes, complaint) = run_in(repository.root(), &["diff", &format!("{edit}~1"), &edit]);
    assert_eq!(code, Some(1));
    assert!(complaint.contains("\n  staging-group.wink.travel: ~\n"), "the hosts that are gone: {complaint}");
    assert!(changes.contains("booking_engine") && changes.contains("corporate"), "{changes}");
    let (code, ..) = run_in(repository.root(), &["diff", &edit, "docs"]);
    assert_eq!(code, Some(0), "the source is the same");
    let (code, ..) = run_in(repository.root(), &["diff", "HEAD", "HEAD", "--docs", "docs"]);
    assert_eq!(code, Some(0));
    for (revision, words) in [
        ("HEAD~9", "has no git revision of that name"),
        ("--help", "Usage"),
        ("nothing", "there is no directory `nothing`"),
    ] {
        let (_, output, complaint) = run_in(repository.root(), &["diff", revision, "docs"]);
        assert!((output + &complaint).contains(words), "{revision}: {complaint}");
    }
}

#[test]
fn a_revision_brings_its_own_configuration() {
    let repository = Repository::new();
    repository.write("site/docs/de/environments.md", &page(OLD));
    repository.write("site/docs/fr/environments.md", &page(NEW));
    repository.write("site/wink-env.yml", "source: de\n");
    repository.commit("Begin");
    repository.write("site/wink-env.yml", "source: it\n");
    repository.commit("Name a language without a page");
    let call = ["diff", "HEAD~1", "HEAD~1", "--docs", "site/docs"];
    assert_eq!(run_in(repository.root(), &call).0, Some(0));
    let (code, _, complaint) = run_in(repository.root(), &["diff", "HEAD~1", "HEAD", "--docs", "site/docs"]);
    assert_eq!(code, Some(2));
    assert!(complaint.contains("HEAD:site/wink-env.yml"), "{complaint}");
}

#[test]
fn changes_between_revisions_are_in_files_that_exist() {
    let repository = Repository::new();
    repository.write("docs/environments.md", &page(OLD));
    repository.commit("Begin");
    repository.write("docs/environments.md", &page(NEW));
    repository.commit("Change");
    for new in ["HEAD", "docs"] {
        let call = ["diff", "HEAD~1", new, "--format", "github"];
        let (code, said, complaint) = run_in(repository.root(), &call);
        assert_eq!(code, Some(1), "{complaint}");
        assert!(said.contains("file=docs/environments.md"), "{new}: {said}");
    }
}

/// A row that only the source lacks, without any history.
fn lost_row() -> Repository {
    let repository = four_commits().0;
    fs::remove_dir_all(repository.root().join(".git")).expect("it can be removed");
    for locale in ["da", "de", "fr", "id", "pt", "tr"] {
        repository.write(&format!("docs/{locale}/environments.md"), &page(NEW));
    }
    repository.write("docs/environments.md", &page(&NEW[..2]));
    repository
}

#[test]
fn what_all_pages_say_against_the_source_is_not_repaired_unless_the_source_is_trusted() {
    let repository = lost_row();
    for options in [&[][..], &["--safe"], &["--diff"]] {
        let output = run("fix", &repository.docs(), options);
        assert!(!output.stdout.contains("repaired\n") && !output.stdout.contains("+++"), "{}", output.stdout);
        assert!(repository.read("docs/de/environments.md").contains("studio"), "{options:?}");
    }
    assert_eq!(run("fix", &repository.docs(), &[]).code, 1, "something is left for a person");
    assert_eq!(lints(&repository.docs()), expected(&[("en", &["source-alone"])]));
    assert_eq!(run("fix", &repository.docs(), &["--trust-source"]).code, 0);
    assert!(!repository.read("docs/de/environments.md").contains("studio"));
    assert_eq!(lints(&repository.docs()), expected(&[]));
}

#[test]
fn a_build_lets_drift_pass_where_pages_may_be_behind() {
    let repository = lost_row();
    let build = || {
        let mut site =
            Workspace::new("docs", Settings { config: config("behind: warning"), ..Settings::default() });
        for locale in ["", "de/", "fr/", "id/"] {
            let path = format!("{locale}environments.md");
            site.set(&path, Content::Text(repository.read(&format!("docs/{path}"))));
        }
        wink_env_pages::build::build(&site.check(), &Options::new("wink_env"))
    };
    let Build { code, failure, warnings } = build();
    assert!(code.is_some() && failure.is_none(), "{failure:?}");
    assert_eq!(
        warnings.iter().filter(|warning| warning.contains("warning[extra-row]")).count(),
        3,
        "{warnings:?}"
    );
    let reason = warnings.last().expect("it says why");
    assert!(reason.contains("level of `behind` in wink-env.yml"), "{reason}");
    repository.write("docs/environments.md", &page(NEW).replace("https://agent", "http://agent"));
    assert!(build().failure.is_some(), "damage of the source is still an error");
}

fn config(lints: &str) -> Config {
    let text = Text::new(format!("lints:\n  {lints}\n"));
    let file = ConfigText { path: "wink-env.yml".to_owned(), text };
    Config::parse(file, &lint::names()).expect("it is valid")
}

#[test]
fn status_shows_services_that_are_behind_and_the_causes() {
    let (repository, _) = four_commits();
    let status = run("status", &repository.docs(), &[]).stdout;
    assert!(status.contains("b as the source had it earlier"), "{status}");
    assert!(status.contains("\n3 causes:\n"), "{status}");
    assert!(status.contains("\n  behind        id, pt, tr\n"), "{status}");
}
