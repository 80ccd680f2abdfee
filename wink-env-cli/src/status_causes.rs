//! Lists what the findings come from, below the table of `wink-env status`.

use std::fmt::Write as _;

use wink_env_pages::locale::Locale;
use wink_env_pages::status::CauseStatus;
use wink_env_pages::words::{counted, plain};

use crate::width::{TERMINAL, shortened};

/// `check` shows all of them.
const MOST: usize = 10;

/// One line per cause: the lint and the languages.
pub(crate) fn causes(causes: &[CauseStatus]) -> String {
    if causes.is_empty() {
        return String::new();
    }
    let shown = &causes[..causes.len().min(MOST)];
    let width = shown.iter().map(|cause| cause.lint.len()).max().unwrap_or_default();
    let mut text = format!("{}:\n", counted(causes.len(), "cause"));
    for CauseStatus { lint, locales } in shown {
        let locales: Vec<&str> = locales.iter().map(Locale::as_str).collect();
        let line = format!("  {lint:width$}  {}", plain(&locales.join(", ")));
        let _ = writeln!(text, "{}", shortened(line.trim_end(), TERMINAL));
    }
    if causes.len() > MOST {
        let _ = writeln!(text, "  and {} more; `wink-env check` shows all", causes.len() - MOST);
    }
    text.push('\n');
    text
}
