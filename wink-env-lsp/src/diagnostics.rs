//! Findings as diagnostics.

use std::collections::HashMap;

use gen_lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Position, Range,
    Uri,
};
use wink_env_pages::check::Report;
use wink_env_pages::config::InvalidConfig;
use wink_env_pages::describe::{self, Complaint, Description};
use wink_env_pages::finding::{Finding, Place, Severity, Source};
use wink_env_pages::text::Span;

use crate::lines::{Encoding, Lines};
use crate::project::Project;
use crate::uri;

/// The diagnostics of each file that has some.
pub(crate) type Diagnostics = HashMap<Uri, Vec<Diagnostic>>;

/// What a project says about itself.
#[derive(Default)]
pub(crate) struct Said {
    pub(crate) diagnostics: Diagnostics,
    /// Why the pages cannot be relied on, if that has no place in a file.
    pub(crate) complaint: Option<String>,
    /// Why there are no pages. Most folders have none, so this is only for those who look for it.
    pub(crate) remark: Option<String>,
}

/// The diagnostics of a checked project.
pub(crate) fn of_project(project: &Project, encoding: Encoding) -> Said {
    let mut said = Said::default();
    if let Some(report) = project.report() {
        let mut files = Places { project, report, encoding, lines: HashMap::new() };
        for finding in &report.findings {
            let (uri, diagnostic) = files.diagnostic(finding);
            said.diagnostics.entry(uri).or_default().push(diagnostic);
        }
    }
    let Err(refusal) = &project.checked else { return said };
    match (describe::refusal(refusal), refusal.report()) {
        (Complaint::Config(invalid), _) if project.config.is_some() => {
            let path = project.config.as_deref().unwrap_or_default();
            said.diagnostics.extend([(uri::file(path), of_config(&invalid, encoding))]);
        }
        (Complaint::Page(place, description), Some(report)) => {
            let mut files = Places { project, report, encoding, lines: HashMap::new() };
            if let Some((uri, range)) = files.locate(place) {
                let diagnostic = error(range, &description.to_string());
                said.diagnostics.entry(uri).or_default().push(diagnostic);
            }
        }
        (Complaint::Text(text), _) => said.complaint = Some(text),
        (Complaint::Page(_, description), None) => said.complaint = Some(description.to_string()),
        (Complaint::Config(invalid), _) => said.complaint = Some(invalid.to_string()),
    }
    said
}

/// The mistakes in a configuration.
pub(crate) fn of_config(invalid: &InvalidConfig, encoding: Encoding) -> Vec<Diagnostic> {
    let lines = Lines::new(invalid.file.text.as_str(), encoding);
    let problems = invalid.problems.iter().map(|problem| {
        let description = Description {
            message: problem.message.clone(),
            help: Some(problem.help.clone()).filter(|help| !help.is_empty()),
            ..Description::default()
        };
        error(lines.range(problem.span), &description.to_string())
    });
    problems.collect()
}

fn error(range: Range, message: &str) -> Diagnostic {
    Diagnostic {
        range,
        severity: Some(DiagnosticSeverity::Error),
        source: Some(SOURCE.to_owned()),
        message: message.to_owned().into(),
        ..Diagnostic::default()
    }
}

/// The name before each message.
const SOURCE: &str = "wink-env";

/// The places of a report, as editors count them.
pub(crate) struct Places<'a> {
    pub(crate) project: &'a Project,
    pub(crate) report: &'a Report,
    pub(crate) encoding: Encoding,
    pub(crate) lines: HashMap<usize, Lines<'a>>,
}

impl<'a> Places<'a> {
    pub(crate) fn new(project: &'a Project, report: &'a Report, encoding: Encoding) -> Self {
        Self { project, report, encoding, lines: HashMap::new() }
    }

    pub(crate) fn diagnostic(&mut self, finding: &Finding) -> (Uri, Diagnostic) {
        let nowhere = Range::new(Position::new(0, 0), Position::new(0, 0));
        let place = finding.place.and_then(|place| self.locate(place));
        let (uri, range) = place.unwrap_or_else(|| (self.project.uri_below(&finding.path), nowhere));
        let description = describe::describe(&self.report.site, finding);
        let diagnostic = Diagnostic {
            range,
            severity: Some(match finding.severity {
                Severity::Error => DiagnosticSeverity::Error,
                Severity::Warning => DiagnosticSeverity::Warning,
            }),
            code: Some(finding.lint.name.to_owned().into()),
            code_description: Some(CodeDescription::new(Uri::from(finding.lint.address()))),
            source: Some(SOURCE.to_owned()),
            related_information: self.related(finding, &description),
            message: description.to_string().into(),
            ..Diagnostic::default()
        };
        (uri, diagnostic)
    }

    /// What the reference has.
    fn related(
        &mut self,
        finding: &Finding,
        description: &Description,
    ) -> Option<Vec<DiagnosticRelatedInformation>> {
        let (uri, range) = self.locate(finding.reference?)?;
        let message = match description.reference_label.as_str() {
            "" => "the reference has this".to_owned(),
            label => label.to_owned(),
        };
        Some(vec![DiagnosticRelatedInformation::new(Location::new(uri, range), message)])
    }

    pub(crate) fn locate(&mut self, place: Place) -> Option<(Uri, Range)> {
        match place.source {
            Source::Page(page) => {
                Some((self.project.uri_of(&self.report.site.pages[page]), self.range(page, place.span)))
            }
            Source::Config => {
                let lines = Lines::new(self.report.config().text.as_str(), self.encoding);
                Some((uri::file(self.project.config.as_deref()?), lines.range(place.span)))
            }
            Source::Excerpt(_) => None,
        }
    }

    /// A range of a page.
    pub(crate) fn range(&mut self, page: usize, span: Span) -> Range {
        self.lines(page).range(span)
    }

    pub(crate) fn lines(&mut self, page: usize) -> &Lines<'a> {
        let (report, encoding) = (self.report, self.encoding);
        self.lines.entry(page).or_insert_with(|| Lines::new(report.site.pages[page].text.as_str(), encoding))
    }
}
