//! Text around the tables.

use super::family::GERMAN;
use super::family::{Family, Files, PAGES, below, each, german};

/// The same line or sign again and again.
macro_rules! repeated {
    ($($name:literal: $unit:expr;)*) => {
        &[$(Family::new($name, PAGES, |units| below(&$unit.repeat(units)))),*]
    };
}

const REPEATED: &[Family] = repeated! {
    "text/open comments": "<!-- x\n";
    "text/open comments apart": "<!-- x\n\n";
    "text/open comments on a line": "<!-- ";
    "text/open comments with rows": "<!-- | a | https://a.wink.travel | https://b.wink.travel |\n";
    "text/closed comments": "<!-- x -->\n\n";
    "text/comment beginnings": "<!\n\n";
    "text/comment ends": "-->\n";
    "text/comments of MDX": "{/* x\n";
    "text/open boxes": ":::note\n";
    "text/open boxes apart": ":::note\n\n";
    "text/open boxes with titles": ":::note[x]\n";
    "text/closed boxes": ":::note\nx\n:::\n";
    "text/closings of boxes": ":::\n";
    "text/full-width boxes": "：：：note\n";
    "text/unknown boxes": ":::nota\nx\n:::\n";
    "text/glued fences": "x :::\n";
    "text/boxes on a line": ":::note ";
    "text/colons": ":";
    "text/boxes in quotes": "> :::note\n";
    "text/boxes in lists": "- :::note\n";
    "text/boxes of MkDocs": "!!! note\n";
    "text/shortcodes": "{{< x >}}\n";
    "text/details": "<details>\n";
    "text/details apart": "<details>\n\n";
    "text/tabs of components": "<Tabs>\n\n";
    "text/tags on a line": "<a ";
    "text/inline tags": "x <a\n";
    "text/processing instructions": "<?x\n";
    "text/inline processing instructions": "x <?x\n";
    "text/declarations": "x <!A\n";
    "text/character data": "x <![CDATA[\n";
    "text/code blocks": "```\n";
    "text/code blocks with tildes": "~~~\n```\n";
    "text/open code below rows": "\n| a | b |\n| - | - |\n| https://a.wink.travel | x |\n```\n| https://a.wink.travel | x |\n";
    "text/indented code": "\n    x\n\ny\n";
    "text/ticks": "`";
    "text/code spans": "`x` ";
    "text/footnotes": "[^a]: x\n";
    "text/links": "[a](b) ";
    "text/open links": "[a](";
    "text/open links of two kinds": "[a](<b";
    "text/brackets": "[";
    "text/bracket pairs": "[]";
    "text/images": "![";
    "text/nested images": "![[]()";
    "text/closed brackets": "]";
    "text/emphasis": "*a **b ";
    "text/closed emphasis": "**a *b* ";
    "text/underscores": "_a __b ";
    "text/stars": "*";
    "text/backslashes": "\\";
    "text/entities": "&amp;";
    "text/open entities": "&";
    "text/numbers of characters": "&#x41;";
    "text/a long word": "x";
    "text/a long line": "word ";
    "text/angles": "<";
    "text/quotes": "> ";
    "text/lines of quotes": "> x\n";
    "text/lists": "- ";
    "text/lists of numbers": "1. ";
    "text/items": "- x\n";
    "text/items apart": "- x\n\n";
    "text/rules": "---\n";
    "text/underlines": "x\n=\n";
    "text/number signs": "#\n";
    "text/headings": "## H\n";
    "text/headings apart": "## H\n\n";
    "text/headings without a space": "\n##H\n";
    "text/full-width headings": "\n＃H\n";
    "text/tabs": "\t\n";
    "text/tab sign": "\t";
    "text/tabs in delimiter rows": "\n| a | b |\n|\t- | - |\n| x | y |\n";
    "text/blank lines": "\n";
    "text/spaces": " ";
    "text/carriage returns": "x\r";
    "text/pipes": "|";
    "text/lines of pipes": "|\n";
    "text/full-width pipes": "｜";
    "text/escaped pipes": "\\|";
    "text/escaped rows": "\\| a \\| https://a.wink.travel \\|\n";
    "text/prose with pipes": "a | b\n";
    "text/prose with URLs": "a | https://a.wink.travel\n";
    "text/conflicts begun": "<<<<<<< a\n";
    "text/conflicts": "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n";
    "text/ends of conflicts": ">>>>>>> b\n";
    "text/zero-width spaces": "\u{200b}";
    "text/combining signs": "\u{301}";
    "text/braces": "{";
    "text/URLs": "https://staging-iam.wink.travel\n";
    "text/definitions": "a\n: https://a.wink.travel\n";
    "text/URLs in blocks of code": "```\nhttps://a.wink.travel\n```\n";
    "text/links of HTML": "<a href=\"https://a.wink.travel\">";
    "text/URLs in HTML": "<p>https://a.wink.travel</p>\n";
    "text/includes": "--8<-- \"a.md\"\n";
    "text/tags of templates": "{{< a >}}\n";
    "text/links of URLs": "[https://a.wink.travel](https://b.wink.travel)\n";
    "text/autolinks": "<https://staging-iam.wink.travel>\n";
};

