//! `wink-env report`

use std::fs;
use std::path::{Component, Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wink_env_pages::disk::shown;
use wink_env_pages::render;

use crate::arguments::Report;
use crate::examine::{Checked, checked, refused_with};
use crate::output::Output;
use crate::printing::Printing;
use crate::stream::Notation;

pub(crate) fn run(arguments: &Report) -> Printing {
    Printing::of(output(arguments), Notation::Html)
}

fn output(arguments: &Report) -> Output {
    let Checked { result, complaint } = match checked(arguments.docs.as_deref(), &arguments.reading, false) {
        Ok(checked) => checked,
        Err(output) => return output,
    };
    let (report, reason, output) = match result {
        Ok(report) => {
            let code = u8::from(report.has_errors());
            (report, None, Output { stderr: complaint, code, ..Output::default() })
        }
        Err(refusal) => {
            let reason = render::refusal(&refusal, render::Color::Never);
            let output = refused_with(complaint, &refusal, arguments.reading.color);
            match refusal.into_report() {
                Some(report) => (report, Some(reason), output),
                None => return output,
            }
        }
    };
    let from = arguments.output.parent().unwrap_or(Path::new(""));
    let html = wink_env_report::html(&report, reason.as_deref(), |path| address(from, Path::new(path)));
    if arguments.output == Path::new("-") {
        return Output { stdout: html, ..output };
    }
    match fs::write(&arguments.output, html) {
        Ok(()) => output,
        Err(error) => Output::refused(&format!("cannot write {}: {error}", shown(&arguments.output))),
    }
}

/// The address of a file, as seen from a directory.
fn address(from: &Path, path: &Path) -> String {
    // What may stand between the slashes of an address.
    const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let path = between(from, path).unwrap_or_else(|| path.to_owned());
    let parts = path.components().map(|part| match part {
        Component::RootDir => String::new(),
        part => utf8_percent_encode(&part.as_os_str().to_string_lossy(), SEGMENT).to_string(),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The way from a directory to a file.
fn between(from: &Path, path: &Path) -> Option<PathBuf> {
    pathdiff::diff_paths(std::path::absolute(path).ok()?, std::path::absolute(from.join(".")).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_from_the_report_to_the_page() {
        let address = |from: &str, path: &str| address(Path::new(from), Path::new(path));
        assert_eq!(address("", "docs/de/environments.md"), "docs/de/environments.md");
        assert_eq!(address("out/html", "docs/environments.md"), "../../docs/environments.md");
        assert_eq!(address("docs", "docs/environments.md"), "environments.md");
        assert_eq!(address("/tmp", "/srv/docs/environments.md"), "../srv/docs/environments.md");
        assert_eq!(address("", "docs/a b/#?\".md"), "docs/a%20b/%23%3F%22.md");
    }
}
