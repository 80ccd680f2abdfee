//! URLs that are damaged, differ or are swapped.

use std::fmt::Write as _;

use super::description::Description;
use super::names::{Names, column_name, table_name};
use super::settings;
use crate::finding::Swapped;
use crate::url::placeholder::without_names;
use crate::url::{Fault, resembles_url};
use crate::words::{listed, named, quoted};

pub(super) fn faulty(names: &Names<'_>, fault: &Fault, found: &str, expected: Option<&str>) -> Description {
    let (message, help) = fault_in(fault, &quoted(found));
    match expected {
        Some(expected) => Description::new(message, format!("write {}", quoted(expected)))
            .reference("the URL in the reference"),
        None => Description::new(
            message,
            settings::for_cell(names, fault, found)
                .map_or(help.to_owned(), |setting| format!("{help}, or {setting}")),
        ),
    }
}

/// What is wrong with a URL, and what to do if the right one is unknown.
fn fault_in(fault: &Fault, url: &str) -> (String, &'static str) {
    match fault {
        Fault::Empty => ("a URL cell is empty".to_owned(), "write the URL"),
        Fault::NotAUrl => {
            (format!("{url} is not a URL"), "write an absolute URL that begins with `https://`")
        }
        // Not reported as a fault.
        Fault::Absent => (format!("{url} says that there is no URL"), "write the URL"),
        Fault::NoScheme => (format!("the URL {url} has no `https://`"), "write `https://` before the host"),
        Fault::Scheme(scheme) if scheme == "https" => (
            format!("the URL {url} begins with a scheme that `schemes` in the configuration does not list"),
            "begin it with one of those, or add `https`",
        ),
        Fault::Scheme(_) => (
            format!("the URL {url} does not begin with `https://`"),
            "begin it with `https://`, in lowercase",
        ),
        Fault::Space => (format!("the URL {url} contains a space"), "remove the space"),
        Fault::UserInfo => {
            (format!("the URL {url} contains a user name or password"), "remove everything up to the `@`")
        }
        Fault::Query => (format!("the URL {url} has a query"), "remove the `?` and what follows it"),
        Fault::Fragment => (format!("the URL {url} has a fragment"), "remove the `#` and what follows it"),
        Fault::Host(host) if host.is_empty() => {
            (format!("the URL {url} has no host"), "write the host after `https://`")
        }
        Fault::Host(host) => (
            format!("{} is not a host name", quoted(host)),
            "use only letters, digits, hyphens and dots in the host",
        ),
        Fault::Character(character) => (
            format!("there is {} in the URL {url}", quoted(&character.to_string())),
            "remove the character; it cannot be part of a URL",
        ),
        Fault::Beside(rest) if resembles_url(rest) => {
            (format!("the cell contains two URLs: {} follows the first", quoted(rest)), "keep the right one")
        }
        Fault::Beside(rest) => (
            format!("{} is in the same cell as a URL and becomes part of it", quoted(rest)),
            "keep only the URL in the cell, and move the note below the table",
        ),
        Fault::Escaped(written) => (
            format!("the URL is written {}, and the escapes become part of the link", quoted(written)),
            "write the URL without backslashes and entities",
        ),
        Fault::Divided(written) => (
            format!("the URL {} has markup within it, where its link ends", quoted(written)),
            "write the URL without the markup",
        ),
        Fault::Struck => (
            format!("the URL {url} is struck through, so it looks withdrawn"),
            "remove the strikethrough, or hide the row if the service is gone",
        ),
        Fault::Hidden(characters) => {
            let names: Vec<String> = characters.iter().map(|character| named(*character)).collect();
            (
                format!("the URL contains invisible characters: {}", names.join(", ")),
                "delete the URL and type it again",
            )
        }
        Fault::Lookalike(characters) => {
            let name = |character: &char| {
                format!("{} (U+{:04X})", quoted(&character.to_string()), u32::from(*character))
            };
            let names: Vec<String> = characters.iter().map(name).collect();
            (
                format!("the URL contains non-ASCII characters: {}", names.join(", ")),
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
    (expected, found): (&str, &str),
    (other_column, other_row): (Option<usize>, Option<usize>),
    majority: Option<usize>,
) -> Description {
    let label = names.row_label();
    let column = names.column(names.finding.at.column.unwrap_or_default());
    // Names in URLs that are the same otherwise.
    let is_renamed = without_names(expected) == without_names(found);
    let message = match other_column.zip(names.reference_section()) {
        Some((other, (_, theirs))) => {
            format!("{label} has the URL of {} under {column}", column_name(theirs, other))
        }
        None if other_row.is_some() => {
            let other = names.row_of_reference(other_row.unwrap_or_default());
            format!("{label} has the URL of {other} under {column}")
        }
        None if is_renamed => {
            format!("{label} has another placeholder in its URL under {column} than {}", names.reference())
        }
        None => format!("{label} has a different URL under {column} than {}", names.reference()),
    };
    // Several URLs.
    let expected: Vec<String> = expected.split(' ').map(quoted).collect();
    let mut help = format!("write {}", listed(&expected));
    if is_renamed {
        help += "; the name of a placeholder is the same in every language";
    }
    if let Some(majority) = majority {
        let _ = write!(
            help,
            ", unless the reference is wrong: {majority} of {} pages have {}",
            names.site.pages.len(),
            quoted(found)
        );
    }
    Description::new(message, help).reference("the URL in the reference")
}

pub(super) fn availability(names: &Names<'_>, expected: Option<&str>) -> Description {
    let label = names.row_label();
    let column = names.column(names.finding.at.column.unwrap_or_default());
    match expected {
        Some(expected) => Description::new(
            format!("{label} has no URL under {column}, but {} one", names.reference_does("has", "have")),
            format!("write {}", quoted(expected)),
        )
        .reference("the URL in the reference"),
        None => Description::new(
            format!("{label} has a URL under {column}, but {} none", names.reference_does("has", "have")),
            "write what the reference says there, or add the URL to the reference if it is right",
        )
        .reference("what the reference says"),
    }
}

pub(super) fn linked_name(names: &Names<'_>, target: &str) -> Description {
    Description::new(
        format!("the name {} is a link to {}, whose host is in no table", names.row_label(), quoted(target)),
        "link to a URL of the tables, write the name without a link, or list the host under `known-hosts` in `wink-env.yml`",
    )
}

/// A header or heading above URLs that are those of another one.
fn above_others(names: &Names<'_>, found: &str, meant: &str) -> Description {
    Description::new(
        format!("{found} is above the URLs of {meant}, as {}", names.reference_does("shows", "show")),
        format!("write the page's word for {meant}; leave the URLs"),
    )
    .label(format!("the URLs below are those of {meant}"))
    .reference("the order in the reference")
}

pub(super) fn swapped(names: &Names<'_>, swapped: &Swapped) -> Description {
    match swapped {
        Swapped::Table(columns) => {
            let columns: Vec<String> = columns.iter().map(|column| names.column(*column)).collect();
            Description::new(
                format!("{} are swapped in the whole table {}", listed(&columns), names.table()),
                "put the URLs in the order of the reference, and the headers too if they are exchanged with them",
            )
            .label("the URLs below are in the wrong columns")
            .reference("the order in the reference")
        }
        Swapped::Row(column) => {
            let label = column.map(|column| format!("the URL under {} is wrong", names.column(column)));
            Description::new(
                format!("the URLs of {} are swapped", names.row_label()),
                "swap the URLs in this row",
            )
            .label(label.unwrap_or_default())
            .reference("the order in the reference")
        }
        Swapped::Headers { columns: (one, two), shown_by } => Description::new(
            format!(
                "the headers {} and {} are swapped in the table {}, as the table {} shows",
                names.column(*one),
                names.column(*two),
                names.table(),
                names.table_at(*shown_by)
            ),
            "swap the two headers here, or in the reference if they are wrong there; leave the URLs",
        )
        .label("the URLs below are under the wrong headers")
        .reference("the order in the reference"),
        Swapped::Header { column, meant } => {
            let found = format!("the header {} in the table {}", names.column(*column), names.table());
            let meant =
                names.reference_section().map_or(String::new(), |(_, section)| column_name(section, *meant));
            above_others(names, &found, &meant)
        }
        Swapped::Axes => Description::new(
            format!("the rows and columns of the table {} are exchanged", names.table()),
            "write a row for each row of the reference: programs go by rows and columns",
        )
        .reference("the columns in the reference"),
        Swapped::Heading => {
            let meant =
                names.reference_section().map_or(String::new(), |(at, section)| table_name(section, at));
            above_others(names, &format!("the heading {}", names.table()), &meant)
        }
    }
}
