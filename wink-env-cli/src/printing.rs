//! Output before it is written.

use std::io;

use wink_env_pages::check::Report;
use wink_env_pages::fix::{Repairs, Safety, repairs};
use wink_env_pages::render;

use crate::arguments::{Color, Format};
use crate::kept;
use crate::output::Output;
use crate::stream::{Notation, color_of_stderr, color_of_stdout};

/// An output whose results may be a report that is rendered later: a scan's may not fit into memory as text.
pub(crate) struct Printing {
    pub(crate) output: Output,
    /// Written after the output's own results.
    pub(crate) report: Option<ReportText>,
    /// What the results are written in.
    pub(crate) notation: Notation,
    /// Whether standard output and standard error are colored.
    pub(crate) colors: (bool, bool),
}

/// A report and how to render it.
pub(crate) struct ReportText {
    pub(crate) report: Report,
    pub(crate) format: Format,
    pub(crate) color: render::Color,
}

impl Printing {
    pub(crate) fn of(output: Output, notation: Notation) -> Self {
        Self { output, report: None, notation, colors: (false, false) }
    }

    /// A report after what is in the output.
    pub(crate) fn with(output: Output, report: Option<ReportText>) -> Self {
        let notation = report.as_ref().map(|text| text.format.notation()).unwrap_or_default();
        Self { report, ..Self::of(output, notation) }
    }

    pub(crate) fn colored(mut self, choice: Color) -> Self {
        let is = |color| color == render::Color::Always;
        self.colors = (is(color_of_stdout(choice)), is(color_of_stderr(choice)));
        self
    }

    pub(crate) fn write(self, out: &mut impl io::Write) -> io::Result<()> {
        out.write_all(self.output.stdout.as_bytes())?;
        let Some(text) = self.report else { return Ok(()) };
        let written = text.write(out);
        // If the process ends here, freeing the pages one by one would take longer than parsing them.
        if !kept::are_kept() {
            std::mem::forget(text);
        }
        written
    }
}

impl ReportText {
    /// The repairs of the pages; other files have none.
    fn repairs(&self) -> Repairs {
        if self.report.scanned.is_some() { Repairs::default() } else { repairs(&self.report, Safety::Unsafe) }
    }

    fn write(&self, out: &mut impl io::Write) -> io::Result<()> {
        let report = &self.report;
        match self.format {
            Format::Human => out.write_all(render::human(report, self.color).as_bytes()),
            Format::Concise => render::concise(report, out),
            Format::Json => render::json(report, &self.repairs(), out),
            Format::Github => render::github(report, out),
            Format::Gitlab => render::gitlab(report, out),
            Format::Sarif => render::sarif(report, &self.repairs(), out),
            Format::Rdjson => render::rdjson(report, &self.repairs(), out),
            Format::Markdown => out.write_all(render::markdown(report).as_bytes()),
        }
    }
}

impl From<Output> for Printing {
    fn from(output: Output) -> Self {
        Self::of(output, Notation::Text)
    }
}
