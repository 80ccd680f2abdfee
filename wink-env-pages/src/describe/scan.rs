//! Endpoints in files that are not pages.

use super::description::Description;
use super::names::Names;
use crate::finding::{Departure, Oddity, Standing};
use crate::words::{is_hidden, listed, named, quoted};

pub(super) fn stray(
    names: &Names<'_>,
    host: &str,
    standing: &Standing,
    nearest: Option<&str>,
) -> Description {
    let shown = quoted(host);
    let reference = names.reference();
    let message = match standing {
        Standing::Unknown => format!("the host {shown} is in no table"),
        Standing::Hidden => format!("the host {shown} is in no table: its row is hidden on {reference}"),
        Standing::Elsewhere(locales) => {
            format!("the host {shown} is only on the pages in {}, not on {reference}", listed(locales))
        }
    };
    let help = match nearest {
        Some(nearest) => format!("did you mean {}?", quoted(nearest)),
        None => format!("remove it, or add it to `known-hosts` if {shown} is right"),
    };
    let description = Description::new(message, help);
    if *standing == Standing::Hidden { description.reference("hidden here") } else { description }
}

pub(super) fn retired(
    host: &str,
    successor: Option<&str>,
    is_gone: bool,
    left: Option<&Departure>,
) -> Description {
    const SHORT: usize = 10;
    let shown = quoted(host);
    let message = match left {
        Some(Departure { commit, day }) => {
            let commit = quoted(commit.get(..SHORT).unwrap_or(commit));
            format!("the source page listed the host {shown} until commit {commit} of {day}")
        }
        None => format!("the host {shown} is retired"),
    };
    match successor {
        Some(successor) => Description::new(message, format!("write {}", quoted(successor)))
            .reference("what has taken its place"),
        None if is_gone => Description::new(message, "remove it; nothing has taken its place"),
        None => Description::new(
            message,
            format!("remove it, or name what has taken its place below `retired`: `{host}: …`"),
        ),
    }
}

/// `right` is the host in the tables that is meant.
pub(super) fn odd(written: &str, oddity: &Oddity, right: Option<&str>) -> Description {
    let shown = quoted(written);
    let (message, help) = match oddity {
        Oddity::Port { found, listed } => (
            format!("the tables list {shown} with port {listed}, not {found}"),
            format!(
                "write the port of the tables, or add `{written}:{found}` to `known-hosts` if it is right"
            ),
        ),
        Oddity::Unencrypted => (
            format!("the tables list {shown} with `https`, not with `http`"),
            format!("write `https://`, or add `{written}:80` to `known-hosts` if it is right"),
        ),
        Oddity::Characters(characters) => characters_in(&shown, characters, right),
        Oddity::Glued(character) => (
            format!(
                "{} directly behind the URL of {shown} becomes part of it, so the URL leads nowhere",
                shown_character(*character)
            ),
            "write a space between them, or enclose the URL in `<` and `>`".to_owned(),
        ),
        Oddity::Template => (
            format!("the template {shown} gives no host that is in a table"),
            "write a template that gives hosts in the tables, or add what it gives to `known-hosts`"
                .to_owned(),
        ),
    };
    let description = Description::new(message, help);
    if right.is_some() { description.reference("the URL in the reference") } else { description }
}

fn characters_in(shown: &str, characters: &[char], right: Option<&str>) -> (String, String) {
    let names: Vec<String> = characters.iter().map(|character| shown_character(*character)).collect();
    let help = match right {
        Some(right) => format!("delete it and type {} again", quoted(right)),
        None => "delete it and type it again".to_owned(),
    };
    (format!("the host {shown} is not what it looks like: there is {}", listed(&names)), help)
}

fn shown_character(character: char) -> String {
    if is_hidden(character) {
        named(character)
    } else {
        format!("{} (U+{:04X})", quoted(&character.to_string()), u32::from(character))
    }
}

pub(super) fn path(host: &str, path: &str, paths: &[String], nearest: Option<&str>) -> Description {
    let known: Vec<String> = paths.iter().map(|path| quoted(path)).collect();
    let help = match nearest {
        Some(nearest) => format!("did you mean {}?", quoted(nearest)),
        None => format!("write a path below {}, or add this one to `paths`", listed(&known)),
    };
    let message = format!("the path {} is below none of the paths that {} has", quoted(path), quoted(host));
    Description::new(message, help)
}

pub(super) fn hard_coded(literal: &str, call: &str) -> Description {
    Description::new(
        format!("{} is hard-coded, and does not follow changes to the tables", quoted(literal)),
        format!("write `{call}`"),
    )
}
