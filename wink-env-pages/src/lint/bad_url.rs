//! Cells that hold no usable URL.

use super::{Lint, faulty_cells};
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::url::{Fault, resembles_url};
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "bad-url",
    level: Severity::Error,
    summary: "the page has a cell that holds no absolute `https` URL, or one with parts that do not belong in it",
    explanation: include_str!("bad-url.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&LINT, site, findings, words);
}

fn words(fault: &Fault, written: &str) -> Option<(String, &'static str)> {
    let url = quoted(written);
    Some(match fault {
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
        Fault::Hidden(_) | Fault::Lookalike(_) | Fault::Misleading(_) => return None,
    })
}
