//! Lines that bring in other files, or what a template makes.

use std::collections::HashMap;

use crate::page::{Listing, ListingKind};
use crate::parse::blocks::{Outline, is_covered};
use crate::text::{Span, Text};

/// How many imports of a page are followed.
const MOST_IMPORTS: usize = 64;

/// What brings in content, without URLs of its own, in order.
pub(super) fn find(text: &Text, outline: &Outline) -> Vec<Listing> {
    let mut found = Vec::new();
    let mut imported = Vec::new();
    let mut pairs = Pairs::default();
    for number in text.line_at(outline.body)..=text.line_count() {
        let line = text.trimmed(text.line(number));
        let content = text.slice(line);
        let begins = matches!(content.as_bytes().first(), Some(b'-' | b'<' | b'{' | b'[' | b'i'));
        if !begins && imported.is_empty()
            || content.contains("://")
            || is_covered(&[&outline.code, &outline.indented], line.start)
            || is_covered(&[&outline.commented], line.start) && !content.starts_with("<!--")
        {
            continue;
        }
        if let Some(name) = import(content) {
            imported.push(name);
        } else if is_include(content) {
            found.push(line);
        } else if let Some(tag) = Tag::of(content) {
            pairs.add(&tag, line);
        } else if imported.len() <= MOST_IMPORTS && imported.iter().any(|name| uses(content, name)) {
            found.push(line);
        }
    }
    found.extend(pairs.alone());
    found.sort_unstable();
    let listing = |span| Listing { kind: ListingKind::Elsewhere, span, urls: Vec::new() };
    found.into_iter().map(listing).collect()
}

/// Whether a line includes a file by its name: `--8<-- "a.md"`, `<!--@include: a.md-->`, `<Snippet file="a.md" />`.
fn is_include(line: &str) -> bool {
    let snippet = line.trim_start_matches('-');
    let is_snippet = snippet.len() < line.len() && snippet.starts_with("8<-");
    let comment = line.strip_prefix("<!--").map(str::trim_start);
    is_snippet
        || comment.is_some_and(|comment| comment.starts_with("@include"))
        || line.starts_with("[!INCLUDE")
        || line.starts_with("{!") && line.ends_with("!}")
        || line.starts_with('<') && line.ends_with("/>") && quoted(line).any(is_content)
}

/// What stands in quotes.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split(['"', '\'']).skip(1).step_by(2)
}

/// Whether a path is that of a file with content for a page.
fn is_content(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["md", "mdx", "json", "yml", "yaml", "toml", "csv"].contains(&extension)
}

/// The name that an import of content gives it.
fn import(line: &str) -> Option<&str> {
    let (name, path) = line.strip_prefix("import ")?.split_once(" from ")?;
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    quoted(path).next().filter(|path| is_content(path))?;
    Some(name.trim()).filter(|name| !name.is_empty() && is_name(name))
}

/// Whether a line shows what a name stands for, as a component or in braces.
fn uses(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
        let behind = &line[at + name.len()..];
        line[..at].ends_with(['<', '{', '.']) && !behind.starts_with(is_word)
    })
}

/// A tag of a template that is alone on its line.
struct Tag<'a> {
    name: &'a str,
    closes: bool,
}

impl<'a> Tag<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let inner = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")]
            .into_iter()
            .find_map(|(open, close)| line.strip_prefix(open)?.strip_suffix(close))?;
        let inner = inner.trim_matches(['-', ' ', '\t']);
        // What is explained or remembered shows nothing, and a word such as `else` belongs to what is around it.
        let is_word = line.starts_with("{%") && !inner.contains(' ');
        if inner.contains(['{', '}']) || inner.starts_with("/*") || inner.contains(" = ") {
            return None;
        }
        let (name, closes) = match inner.strip_prefix('/') {
            Some(name) => (name.trim_start(), true),
            None => (inner.trim_start_matches('#'), false),
        };
        let name = &name[..name.find(|sign: char| sign.is_whitespace() || sign == '(').unwrap_or(name.len())];
        match name.strip_prefix("end").filter(|opened| !opened.is_empty() && is_word) {
            Some(opened) => Some(Self { name: opened, closes: true }),
            None => Some(Self { name, closes }).filter(|_| !name.is_empty() && (closes || !is_word)),
        }
    }
}

/// Tags, of which those with an end only surround content.
#[derive(Default)]
struct Pairs<'a> {
    opened: HashMap<&'a str, Vec<Span>>,
}

impl<'a> Pairs<'a> {
    fn add(&mut self, tag: &Tag<'a>, line: Span) {
        let opened = self.opened.entry(tag.name).or_default();
        if tag.closes {
            opened.pop();
        } else {
            opened.push(line);
        }
    }

    /// The tags that nothing closes.
    fn alone(self) -> impl Iterator<Item = Span> {
        self.opened.into_values().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::comments;

    fn found(lines: &str) -> Vec<String> {
        let text = Text::new(lines.to_owned());
        let mut outline = Outline::default();
        outline.comments = comments::find(&text, &outline, false);
        outline.commented = outline.comments.iter().map(|comment| comment.span).collect();
        let found = find(&text, &outline);
        found.iter().map(|listing| text.slice(listing.span).to_owned()).collect()
    }

    #[test]
    fn what_includes_content_is_found() {
        for line in [
            "--8<-- \"snippets/hosts.md\"",
            "<!--@include: ./hosts.md-->",
            "<!-- @include: ./hosts.md{3,} -->",
            "{{< include \"hosts.md\" >}}",
            "{{% hosts %}}",
            "{{#include hosts.md}}",
            "{{ include('hosts.md') }}",
            "{% include hosts.md %}",
            "{% include_relative hosts.md %}",
            "{! hosts.md !}",
            "[!INCLUDE [hosts](hosts.md)]",
            "<Snippet file=\"hosts.mdx\" />",
        ] {
            assert_eq!(found(line), [line], "{line}");
        }
        assert_eq!(found("import Hosts from './_hosts.mdx';\n\n<Hosts />"), ["<Hosts />"]);
        assert_eq!(
            found("import hosts from '@data/hosts.json';\n\n<Table rows={hosts.all} />"),
            ["<Table rows={hosts.all} />"]
        );
    }

    #[test]
    fn what_surrounds_content_or_shows_none_is_not() {
        for lines in [
            "import { Tabs } from '@astrojs/starlight/components';\n\n<Tabs />",
            "import Card from './Card.astro';\n\n<Card />",
            "import Hosts from './_hosts.mdx';\n\nHosts are below.",
            "{{< callout >}}\nText\n{{< /callout >}}",
            "{% hint style=\"info\" %}\nText\n{% endhint %}",
            "{% tabs %}\n{% tab title=\"A\" %}\nText\n{% endtab %}\n{% endtabs %}",
            "{{/* a comment */}}",
            "{% assign hosts = site.data.hosts %}",
            "{% if a %}\nText\n{% else %}\nText\n{% endif %}",
            "{{#if a}}\nText\n{{/if}}",
            "<!--\n{{< include \"hosts.md\" >}}\n-->",
            "Write `{{ name }}` in braces.",
            "<!-- a comment -->",
            "8<- a bird",
        ] {
            assert_eq!(found(lines), [""; 0], "{lines}");
        }
    }
}
