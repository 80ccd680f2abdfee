//! The examples of shapes in the guide are real.

use std::fs;
use std::path::Path;

use tests::site::Site;

/// An example: its heading, and its blocks of code by their languages.
#[derive(Default)]
struct Example {
    heading: String,
    /// Whether its page needs no front matter.
    is_plain: bool,
    blocks: Vec<(String, String)>,
}

impl Example {
    fn block(&self, language: &str) -> Option<&str> {
        let mut blocks = self.blocks.iter();
        blocks.find(|(name, _)| name == language).map(|(_, content)| content.as_str())
    }

    /// The same without a line of the configuration.
    fn without(&self, setting: &str) -> Self {
        let mut blocks = self.blocks.clone();
        for (_, content) in blocks.iter_mut().filter(|(language, _)| language == "yaml") {
            *content = content.replace(&format!("{setting}\n"), "");
        }
        Self { heading: self.heading.clone(), is_plain: self.is_plain, blocks }
    }

    /// What the command says about the page.
    fn output(&self, command: &[&str]) -> String {
        let site = Site::new();
        let config = self.block("yaml").unwrap_or_default();
        let page = self.block("md").expect("an example has a page");
        let front_matter = if self.is_plain { "" } else { "---\ntitle: Environments\n---\n\n" };
        site.write("docs/environments.md", format!("{front_matter}{page}"));
        site.write("docs/wink-env.yml", config);
        let docs = site.root().join("docs");
        let docs = docs.to_str().expect("temporary paths are text");
        let output = wink_env_cli::run([&["wink-env"], command, &[docs]].concat());
        output.stdout + &output.stderr
    }
}

fn examples(page: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut open = None::<(String, String)>;
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(language)) => open = Some((language.to_owned(), String::new())),
            (Some(_), Some(_)) => {
                let example = examples.last_mut().expect("a block is below a heading");
                example.blocks.extend(open.take());
                example.is_plain |=
                    example.block("yaml").is_some_and(|config| config.contains("site: plain"));
            }
            (Some((_, content)), None) => *content += &format!("{line}\n"),
            (None, None) => {
                if let Some(heading) = line.strip_prefix("## ") {
                    examples.push(Example { heading: heading.to_owned(), ..Example::default() });
                }
            }
        }
    }
    examples
}

#[test]
fn every_shape_gives_what_the_guide_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guide/shapes.md");
    let examples = examples(&fs::read_to_string(path).expect("the page is there"));
    assert!(examples.len() > 12, "{} examples", examples.len());
    for example in &examples {
        if let Some(expected) = example.block("text") {
            let report = example.output(&["check"]);
            assert!(report.contains(expected.trim_end()), "{}:\n{report}", example.heading);
            continue;
        }
        let report = example.output(&["check", "--deny", "warnings"]);
        assert!(report.contains("has no findings"), "{}:\n{report}", example.heading);
        let exported = example.output(&["export", "--format", "dotenv"]);
        let (_, exported) = exported.split_once('\n').unwrap_or_default();
        assert_eq!(exported, example.block("sh").expect("there is a result"), "{}", example.heading);
        let config = example.block("yaml").unwrap_or_default();
        for setting in config.lines() {
            let other = example.without(setting);
            let report = other.output(&["check"]);
            let other = other.output(&["export", "--format", "dotenv"]);
            assert!(report.contains("error") || !other.ends_with(exported), "{setting} is not needed");
        }
    }
}
