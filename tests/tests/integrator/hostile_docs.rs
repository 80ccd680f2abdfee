//! What rustdoc makes of names that a stranger has chosen.

use std::fs;
use std::path::{Path, PathBuf};

use tests::integrator::{Integrator, take_turn};

/// Shared with the other crates that have pages of their own.
const DIRECTORY: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/own-pages");

/// Each would be an element, a link, an image, an attribute, or the end of a comment or a literal.
const LABELS: [&str; 12] = [
    "Orders &lt;script&gt;alert(1)&lt;/script&gt;",
    "Orders `</code><img src=x onerror=alert(1)>`",
    "Orders \\<svg onload=alert(1)\\>",
    "Orders [x](javascript:alert(1))",
    "Orders ![x](https://evil.example/x.png)",
    "Orders <https://evil.example/>",
    "Orders [evil]: https://evil.example/",
    "Orders \"#] pub mod evil {} /* */ //",
    "Orders ``` ~~~ --- ===",
    "Orders &#13; evil {U+2028} evil {U+202E} evil {U+0B} evil",
    "Orders [`crate::Evil`] [std::vec::Vec]",
    "Orders &#60;b&#62; &amp;lt;i&amp;gt; ${x} {{x}}",
];

/// The directory of the source page.
const SOURCE: &str = "a<img src=x onerror=alert(1)>`b`[x](javascript:alert(2))";

fn page(label: &str) -> String {
    let label = ["0B", "2028", "202E"].iter().fold(label.to_owned(), |label, code| {
        let character = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).unwrap_or_default();
        label.replace(&format!("{{U+{code}}}"), &character.to_string())
    });
    format!(
        "---\ntitle: Environments\n---\n\n## Services {label}\n\n| Service | Staging {label} | Production |\n| --- | --- | --- |\n\
         | {label} | https://orders.staging.acme.example | https://orders.acme.example |\n\
         | Search | https://search.staging.acme.example | https://search.acme.example |\n"
    )
}

/// All files of HTML below a directory.
fn html(directory: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(directory).expect("it can be listed").map(|entry| entry.expect("it is there").path());
    let (directories, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let below = directories.iter().flat_map(|directory| html(directory));
    below
        .chain(files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "html")))
        .collect()
}

/// The tags of a document, without what rustdoc itself writes in scripts.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag))
}

fn assert_harmless(path: &Path, html: &str) {
    let is_known = |character: char| !matches!(character, '\r' | '\u{b}' | '\u{202e}' | '\u{2028}');
    assert!(html.chars().all(is_known), "{}", path.display());
    for tag in tags(html) {
        let lower = tag.to_ascii_lowercase();
        let evil = ["onerror=", "onload=alert", "javascript:", "evil.example"];
        assert!(!evil.iter().any(|evil| lower.contains(evil)), "{}: <{tag}>", path.display());
        let name = lower.split_whitespace().next().unwrap_or_default();
        assert!(!matches!(name, "svg" | "b" | "i" | "iframe"), "{}: <{tag}>", path.display());
    }
    assert_eq!(html.matches("alert(1)</script>").count(), 0, "{}", path.display());
}

#[test]
fn no_label_language_or_path_becomes_markup_in_the_documentation() {
    let _turn = take_turn();
    let acme = Integrator::of_example(DIRECTORY, "acme", "hostile-docs");
    fs::remove_dir_all(acme.root().join("docs")).expect("it is ours");
    fs::remove_dir_all(acme.root().join("tests")).expect("it is ours");
    acme.write("src/lib.rs", "//! Hostile.\n#![doc = include_str!(concat!(env!(\"OUT_DIR\"), \"/acme_env.md\"))]\n\ninclude!(concat!(env!(\"OUT_DIR\"), \"/acme_env.rs\"));\n");
    let layout = format!(
        "source: {SOURCE:?}\n  translation: \"{{locale}}/environments.md\"",
        SOURCE = format!("{SOURCE}/environments.md")
    );
    acme.write("docs/wink-env.yml", &format!("layout:\n  {layout}\nnames: {{}}\n"));
    acme.write(&format!("docs/{SOURCE}/environments.md"), &page("Orders"));
    // No language: nothing of it may appear.
    acme.write("docs/x<svg onload=alert(1)>/environments.md", &page("Orders"));
    let languages = ["da", "de", "es", "fi", "fr", "it", "ja", "ko", "nl", "pl", "pt", "sv"];
    for (language, label) in languages.iter().zip(LABELS) {
        acme.write(&format!("docs/{language}/environments.md"), &page(label));
    }
    acme.run(&["doc", "--no-deps", "--offline"]).expect("it can be documented");
    let documents = html(&acme.target().join("doc/acme"));
    assert!(documents.len() > 10, "{documents:?}");
    let mut named = 0;
    for path in documents {
        let text = fs::read_to_string(&path).expect("it is text");
        assert_harmless(&path, &text);
        named += text.matches("evil").count();
    }
    assert!(named > 0, "the labels are shown");
}
