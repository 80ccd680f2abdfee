//! Pages without facts.

use super::description::Description;
use crate::page::{LARGEST_PAGE, MOST_CELLS, MOST_COLUMNS, Unread, UnreadableCause};
use crate::words::quoted;

pub(crate) fn page(cause: &UnreadableCause) -> Description {
    match cause {
        UnreadableCause::Unread(Unread::Outside) => Description::new(
            unread_file(&Unread::Outside),
            "put the page itself here, or link to a file in the same repository",
        ),
        UnreadableCause::Unread(unread) => Description::new(
            unread_file(unread),
            "make the file readable, or restore it from version control",
        ),
        UnreadableCause::LfsPointer => Description::new(
            "the file is a Git LFS pointer, not the page",
            "run `git lfs pull`, or check out with LFS enabled",
        ),
        UnreadableCause::LinkTarget(target) => Description::new(
            format!(
                "the file only contains the path {}: it is a symbolic link that git could not create",
                quoted(target)
            ),
            "check out with `git -c core.symlinks=true`, or replace the file with the page",
        ),
        UnreadableCause::CarriageReturns => Description::new(
            "the lines of the file end with carriage returns (CR) instead of line feeds (LF)",
            "save the file with LF or CRLF line endings",
        ),
        UnreadableCause::TooWide(columns) => Description::new(
            format!("a table has {columns} columns, more than the {MOST_COLUMNS} allowed"),
            "split the table, or list the environments as rows",
        ),
        UnreadableCause::TooManyCells => Description::new(
            format!("the tables of the page have more than the {MOST_CELLS} cells allowed"),
            "split the page, or remove what is no table of endpoints",
        ),
        UnreadableCause::Utf16 => Description::new("the file is UTF-16, not UTF-8", "save the file as UTF-8"),
        UnreadableCause::NotUtf8(byte) => Description::new(
            format!("the file is not UTF-8: the byte {byte:#04x} is invalid here"),
            "save the file as UTF-8",
        ),
    }
}

pub(crate) fn unread_file(unread: &Unread) -> String {
    const MEBIBYTE: u64 = 1024 * 1024;
    match unread {
        Unread::Refused(explanation) => format!("the file cannot be read: {explanation}"),
        Unread::TooLarge(bytes) => format!(
            "the file is {} MiB, more than the {} MiB allowed for a page",
            bytes.div_ceil(MEBIBYTE),
            LARGEST_PAGE / MEBIBYTE
        ),
        Unread::Outside => "this is a link to a file outside of the repository, so it is not read".to_owned(),
        Unread::NotAFile => "this is not a regular file".to_owned(),
    }
}
