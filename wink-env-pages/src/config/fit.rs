//! Whether the configuration fits the pages.

use super::Config;
use super::problem::{InvalidConfig, Problem};
use crate::report::{Report, UnknownSource};
use crate::site::section_name;
use crate::words::{counted, joined, listed, quoted};
use crate::yaml;

impl Config {
    /// What to say when the language that the configuration makes the source has no page; `None` if it was named
    /// elsewhere.
    #[must_use]
    pub fn explain(&self, error: &UnknownSource) -> Option<InvalidConfig> {
        if self.source.as_ref() != Some(&error.source) {
            return None;
        }
        let mut known = Vec::new();
        for locale in &error.known {
            known.push(locale.as_str());
        }
        let message = format!("no page has the language {}", quoted(error.source.as_str()));
        let problem =
            self.problem("source", message, format!("there are pages in {}", joined(&known, ", ")))?;
        Some(InvalidConfig::new(self.file.clone(), vec![problem]))
    }

    /// Whether there is one name for each table and column of the reference.
    ///
    /// # Errors
    ///
    /// When there are more or fewer.
    pub fn check_names(&self, report: &Report) -> Result<(), InvalidConfig> {
        let Some(page) = report.site.reference_page() else { return Ok(()) };
        let mut problems = Vec::new();
        if let Some(names) = &self.names.sections
            && names.len() != page.sections.len()
        {
            let mut tables = Vec::new();
            for (index, section) in page.sections.iter().enumerate() {
                tables.push(section_name(section, index));
            }
            let count = counted(names.len(), "table");
            let message = format!("`sections` names {count}, and the reference has {}", tables.len());
            self.wrong_names(&mut problems, "sections", message, &tables);
        }
        if let Some(names) = &self.names.environments {
            for (index, section) in page.sections.iter().enumerate() {
                if section.columns.len() == names.len() {
                    continue;
                }
                let mut columns = Vec::new();
                for column in &section.columns {
                    columns.push(quoted(&column.text));
                }
                let count = counted(names.len(), "column");
                let table = section_name(section, index);
                let message =
                    format!("`environments` names {count}, and the table {table} has {}", columns.len());
                self.wrong_names(&mut problems, "environments", message, &columns);
                break;
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(InvalidConfig::new(self.file.clone(), problems)) }
    }

    fn wrong_names(&self, problems: &mut Vec<Problem>, key: &str, message: String, named: &[String]) {
        let help = format!("name all of them in this order: {}", listed(named));
        if let Some(problem) = self.problem(key, message, help) {
            problems.push(problem);
        }
    }

    fn problem(&self, key: &str, message: String, help: String) -> Option<Problem> {
        let node = self.tree.as_ref()?.get(key)?;
        let text = &self.file.text;
        Some(Problem { span: yaml::place(text, text.whole(), node), message, help })
    }
}
