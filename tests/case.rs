//! Tests as Markdown: a second-level heading names the case, fenced blocks `md PATH` are its pages, and a block
//! `report` contains the output of the check. `report source=de` sets the source language. A block `yml wink-env.yml`
//! is the configuration, and `report today=2027-04-01` sets the day of the check. `report safe` only applies safe
//! repairs. Blocks `history COMMIT DAY PATH` are earlier versions of the source page, the latest first.
//!
//! In pages, `{U+200B}` stands for that character and `{BYTE FF}` for that byte.

use std::env;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use wink_env_pages::check::{Refusal, Report, Settings};
use wink_env_pages::config::Date;
use wink_env_pages::locale::Locale;
use wink_env_pages::page::Content;
use wink_env_pages::past::{Commit, Version};
use wink_env_pages::render::{self, Color, human};

use crate::site::Site;

/// One case of a file.
#[derive(Debug, Default)]
pub struct Case {
    /// Its name: a fact.
    pub name: String,
    /// Paths and contents.
    pub pages: Vec<(String, Vec<u8>)>,
    /// The source language.
    pub source: Option<String>,
    /// Whether only safe repairs are applied.
    pub is_safe: bool,
    /// The day of the check.
    pub today: Option<Date>,
    /// Earlier versions of the source page.
    pub history: Vec<Version>,
    /// The expected report.
    pub expected: String,
    /// The span of the expected report in the file.
    pub place: Range<usize>,
}

impl Case {
    /// Checks the case's pages.
    ///
    /// # Panics
    ///
    /// If the configuration of the case is invalid.
    #[must_use]
    pub fn report(&self) -> Report {
        match self.check() {
            Ok(report) => report,
            Err(refusal) => refusal.into_report().expect("the source has a page"),
        }
    }

    fn check(&self) -> Result<Report, Refusal> {
        let site = Site::with(&self.pages);
        let config = site.config().expect("the configuration can be used");
        let source = self.source.as_ref().map(Locale::new);
        let settings = Settings { config, source, today: self.today, ..Settings::default() };
        let mut workspace = site.open(&settings);
        workspace.check_with_history(|_| Some(self.history.iter().cloned()))
    }

    /// The report as text.
    ///
    /// # Panics
    ///
    /// If the source language of the case has no page.
    #[must_use]
    pub fn actual(&self) -> String {
        let (report, complaint) = match self.check() {
            Ok(report) => (report, String::new()),
            Err(refusal) => {
                let complaint = render::refusal(&refusal, Color::Never);
                (refusal.into_report().expect("the source has a page"), complaint)
            }
        };
        human(&report, Color::Never) + &complaint
    }
}

/// All cases of a file.
///
/// # Panics
///
/// If a case has no name or no report.
#[must_use]
pub fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut heading: Option<String> = None;
    let mut block: Option<(String, String, Range<usize>)> = None;
    for (event, range) in Parser::new(file).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                cases.push(Case { name: heading.take().unwrap_or_default(), ..Case::default() });
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                block = Some((info.into_string(), String::new(), range.end..range.end));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, content, place)) = &mut block {
                    content.push_str(&text);
                    *place = place.start.min(range.start)..range.end;
                } else if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let (info, content, place) = block.take().expect("a block ends where one began");
                let case = cases.last_mut().expect("a block belongs to a case");
                if info.starts_with("report") {
                    let argument = |name| info.split(' ').find_map(|argument| argument.strip_prefix(name));
                    case.source = argument("source=").map(str::to_owned);
                    case.today = argument("today=").and_then(Date::parse);
                    case.is_safe = info.contains(" safe");
                    case.expected = content;
                    case.place = place;
                } else if let Some(version) = info.strip_prefix("history ") {
                    case.history.push(self::version(version, &content));
                } else {
                    let path =
                        info.strip_prefix("md ").or(info.strip_prefix("yml ")).unwrap_or(&info).to_owned();
                    case.pages.push((path, unescaped(&content)));
                }
            }
            _ => {}
        }
    }
    for case in &cases {
        assert!(
            !case.expected.is_empty(),
            "the case `{}` has no report; begin with any word in it",
            case.name
        );
    }
    cases
}

/// The files of cases in a directory of `tests/tests`, sorted.
///
/// # Panics
///
/// If the directory cannot be listed.
#[must_use]
pub fn files(directory: &str) -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(directory);
    let entries = fs::read_dir(directory).expect("the cases are there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("cases can be listed").path()).collect();
    files.sort();
    files
}

/// Asserts that each case in these files has its result. With `UPDATE_CASES=1`, writes the actual results into them.
///
/// # Panics
///
/// If a case has another result, with the name of each; or if a file cannot be read or written.
pub fn assert_results(files: impl IntoIterator<Item = PathBuf>, result: impl Fn(&Case) -> String) {
    let is_update = env::var_os("UPDATE_CASES").is_some();
    let mut wrong = Vec::new();
    for path in files {
        let content = fs::read_to_string(&path).expect("the cases are text");
        let cases = cases(&content);
        if is_update {
            fs::write(&path, updated(&content, &cases, &result)).expect("cases can be written");
            continue;
        }
        for case in cases {
            let actual = result(&case);
            if actual != case.expected {
                let name = path.display();
                wrong.push(format!("{name}: {}\nexpected:\n{}\nactual:\n{actual}", case.name, case.expected));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\nrun with UPDATE_CASES=1 and read the difference", wrong.join("\n"));
}

/// The file with each expected result replaced by the actual one.
fn updated(file: &str, cases: &[Case], result: impl Fn(&Case) -> String) -> String {
    let mut updated = file.to_owned();
    for case in cases.iter().rev() {
        updated.replace_range(case.place.clone(), &result(case));
    }
    updated
}

/// An earlier version of the source page, from the words behind `history`.
fn version(words: &str, content: &str) -> Version {
    let words: Vec<&str> = words.split(' ').collect();
    let [id, day, path] = words[..] else { panic!("a commit, a day and a path: {words:?}") };
    let commit = Commit { id: id.to_owned(), date: Date::parse(day) };
    Version { commit, path: path.to_owned(), content: Content::Bytes(unescaped(content)) }
}

fn unescaped(content: &str) -> Vec<u8> {
    let mut parts = content.split('{');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let escaped = part.split_once('}').and_then(|(escape, rest)| Some((escaped(escape)?, rest)));
        if let Some((escaped, rest)) = escaped {
            bytes.extend(escaped);
            bytes.extend(rest.bytes());
        } else {
            bytes.push(b'{');
            bytes.extend(part.bytes());
        }
    }
    bytes
}

/// The replacement for `U+200B` or `BYTE FF`.
fn escaped(escape: &str) -> Option<Vec<u8>> {
    if let Some(code) = escape.strip_prefix("U+") {
        let character = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
        return Some(character.to_string().into_bytes());
    }
    let byte = escape.strip_prefix("BYTE ")?;
    Some(vec![u8::from_str_radix(byte, 16).ok()?])
}
