//! Pages that lack changes of the source.

use super::description::Description;
use super::names::Names;
use crate::past::{Change, Effect};
use crate::words::{listed, quoted};

/// As many digits of a commit's identifier as git shows in larger repositories.
const DIGITS: usize = 10;

pub(super) fn behind(names: &Names<'_>, change: usize) -> Description {
    let Some(change) = names.site.past.change(change) else { return Description::default() };
    Description::new(
        format!("the page lacks {}", named(change)),
        "run `wink-env fix`, which keeps the page's own names",
    )
    .reference("the source today")
}

/// The commit with its date, and what it did.
fn named(change: &Change) -> String {
    let name = match &change.commit {
        None => String::from("an uncommitted edit of the source"),
        Some(commit) => {
            let id: String = commit.id.chars().take(DIGITS).collect();
            let date = commit.date.map_or(String::new(), |date| format!(" of {date}"));
            format!("commit {}{date}", quoted(&id))
        }
    };
    match effects(&change.effects()).as_slice() {
        [] => name,
        [first] => format!("{name}, which {first}"),
        [first, second] => format!("{name}, which {first} and {second}"),
        // A comma before the last one, because each may be a list.
        [others @ .., last] => format!("{name}, which {}, and {last}", others.join(", ")),
    }
}

/// What was done, to what: one text per kind.
fn effects(effects: &[Effect]) -> Vec<String> {
    let mut kinds: Vec<(&'static str, Vec<String>)> = Vec::new();
    for effect in effects {
        let (verb, label) = in_words(effect);
        match kinds.iter_mut().find(|(known, _)| *known == verb) {
            Some((_, labels)) => labels.push(quoted(label)),
            None => kinds.push((verb, vec![quoted(label)])),
        }
    }
    let told = |(verb, labels): &(&str, Vec<String>)| {
        let has_noun = verb.ends_with("table") || verb.ends_with("column");
        let plural = if labels.len() > 1 && has_noun { "s" } else { "" };
        format!("{verb}{plural} {}", listed(labels))
    };
    kinds.iter().map(told).collect()
}

fn in_words(effect: &Effect) -> (&'static str, &str) {
    match effect {
        Effect::Added(label) => ("added", label),
        Effect::Removed(label) => ("removed", label),
        Effect::Rewrote(label) => ("changed the URLs of", label),
        Effect::Hid(label) => ("commented out", label),
        Effect::Revealed(label) => ("published", label),
        Effect::Moved(label) => ("moved", label),
        Effect::AddedTable(heading) => ("added the table", heading),
        Effect::RemovedTable(heading) => ("removed the table", heading),
        Effect::AddedColumn(header) => ("added the column", header),
        Effect::RemovedColumn(header) => ("removed the column", header),
        Effect::ChangedTable(heading) => ("changed the table", heading),
    }
}