pub(super) const FAMILIES: &[Family] = &{
    const COUNT: usize = REPEATED.len() + OTHERS.len() + MDX.len();
    let mut all = [OTHERS[0]; COUNT];
    let mut at = 0;
    while at < COUNT {
        all[at] = if at < REPEATED.len() {
            REPEATED[at]
        } else if at < REPEATED.len() + OTHERS.len() {
            OTHERS[at - REPEATED.len()]
        } else {
            MDX[at - REPEATED.len() - OTHERS.len()]
        };
        at += 1;
    }
    all
};

const OTHERS: &[Family] = &[
    Family::new("text/runs of ticks", PAGES, |units| {
        below(&each(units.isqrt() * 2, |at| format!("{} ", "`".repeat(at + 1))))
    }),
    Family::new("text/link definitions", PAGES, |units| {
        below(&each(units, |at| format!("[a{at}]: https://a.wink.travel\n\n")))
    }),
    Family::new("text/used link definitions", PAGES, |units| {
        below(
            &(each(units, |at| format!("[a{at}]: https://a.wink.travel\n\n"))
                + &each(units, |at| format!("[a{at}] "))),
        )
    }),
    Family::new("text/footnotes apart", PAGES, |units| below(&each(units, |at| format!("[^{at}]: x\n\n")))),
    Family::new("text/nested boxes", PAGES, |units| {
        let depth = units.isqrt();
        below(
            &(each(depth, |at| format!("{}note\n", ":".repeat(depth + 3 - at)))
                + &each(depth, |at| format!("{}\n", ":".repeat(at + 4)))),
        )
    }),
    Family::new("text/deep lists", PAGES, |units| {
        below(&each(units.isqrt() * 2, |at| format!("{}- x\n", " ".repeat(at * 2))))
    }),
    Family::new("text/boxes above the tables", PAGES, |units| german(above(&":::note\n".repeat(units)))),
    Family::new("text/comments above the tables", PAGES, |units| german(above(&"<!-- x\n".repeat(units)))),
    Family::new("text/headings above the tables", PAGES, |units| german(above(&"##H\n\n".repeat(units)))),
    Family::new("text/blank lines at the top", PAGES, |units| {
        german(format!("{}{GERMAN}", "\n".repeat(units)))
    }),
    Family::new("text/words at the top", PAGES, |units| {
        german(format!("{}\n\n{GERMAN}", "x\n".repeat(units)))
    }),
];

/// The German page with text below its front matter.
fn above(text: &str) -> String {
    GERMAN.replacen("---\n\n", &format!("---\n\n{text}\n"), 1)
}

macro_rules! mdx {
    ($($name:literal: $unit:literal;)*) => {
        &[$(Family::new($name, PAGES, |units| as_mdx(&$unit.repeat(units)))),*]
    };
}

const MDX: &[Family] = mdx! {
    "mdx/open comments": "{/* x\n";
    "mdx/open comments of HTML": "<!-- x\n";
    "mdx/closed comments": "{/* x */}\n";
    "mdx/braces": "{";
    "mdx/lines of braces": "{\n";
    "mdx/names": "{name}\n";
    "mdx/words in braces": "{some words}\n";
    "mdx/tags": "<br>\n";
    "mdx/open tags": "<a\n";
    "mdx/open attributes": "<a b=\"\n";
    "mdx/open tags on a line": "<a ";
    "mdx/tags in a row": "| <b> ";
    "mdx/autolinks": "<https://a.wink.travel>\n";
    "mdx/open autolinks": "<https://a";
    "mdx/imports": "import a from 'b'\n";
    "mdx/imports of pages": "import A from './a.md'\n<A />\n";
    "mdx/angles": "<";
    "mdx/braces in tags": "<a {";
    "mdx/boxes": ":::note\n";
};

/// All pages as MDX, the German one with more text below.
fn as_mdx(text: &str) -> Files {
    let mdx = |page: &str| page.replace("<!--", "{/*").replace("-->", "*/}");
    vec![("docs/fr/environments.mdx".to_owned(), format!("{}\n{text}\n", mdx(GERMAN)))]
}
