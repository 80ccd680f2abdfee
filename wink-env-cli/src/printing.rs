//! What a command says, before it is written.

use std::io;

use wink_env_pages::check::Report;
use wink_env_pages::fix::{Repairs, Safety, repairs};
use wink_env_pages::render;

use crate::arguments::Format;
use crate::output::Output;

/// An output whose results may be a report that is not text yet: that of a scan may be larger than memory should be.
pub(crate) struct Printing {
    pub(crate) output: Output,
    /// Written behind the output's own results.
    pub(crate) report: Option<ReportText>,
}

/// A report with what decides how it looks.
pub(crate) struct ReportText {
    pub(crate) report: Report,
    pub(crate) format: Format,
    pub(crate) color: render::Color,
}

impl Printing {
    pub(crate) fn write(self, out: &mut impl io::Write) -> io::Result<()> {
        out.write_all(self.output.stdout.as_bytes())?;
        let Some(text) = self.report else { return Ok(()) };
        let written = text.write(out);
        // The process ends here: giving the pages back piece by piece would take longer than parsing them.
        std::mem::forget(text);
        written
    }
}

impl ReportText {
    /// How the pages can be repaired; other files cannot.
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
            Format::Markdown => out.write_all(render::markdown(report).as_bytes()),
        }
    }
}

impl From<Output> for Printing {
    fn from(output: Output) -> Self {
        Self { output, report: None }
    }
}
