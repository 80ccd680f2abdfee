//! What a scan compares files with: pages, a single page, or exported endpoints.

use std::path::Path;

use wink_env_pages::check::{Report, Settings, Workspace};
use wink_env_pages::config::{Config, FILE};
use wink_env_pages::disk::{is_link_out, read_page, read_text};
use wink_env_pages::export::{Imported, read_json};
use wink_env_pages::layout::Layout;
use wink_env_pages::locale::Locale;
use wink_env_pages::page::Content;
use wink_env_pages::words::quoted;

use crate::arguments::Scan;
use crate::config;
use crate::examine::{examine, refused};
use crate::output::Output;

pub(super) fn pages(arguments: &Scan) -> Result<Report, Output> {
    if let Some(path) = &arguments.facts {
        return facts(arguments, path);
    }
    match &arguments.docs {
        Some(page) if page.is_file() => single(arguments, page),
        docs => examine(docs.as_deref(), &arguments.reading),
    }
}

/// The report on exported endpoints. The configuration adds exceptions, levels and hosts to theirs.
fn facts(arguments: &Scan, path: &Path) -> Result<Report, Output> {
    let text = read_text(path).map_err(|why| unreadable(path, &why))?;
    let (root, name) = root_and_name(path);
    let Imported { page, config: imported } = read_json(&name, &text).map_err(|why| {
        let help = "help: make it with `wink-env export --format json`";
        Output::refused(&format!("{} has no endpoints: {why}\n{help}", quoted(&path.to_string_lossy())))
    })?;
    let mut config = match &arguments.reading.config {
        Some(file) => config::read(Path::new(""), Some(file), arguments.reading.color)?,
        // There are no pages to look beside.
        None if Path::new(FILE).is_file() => {
            config::read(Path::new(""), Some(Path::new(FILE)), arguments.reading.color)?
        }
        None => Config::default(),
    };
    config.known_hosts.extend(imported.known_hosts);
    config.domains.extend(imported.domains);
    // What is given here outranks what was exported.
    config.retired.splice(0..0, imported.retired);
    config.paths.extend(imported.paths);
    (config.names, config.layout) = (imported.names, imported.layout);
    (config.locales, config.source) = (Vec::new(), None);
    check(arguments, config, &root, &name, Content::Text(page))
}

/// The report on a single page.
fn single(arguments: &Scan, path: &Path) -> Result<Report, Output> {
    if is_link_out(path) {
        return Err(unreadable(path, "it is a link out of the repository"));
    }
    let content = read_page(path).ok_or_else(|| unreadable(path, "it is no longer there"))?;
    let (root, name) = root_and_name(path);
    let reading = &arguments.reading;
    let mut config = config::read(Path::new(&root), reading.config.as_deref(), reading.color)?;
    config.layout = Some(Layout { source: Some(name.clone()), translation: None });
    // The others need not be there.
    (config.locales, config.source) = (Vec::new(), None);
    check(arguments, config, &root, &name, content)
}

fn check(
    arguments: &Scan,
    config: Config,
    root: &str,
    name: &str,
    content: Content,
) -> Result<Report, Output> {
    let source = arguments.reading.source.as_ref().map(Locale::new);
    let mut workspace = Workspace::new(
        root,
        Settings { config, source, today: Some(config::today()), ..Settings::default() },
    );
    workspace.set(name, content);
    workspace.check().map_err(|refusal| refused(&refusal, arguments.reading.color))
}

/// The directory of a file, as messages name it, and the name of the file.
fn root_and_name(path: &Path) -> (String, String) {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let root = path.parent().filter(|root| !root.as_os_str().is_empty());
    (root.map_or_else(|| ".".to_owned(), |root| root.to_string_lossy().replace('\\', "/")), name)
}

fn unreadable(path: &Path, why: &str) -> Output {
    Output::refused(&format!("{} cannot be read: {why}", quoted(&path.to_string_lossy())))
}
