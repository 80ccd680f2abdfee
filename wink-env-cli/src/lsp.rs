//! `wink-env lsp`

use std::path::{Path, PathBuf};

#[cfg(not(target_os = "wasi"))]
use lsp_server::Connection;
use wink_env_lsp::{CannotOpen, Files, Opened, Server, Versions};
use wink_env_pages::check::Settings;
use wink_env_pages::config::Config;
use wink_env_pages::disk::{self, LoadError};
use wink_env_pages::lint;
use wink_env_pages::locale::Locale;
use wink_env_pages::page::Content;

use crate::arguments::Lsp;
use crate::config;
use crate::examine::has_no_pages;
use crate::history;
use crate::output::Output;

/// Serves the editor that started the process until it says so, or closes the connection.
#[cfg(not(target_os = "wasi"))]
pub(crate) fn run(arguments: Lsp) -> Output {
    let (connection, threads) = Connection::stdio();
    let mut server = Server::new(Disk { arguments });
    for message in &connection.receiver {
        let Some(answers) = server.handle(message) else { break };
        if answers.into_iter().any(|answer| connection.sender.send(answer).is_err()) {
            break;
        }
    }
    let code = u8::from(!server.is_shut_down());
    drop(connection);
    match threads.join() {
        Ok(()) => Output { code, ..Output::default() },
        Err(error) => Output::refused(&error.to_string()),
    }
}

/// The same without threads, which WebAssembly does not have.
#[cfg(target_os = "wasi")]
pub(crate) fn run(arguments: Lsp) -> Output {
    let mut server = Server::new(Disk { arguments });
    match serve(&mut server) {
        Ok(()) => Output { code: u8::from(!server.is_shut_down()), ..Output::default() },
        Err(error) => Output::refused(&error.to_string()),
    }
}

#[cfg(target_os = "wasi")]
fn serve(server: &mut Server<Disk>) -> std::io::Result<()> {
    let mut editor = std::io::stdin().lock();
    while let Some(message) = lsp_server::Message::read(&mut editor)? {
        let Some(answers) = server.handle(message) else { break };
        answers.into_iter().try_for_each(|answer| answer.write(&mut std::io::stdout()))?;
    }
    Ok(())
}

/// The files of this computer.
struct Disk {
    arguments: Lsp,
}

impl Files for Disk {
    fn open(&self, folder: &str) -> Result<Opened, CannotOpen> {
        let folder = Path::new(folder);
        if let Some(docs) = &self.arguments.docs {
            return Ok(self.open_docs(folder, docs)?.0);
        }
        let usual = disk::usual_directories(folder);
        for docs in usual.iter().filter(|docs| folder.join(docs).is_dir()) {
            if let (opened, true) = self.open_docs(folder, docs)? {
                return Ok(opened);
            }
        }
        Ok(self.open_docs(folder, &usual[0])?.0)
    }

    fn read(&self, path: &str) -> Option<Content> {
        disk::read_page(Path::new(path))
    }

    fn history(&self, source: &str) -> Option<Versions<'_>> {
        Some(Box::new(history::versions(Path::new(source))?))
    }
}

impl Disk {
    /// The pages in a directory below the folder, and whether there are any.
    fn open_docs(&self, folder: &Path, docs: &Path) -> Result<(Opened, bool), CannotOpen> {
        let shown = disk::slashed(docs);
        let docs = folder.join(docs);
        let (config, path) = self.config(folder, &docs)?;
        let source = self.arguments.source.as_ref().map(Locale::new);
        let today = Some(config::today());
        let settings = Settings { config, source, today, trusts_source: false };
        let workspace = disk::open(&docs, Some(&shown), None, settings);
        let mut workspace = workspace.map_err(|error| cannot_open(&error))?;
        let checked = workspace.check();
        let opened = Opened {
            root: disk::slashed(&disk::site_root(&docs)),
            workspace,
            config: path.map(|path| disk::slashed(&path)),
        };
        Ok((opened, !has_no_pages(checked.as_ref())))
    }

    /// The configuration, and its file.
    fn config(&self, folder: &Path, docs: &Path) -> Result<(Config, Option<PathBuf>), CannotOpen> {
        let path = match &self.arguments.config {
            Some(path) => Some(folder.join(path)),
            None => disk::find_config(docs, None).map_err(|error| cannot_open(&error))?,
        };
        let Some(path) = path else { return Ok((Config::default(), None)) };
        let shown = path.strip_prefix(folder).unwrap_or(&path);
        let file =
            disk::read_config(&path, Some(&disk::slashed(shown))).map_err(|error| cannot_open(&error))?;
        let config = Config::parse(file, &lint::names())
            .map_err(|invalid| CannotOpen::Config(disk::slashed(&path), Box::new(invalid)))?;
        Ok((config, Some(path)))
    }
}

fn cannot_open(error: &LoadError) -> CannotOpen {
    CannotOpen::Other(error.to_string())
}
