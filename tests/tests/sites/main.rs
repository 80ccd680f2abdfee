//! Real sites as the judge: what their generators render is what the check sees. `.ci/sites` installs the generators and
//! runs these tests; without it, they are skipped with a note.

mod build;
mod damage;
mod html;

use std::collections::BTreeMap;

use build::{installed, rendered};
use damage::{Damage, damages, page};
use html::{Cell, Shown};
use wink_env_pages::check::{Report, Settings, Workspace};
use wink_env_pages::config::Config;
use wink_env_pages::generator::Generator;
use wink_env_pages::page::{Content, Section};

/// The name of the page without damage.
const SOUND: &str = "sound";

/// So many kinds of damage are compared on every site.
const LEAST_DAMAGES: usize = 30;

#[test]
fn starlight_shows_what_the_check_sees() {
    compare(Generator::Starlight, "md");
}

#[test]
fn starlight_shows_what_the_check_sees_in_mdx() {
    compare(Generator::Starlight, "mdx");
}

#[test]
fn docusaurus_shows_what_the_check_sees() {
    compare(Generator::Docusaurus, "md");
}

#[test]
fn vitepress_shows_what_the_check_sees() {
    compare(Generator::Vitepress, "md");
}

#[test]
fn mkdocs_shows_what_the_check_sees() {
    compare(Generator::Mkdocs, "md");
}

#[test]
fn hugo_shows_what_the_check_sees() {
    compare(Generator::Hugo, "md");
}

/// A page that looks different than the sound one has findings, and one that looks the same has none.
fn compare(generator: Generator, extension: &str) {
    let profile = generator.profile();
    let name = if extension == "mdx" { "starlight-mdx" } else { profile.name };
    let Some(site) = installed(name) else { return };
    let damages: Vec<Damage> = damages()
        .into_iter()
        .filter(|damage| damage.concerns(profile.name, profile.boxes.is_some()))
        .collect();
    assert!(damages.len() >= LEAST_DAMAGES, "{} kinds of damage", damages.len());
    let pages = pages(&damages, extension);
    let shown = rendered(&site, generator, extension, &pages);
    let report = |page: &str| check(generator, extension, &pages[SOUND], &pages[page]);
    assert_rows(shown[SOUND].as_ref().expect("the sound page is rendered"), &report(SOUND));
    let wrong: Vec<String> = damages
        .iter()
        .filter_map(|damage| {
            let file = damage.file();
            let is_stricter = damage.is_stricter(name);
            disagreement(shown[&file].as_ref(), shown[SOUND].as_ref(), &report(&file), is_stricter)
                .map(|wrong| format!("{}: {wrong}", damage.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{} disagreements:\n{}", wrong.len(), wrong.join("\n"));
}

/// The sound page and all damaged ones, by name.
fn pages(damages: &[Damage], extension: &str) -> BTreeMap<String, String> {
    let sound = page();
    let texts = damages.iter().map(|damage| (damage.file(), damage.of(&sound)));
    let texts = texts.chain([(SOUND.to_owned(), sound.clone())]);
    texts
        .map(|(name, text)| (name, if extension == "mdx" { with_mdx_comments(&text) } else { text }))
        .collect()
}

/// How the site and the check disagree about a page, if they do.
fn disagreement(
    shown: Option<&Shown>,
    sound: Option<&Shown>,
    report: &Report,
    is_stricter: bool,
) -> Option<String> {
    let is_same = shown == sound;
    let is_clean = report.findings.is_empty();
    let is_expected = if is_stricter { is_same && !is_clean } else { is_same == is_clean };
    if !is_expected {
        let found: Vec<&str> = report.findings.iter().map(|finding| finding.lint.name).collect();
        return Some(format!("looks the same: {is_same}, found: {found:?}\n{shown:#?}"));
    }
    if let Some(shown) = shown.filter(|_| is_clean) {
        assert_rows(shown, report);
    }
    None
}

/// The check's report on a translation, next to a sound source page.
fn check(generator: Generator, extension: &str, sound: &str, translation: &str) -> Report {
    let mut config = Config::default();
    config.generator = Some(generator);
    let mut workspace = Workspace::new("", Settings { config, ..Settings::default() });
    let source = sound.replace("Wink läuft in zwei Umgebungen.", "Wink runs in two environments.");
    workspace.set(format!("environments.{extension}"), Content::Text(source));
    workspace.set(format!("de/environments.{extension}"), Content::Text(translation.to_owned()));
    workspace.check().expect("the pages can be compared")
}

/// The rows and links of the rendered page are those that the check has read.
fn assert_rows(shown: &Shown, report: &Report) {
    let page = report.site.pages.iter().find(|page| !page.is_root).expect("there is a translation");
    let rows = page.sections.iter().flat_map(Section::published);
    let seen: Vec<Vec<&str>> = rows
        .map(|row| {
            let urls = row.cells.iter().map(|cell| cell.url.written.as_str());
            std::iter::once(row.label.text.as_str()).chain(urls).collect()
        })
        .collect();
    let is_row = |row: &&Vec<Cell>| row.iter().all(|cell| !cell.is_header);
    let rendered = shown.rows.iter().filter(is_row);
    let rendered: Vec<Vec<&str>> =
        rendered.map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect();
    assert_eq!(rendered, seen);
    for cell in shown.rows.iter().flatten().filter(|cell| !cell.links.is_empty()) {
        assert_eq!(cell.links, [cell.text.as_str()]);
    }
}

fn with_mdx_comments(text: &str) -> String {
    let lines = text.split('\n').map(|line| match line.split_once("<!--") {
        // As a person would rewrite it: from the first sign to the next.
        Some((before, rest)) => match rest.split_once("-->") {
            Some((inner, after)) => format!("{before}{{/*{inner}*/}}{after}"),
            None => line.to_owned(),
        },
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
