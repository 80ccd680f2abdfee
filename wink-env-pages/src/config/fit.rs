//! Whether the configuration fits the pages.

use super::Config;
use super::problem::{InvalidConfig, Problem};
use crate::collect::CollectVec as _;
use crate::order;
use crate::report::{Report, UnknownSource};
use crate::site::section_name;
use crate::words::{counted, listed, quoted};
use crate::yaml;

impl Config {
    /// What to say when the language that the configuration makes the source has no page; `None` if it was named
    /// elsewhere.
    #[must_use]
    pub fn explain(&self, error: &UnknownSource) -> Option<InvalidConfig> {
        let known: Vec<&str> = error.known.iter().map(crate::locale::Locale::as_str).collect_vec();
        let message = format!("no page has the language {}", quoted(error.source.as_str()));
        let is_ours = self.source.as_ref() == Some(&error.source);
        let problem = self.problem("source", message, format!("there are pages in {}", known.join(", ")))?;
        is_ours.then(|| self.invalid(vec![problem]))
    }

    /// Whether there is one name for each table and column of the reference.
    ///
    /// # Errors
    ///
    /// When there are more or fewer.
    pub fn check_names(&self, report: &Report) -> Result<(), InvalidConfig> {
        let Some(page) = report.site.reference_page() else { return Ok(()) };
        let mut problems = Vec::new();
        let tables: Vec<String> = page
            .sections
            .iter()
            .enumerate()
            .map(|(index, section)| section_name(section, index))
            .collect_vec();
        if let Some(names) = &self.names.sections
            && names.len() != tables.len()
        {
            let count = counted(names.len(), "table");
            problems.extend(self.problem(
                "sections",
                format!("`sections` names {count}, and the reference has {}", tables.len()),
                format!("name all of them in this order: {}", listed(&tables)),
            ));
        }
        if let Some(names) = &self.names.environments
            && let Some(index) = page.sections.iter().position(|section| section.columns.len() != names.len())
        {
            let columns: Vec<String> =
                page.sections[index].columns.iter().map(|column| quoted(&column.text)).collect_vec();
            let count = counted(names.len(), "column");
            problems.extend(self.problem(
                "environments",
                format!(
                    "`environments` names {count}, and the table {} has {}",
                    tables[index],
                    columns.len()
                ),
                format!("name all of them in this order: {}", listed(&columns)),
            ));
        }
        order::sort_by_key(&mut problems, |problem| problem.span);
        if problems.is_empty() { Ok(()) } else { Err(self.invalid(problems)) }
    }

    fn problem(&self, key: &str, message: String, help: String) -> Option<Problem> {
        let (_, node) = self.nodes.iter().find(|(name, _)| *name == key)?;
        let text = &self.file.text;
        Some(Problem { span: yaml::place(text, text.whole(), node), message, help })
    }

    fn invalid(&self, problems: Vec<Problem>) -> InvalidConfig {
        InvalidConfig { file: self.file.clone(), problems }
    }
}
