//! URLs that are damaged, differ or are swapped.

use std::fmt::Write as _;

use super::description::Description;
use super::names::{Names, column_name};
use crate::finding::Swapped;
use crate::url::{Fault, resembles_url};
use crate::words::{listed, named, quoted};

pub(super) fn faulty(fault: &Fault, found: &str, expected: Option<&str>) -> Description {
    let (message, help) = fault_in(fault, &quoted(found));
    match expected {
        Some(expected) => Description::new(message, format!("write {}", quoted(expected)))
            .reference("the URL of the reference"),
        None => Description::new(message, help),
    }
}

/// What is wrong with a URL, and what to do if the right one is unknown.
fn fault_in(fault: &Fault, url: &str) -> (String, &'static str) {
    match fault {
        Fault::Empty => ("a cell for a URL is empty".to_owned(), "write the URL"),
        Fault::NotAUrl => (format!("{url} is no URL"), "write an absolute URL that begins with `https://`"),
        Fault::NoScheme => (format!("the URL {url} has no `https://`"), "write `https://` before the host"),
        Fault::Scheme(_) => (
            format!("the URL {url} does not begin with `https://`"),
            "begin it with `https://`, in small letters",
        ),
        Fault::Space => (format!("there is a space in the URL {url}"), "remove the space"),
        Fault::UserInfo => {
            (format!("the URL {url} holds a user name or password"), "remove everything up to the `@`")
        }
        Fault::Query => (format!("the URL {url} has a query"), "remove the `?` and what follows it"),
        Fault::Fragment => (format!("the URL {url} has a fragment"), "remove the `#` and what follows it"),
        Fault::Host(host) if host.is_empty() => {
            (format!("the URL {url} has no host"), "write the host behind `https://`")
        }
        Fault::Host(host) => (
            format!("{} is no host name", quoted(host)),
            "write the host as letters, digits, hyphens and dots",
        ),
        Fault::Character(character) => (
            format!("there is a {} in the URL {url}", quoted(&character.to_string())),
            "remove the character; it cannot be part of a URL",
        ),
        Fault::Beside(rest) if resembles_url(rest) => (
            format!("the cell holds two URLs, {} behind the first one", quoted(rest)),
            "keep the one that is right",
        ),
        Fault::Beside(rest) => (
            format!("{} stands in the cell of a URL and becomes a part of it", quoted(rest)),
            "leave the URL alone in its cell, and write the note below the table",
        ),
        Fault::Struck => (
            format!("the URL {url} is struck through, so readers take it for withdrawn"),
            "write the URL without the line through it, or hide the row if the service is gone",
        ),
        Fault::Hidden(characters) => {
            let names: Vec<String> = characters.iter().map(|character| named(*character)).collect();
            (
                format!("the URL holds characters that cannot be seen: {}", names.join(", ")),
                "delete the URL and type it again",
            )
        }
        Fault::Lookalike(characters) => {
            let name = |character: &char| {
                format!("{} (U+{:04X})", quoted(&character.to_string()), u32::from(*character))
            };
            let names: Vec<String> = characters.iter().map(name).collect();
            (
                format!("the URL holds characters outside ASCII: {}", names.join(", ")),
                "delete the URL and type it again with Latin letters and plain punctuation",
            )
        }
        Fault::Misleading(target) => (
            format!("the link shows {url} but leads to {}", quoted(target)),
            "write the URL without a link around it",
        ),
    }
}

pub(super) fn mismatch(
    names: &Names<'_>,
    expected: &str,
    found: &str,
    other_column: Option<usize>,
    majority: Option<usize>,
) -> Description {
    let label = names.row_label();
    let column = names.column(names.finding.at.column.unwrap_or_default());
    let message = match other_column.zip(names.reference_section()) {
        Some((other, (_, theirs))) => {
            format!("{label} has the URL of {} under {column}", column_name(theirs, other))
        }
        None => format!("{label} has another URL under {column} than {}", names.reference()),
    };
    let mut help = format!("write {}", quoted(expected));
    if let Some(majority) = majority {
        let _ = write!(
            help,
            ", or correct the reference if it is wrong: {majority} of {} pages have {}",
            names.site.pages.len(),
            quoted(found)
        );
    }
    Description::new(message, help).reference("the URL of the reference")
}

pub(super) fn swapped(names: &Names<'_>, swapped: &Swapped) -> Description {
    match swapped {
        Swapped::Table(columns) => {
            let columns: Vec<String> = columns.iter().map(|column| names.column(*column)).collect();
            Description::new(
                format!("{} are exchanged in the whole table {}", listed(&columns), names.table()),
                "exchange the URLs of the columns; the headers may be right or wrong, the order of the reference counts",
            )
            .label("the URLs below stand in the wrong columns")
            .reference("the order of the reference")
        }
        Swapped::Row(column) => {
            let label = column.map(|column| format!("{} is not here", names.column(column)));
            Description::new(
                format!("the URLs of {} are exchanged", names.row_label()),
                "exchange the URLs in this row",
            )
            .label(label.unwrap_or_default())
            .reference("the order of the reference")
        }
        Swapped::Headers { columns: (one, two), shown_by } => Description::new(
            format!(
                "the headers {} and {} are exchanged in the table {}, as the table {} shows",
                names.column(*one),
                names.column(*two),
                names.table(),
                names.table_at(*shown_by)
            ),
            "exchange the two headers, or those of the reference if they are wrong; leave the URLs, which stand in the same order on both pages",
        )
        .label("the URLs below do not stand under their names")
        .reference("the order of the reference"),
    }
}
