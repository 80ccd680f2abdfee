//! A page and its kinds of damage, from `tests/sites`.

use std::fs;
use std::path::Path;

/// One kind of damage.
pub(crate) struct Damage {
    pub(crate) name: String,
    /// Which sites it concerns.
    words: Vec<String>,
    old: String,
    new: String,
}

impl Damage {
    /// The page with this damage, named so that it can be a file.
    pub(crate) fn file(&self) -> String {
        let letters = self.name.to_lowercase();
        letters
            .split(|sign: char| !sign.is_ascii_alphanumeric())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-")
    }

    pub(crate) fn of(&self, page: &str) -> String {
        assert!(page.contains(&self.old), "the page has nothing for {}", self.name);
        page.replacen(&self.old, &self.new, 1)
    }

    pub(crate) fn concerns(&self, site: &str, has_boxes: bool) -> bool {
        self.words.iter().all(|word| match word.strip_prefix("only=") {
            Some(sites) => sites.split(',').any(|name| name == site),
            None => word != "boxes" || has_boxes,
        })
    }

    /// Whether the check complains although this version of the generator shows the page as it should be.
    pub(crate) fn is_stricter(&self, site: &str) -> bool {
        let sites = self.words.iter().filter_map(|word| word.strip_prefix("stricter="));
        sites.flat_map(|sites| sites.split(',')).any(|name| name == site)
    }
}

/// The sound page.
pub(crate) fn page() -> String {
    read("page.md")
}

/// Every kind of damage.
pub(crate) fn damages() -> Vec<Damage> {
    let text = read("damage.md");
    let cases = text.split("\n`````old").skip(1).zip(text.split("\n`````old"));
    let cases = cases.map(|(case, before)| {
        let name = before.rsplit("\n## ").next().expect("a case has a name").trim();
        let (words, blocks) = case.split_once('\n').expect("a block follows");
        let (old, new) = blocks.split_once("\n`````\n\n`````new\n").expect("a second block follows");
        let (new, _) = new.split_once("\n`````\n").expect("the block ends");
        let words = words.split_whitespace().map(str::to_owned).collect();
        Damage { name: name.to_owned(), words, old: unescaped(old), new: unescaped(new) }
    });
    cases.collect()
}

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sites").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// `{U+200B}` as that character.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("{U+");
    let mut unescaped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a code ends");
        let code = u32::from_str_radix(code, 16).expect("a code is hexadecimal");
        unescaped.push(char::from_u32(code).expect("a code is a character"));
        unescaped += rest;
    }
    unescaped
}
