//! The YAML or TOML at the top of a page.

use std::fmt::Write as _;

use super::description::Description;
use super::names::Names;
use crate::config::FILE;
use crate::page::{FrontMatterFault, Page};
use crate::words::quoted;

pub(super) fn found(names: &Names<'_>, fault: &FrontMatterFault) -> Description {
    let mut description = broken(fault);
    let is_lacking = |page: Option<&Page>| page.is_some_and(|page| page.front_matter.is_lacking());
    if let Some(help) = &mut description.help
        && is_lacking(names.page())
        && is_lacking(names.site.reference_page())
    {
        // The site is one of Starlight, or unknown.
        let _ = write!(help, ", or write `site: plain` in `{FILE}` if the site needs none");
    }
    description
}

pub(crate) fn broken(fault: &FrontMatterFault) -> Description {
    match fault {
        FrontMatterFault::Missing => Description::new(
            "the page has no front matter",
            "begin the page with a block between two `---` lines that contains a `title:`",
        ),
        FrontMatterFault::Wrapped => Description::new(
            "the page is wrapped in something that is not part of it",
            "remove everything above the first `---`, and the code fence at the end if there is one",
        ),
        FrontMatterFault::NotOnFirstLine => Description::new(
            "the front matter does not begin on the first line",
            "remove everything above the first `---`",
        ),
        FrontMatterFault::Twice => Description::new(
            "the front matter is there twice",
            "keep one of the two blocks: the second one is shown as text",
        ),
        FrontMatterFault::NeverOpened => Description::new(
            "the front matter has no first `---`",
            "write a line with `---` above the first line",
        ),
        FrontMatterFault::OddFence(line) => Description::new(
            format!("the first line is {}, which does not open front matter", quoted(line)),
            "write `---` at the very beginning of the line, three ASCII hyphens and nothing else",
        ),
        FrontMatterFault::NeverClosed(fence) => Description::new(
            "the front matter is never closed",
            format!("add a line `{fence}` below the last line of the front matter"),
        ),
        FrontMatterFault::Tab => {
            Description::new("a line of the front matter is indented with a tab", "indent it with spaces")
        }
        FrontMatterFault::FullWidthColon => Description::new(
            "a line of the front matter has a full-width colon",
            "write `:` and a space after the key",
        ),
        FrontMatterFault::BareColon => Description::new(
            "a value in the front matter contains a `:` but is not in quotes",
            "put everything after the first `:` in straight quotes, `\"` and not `“` or `”`",
        ),
        FrontMatterFault::NotYaml(error) => Description::new(
            format!("the front matter is not YAML: {error}"),
            "indent with spaces, and put a value with `:`, `#` or a special first character in straight quotes (`\"`)",
        ),
        FrontMatterFault::RepeatedKey(key) => Description::new(
            format!("the front matter has the key {} twice", quoted(key)),
            "keep one of them",
        ),
        FrontMatterFault::NoTitle(begin) => Description::new(
            "the front matter has no `title`",
            format!(
                "add a line `{begin}` with the page's title in its own language; do not translate the word `title`"
            ),
        ),
        FrontMatterFault::TitleIsNoText => Description::new(
            "the `title` in the front matter is not text",
            "write the page's title after `title:`, in quotes if it is a number",
        ),
    }
}

pub(super) fn mismatch(expected: Option<&str>, found: Option<&str>) -> Description {
    let theirs = expected.map_or("missing".to_owned(), quoted);
    let message = match found {
        Some(found) => format!("`sidebar.order` is {} here, but {theirs} in the reference", quoted(found)),
        None => format!("`sidebar.order` is missing here, but {theirs} in the reference"),
    };
    let help = match expected {
        Some(expected) if found.is_some() => format!("write `order: {expected}`"),
        Some(expected) => format!(
            "write `order: {expected}` below a line `sidebar:`, indented by two spaces; do not translate these words"
        ),
        None => "remove `order` from the front matter".to_owned(),
    };
    Description::new(message, help).reference("the reference")
}
