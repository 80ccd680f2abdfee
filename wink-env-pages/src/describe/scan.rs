//! Endpoints in files that are not pages.

use super::description::Description;
use super::names::Names;
use crate::finding::{Oddity, Standing};
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

pub(super) fn hard_coded(literal: &str, call: &str) -> Description {
    Description::new(
        format!("{} is hard-coded, and does not follow changes to the tables", quoted(literal)),
        format!("write `{call}`"),
    )
}
