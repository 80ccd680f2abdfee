//! `wink-env status`

use wink_env_pages::check::Report;
use wink_env_pages::render;
use wink_env_pages::status::status;

use crate::arguments::{Status, StatusFormat};
use crate::examine::{Checked, checked, refused_with};
use crate::output::Output;
use crate::printing::Printing;
use crate::status_causes::causes;
use crate::status_table::table;

pub(crate) fn run(arguments: &Status) -> Printing {
    Printing::of(output(arguments), arguments.format.notation())
}

fn output(arguments: &Status) -> Output {
    let Checked { result, complaint } = match checked(arguments.docs.as_deref(), &arguments.reading, false) {
        Ok(checked) => checked,
        Err(output) => return output,
    };
    match result {
        Ok(report) => {
            let code = u8::from(report.has_errors());
            Output { stdout: shown(&report, arguments.format), stderr: complaint, code }
        }
        Err(refusal) => {
            let stdout = refusal.report().map(|report| shown(report, arguments.format));
            let refused = refused_with(complaint, &refusal, arguments.reading.color);
            Output { stdout: stdout.unwrap_or_default(), ..refused }
        }
    }
}

fn shown(report: &Report, format: StatusFormat) -> String {
    let status = status(report);
    match format {
        StatusFormat::Human => table(&status) + &causes(&status.causes) + &render::summary(report) + "\n",
        StatusFormat::Json => render::status_json(report, &status),
        StatusFormat::Markdown => render::status_markdown(report, &status),
    }
}
