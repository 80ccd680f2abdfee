//! The cases of the tests as seeds for the targets in `fuzz`, and how an input of those is divided.

use std::fs;
use std::io;
use std::path::Path;

use crate::case::{Case, cases};

/// What divides the pages of an input, as no page contains it.
pub const DIVIDER: u8 = 0x1e;

/// A source page without faults, which targets put next to an input.
pub const SOURCE: &str = include_str!("../docs/environments.md");

/// The targets whose inputs are pages, the source first.
const OF_PAGES: [&str; 4] = ["pages", "fix", "codegen", "patch"];

/// Writes the cases below `tests/tests` as seeds, with a directory for each target.
///
/// # Errors
///
/// If a case cannot be read or a seed cannot be written.
pub fn write_seeds(corpus: &Path) -> io::Result<()> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for directory in ["cases", "fixes", "shapes", "configuration"] {
        for entry in fs::read_dir(tests.join(directory))? {
            let path = entry?.path();
            let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            for (number, case) in cases(&fs::read_to_string(&path)?).iter().enumerate() {
                write_case(corpus, &format!("{directory}-{file}-{number}"), case)?;
            }
        }
    }
    Ok(())
}

fn write_case(corpus: &Path, name: &str, case: &Case) -> io::Result<()> {
    let is_page =
        |path: &str| Path::new(path).extension().is_some_and(|ending| ending == "md" || ending == "mdx");
    let (pages, others): (Vec<_>, Vec<_>) = case.pages.iter().partition(|(path, _)| is_page(path));
    for (number, (_, content)) in others.iter().enumerate() {
        write(corpus, "config", &format!("{name}-{number}"), content)?;
    }
    let contents: Vec<&[u8]> = pages.iter().map(|(_, content)| content.as_slice()).collect();
    for target in OF_PAGES {
        write(corpus, target, name, &contents.join(&DIVIDER))?;
    }
    for (number, content) in contents.iter().enumerate() {
        let name = format!("{name}-{number}");
        write(corpus, "page", &name, content)?;
        write(corpus, "scan", &name, &[SOURCE.as_bytes(), content].join(&DIVIDER))?;
    }
    Ok(())
}

fn write(corpus: &Path, target: &str, name: &str, content: &[u8]) -> io::Result<()> {
    fs::create_dir_all(corpus.join(target))?;
    fs::write(corpus.join(target).join(name), content)
}
