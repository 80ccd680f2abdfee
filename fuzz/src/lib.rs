//! What the targets share: sites made of an input, and what holds for the output of all of them.

use tests::seeds::DIVIDER;
use tests::written;
use wink_env_pages::check::{Refusal, Report, Settings, Workspace};
use wink_env_pages::fix::{Safety, repairs};
use wink_env_pages::page::Content;
use wink_env_pages::render::{self, Color};
use wink_env_pages::words::is_active;

/// The paths of the pages of an input, in order.
pub const PATHS: [&str; 4] =
    ["environments.md", "de/environments.md", "da/environments.mdx", "ja/environments.md"];

/// The pages of an input; the first is the source.
#[must_use]
pub fn workspace(input: &[u8], settings: Settings) -> Workspace {
    let mut workspace = Workspace::new("docs", settings);
    for (path, content) in PATHS.iter().zip(input.split(|byte| *byte == DIVIDER)) {
        workspace.set(*path, Content::Bytes(content.to_vec()));
    }
    workspace
}

/// Checks the pages, and prints the result in every format.
///
/// # Errors
///
/// If the check refuses the pages.
pub fn checked(workspace: &mut Workspace) -> Result<Report, Refusal> {
    let checked = workspace.check();
    match &checked {
        Ok(report) => print(report),
        Err(refusal) => {
            assert_harmless(&render::refusal(refusal, Color::Never));
            if let Some(report) = refusal.report() {
                print(report);
            }
        }
    }
    checked
}

fn print(report: &Report) {
    let repairs = repairs(report, Safety::Unsafe);
    for output in [
        render::human(report, Color::Never),
        render::markdown(report),
        written(|out| render::concise(report, out)),
        written(|out| render::github(report, out)),
    ] {
        assert_harmless(&output);
    }
    // The stream of the command escapes the rest; the target `patch` has that.
    for output in [
        written(|out| render::json(report, &repairs, out)),
        written(|out| render::sarif(report, &repairs, out)),
        written(|out| render::gitlab(report, out)),
    ] {
        assert_eq!(output.chars().find(|sign| *sign < ' ' && *sign != '\n'), None, "{output:?}");
    }
}

/// Nothing in an output acts on a terminal, a log or the direction of the text.
///
/// # Panics
///
/// If anything does.
pub fn assert_harmless(output: &str) {
    let acts = |sign: &char| is_active(*sign) && !matches!(sign, '\n' | '\t');
    assert_eq!(output.chars().find(acts), None, "{output:?}");
}

/// The text of each page.
#[must_use]
pub fn texts(report: &Report) -> Vec<&str> {
    report.site.pages.iter().map(|page| page.text.as_str()).collect()
}
