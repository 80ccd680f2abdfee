//! Why no pages can be found among the paths.

use std::fmt;

use crate::locale::Locale;
use crate::words::plain;

/// Why there are no pages to look at, or it is unclear which are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LayoutError {
    /// No page below that directory.
    NoPages(String),
    /// Pages that are not translations of each other; each page set by its paths.
    TwoPageSets(Vec<Vec<String>>),
    /// Several files for one language.
    SameLocale {
        /// The language.
        locale: Locale,
        /// The files.
        paths: Vec<String>,
        /// The one whose path names no language, if there is one.
        root: Option<String>,
    },
}

impl std::error::Error for LayoutError {}

impl fmt::Display for LayoutError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPages(root) => write!(
                formatter,
                "no page in `{}`\nhelp: a page is a file named `environments.md` or `environments.mdx`, in the directory of a language (`de/environments.md`) or with the language in its name (`environments.de.md`)",
                plain(root)
            ),
            Self::TwoPageSets(sets) => {
                write!(formatter, "found {} pages that are not translations of each other", sets.len())?;
                for paths in sets.iter().take(MOST_SETS) {
                    write!(formatter, "\n  {}", shortened(paths))?;
                }
                if sets.len() > MOST_SETS {
                    write!(formatter, "\n  … and {} more", sets.len() - MOST_SETS)?;
                }
                write!(
                    formatter,
                    "\nhelp: give the directory of one of them, or choose one in `wink-env.yml` with \
                     `layout: {{ source: …, translation: … }}`; add a language that was not recognized to `locales` \
                     there"
                )
            }
            Self::SameLocale { locale, paths, root } => {
                write!(
                    formatter,
                    "the language `{}` has {} pages: {}\nhelp: keep one of them",
                    plain(locale.as_str()),
                    paths.len(),
                    shortened(paths)
                )?;
                match root {
                    Some(root) => write!(
                        formatter,
                        ", or set `source` in `wink-env.yml` to the language of `{}`, whose path has none",
                        plain(root)
                    ),
                    None => Ok(()),
                }
            }
        }
    }
}

/// How many page sets are listed.
const MOST_SETS: usize = 5;

fn shortened(paths: &[String]) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<_> = paths.iter().take(SHOWN).map(|path| plain(path)).collect();
    match paths.len() - shown.len() {
        0 => shown.join(", "),
        others => format!("{}, … and {others} more", shown.join(", ")),
    }
}
