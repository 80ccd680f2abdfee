//! Inputs of any size.

use tests::site::Site;

/// The pages of every site: the source and two translations.
pub(super) const SOURCE: &str = include_str!("../../../docs/environments.md");
pub(super) const GERMAN: &str = include_str!("../../../docs/de/environments.md");
const DANISH: &str = include_str!("../../../docs/da/environments.md");

/// How the last row of the last table of the German page begins.
const LAST_ROW: &str = "| WinkLinks ";

/// Files by their paths.
pub(super) type Files = Vec<(String, String)>;

/// An input of any size.
#[derive(Clone, Copy)]
pub(super) struct Family {
    pub(super) name: &'static str,
    /// The commands that are measured unless others are asked for.
    pub(super) commands: &'static [&'static str],
    /// The fewest units.
    pub(super) least: usize,
    /// Twice as many units are too many for a file system or for the names of languages.
    pub(super) most: usize,
    pub(super) files: fn(usize) -> Files,
}

/// What pages are given to.
pub(super) const PAGES: &[&str] = &["check docs", "fix docs --diff"];
/// What tables are given to.
pub(super) const TABLES: &[&str] = &["check docs --format json", "fix docs --diff", "status docs"];
pub(super) const CONFIG: &[&str] = &["check docs"];
pub(super) const SCAN: &[&str] = &["scan src docs --docs docs --format json"];

impl Family {
    pub(super) const fn new(
        name: &'static str,
        commands: &'static [&'static str],
        files: fn(usize) -> Files,
    ) -> Self {
        Self { name, commands, least: 16, most: usize::MAX, files }
    }

    pub(super) const fn at_least(self, least: usize) -> Self {
        Self { least, ..self }
    }

    pub(super) const fn at_most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    /// The site with so many units, and how many bytes they take.
    pub(super) fn site(&self, units: usize) -> (Site, usize) {
        let site = Site::new();
        for directory in ["docs", "old"] {
            site.write(&format!("{directory}/environments.md"), SOURCE);
            site.write(&format!("{directory}/de/environments.md"), GERMAN);
            site.write(&format!("{directory}/da/environments.md"), DANISH);
        }
        site.write("src/lib.rs", "");
        let files = (self.files)(units);
        for (path, content) in &files {
            site.write(path, content);
        }
        (site, files.iter().map(|(_, content)| content.len()).sum())
    }
}

/// The German page instead of the sound one.
pub(super) fn german(content: String) -> Files {
    vec![("docs/de/environments.md".to_owned(), content)]
}

/// The German page with more text below.
pub(super) fn below(text: &str) -> Files {
    german(format!("{GERMAN}\n{text}\n"))
}

/// The German page with more rows in its last table.
pub(super) fn with_rows(rows: &str) -> Files {
    german(rows_added(GERMAN, rows))
}

/// The page with more rows below the last table.
pub(super) fn rows_added(page: &str, rows: &str) -> String {
    let last = page.rfind(LAST_ROW).or_else(|| page.rfind("\n| ").map(|at| at + 1)).unwrap_or_default();
    let end = page[last..].find('\n').map_or(page.len(), |end| last + end + 1);
    format!("{}{rows}{}", &page[..end], &page[end..])
}

/// The units, one after the other.
pub(super) fn each(units: usize, unit: impl Fn(usize) -> String) -> String {
    (0..units).map(unit).collect()
}
