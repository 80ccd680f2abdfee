//! `wink-env lsp`

use std::path::{Path, PathBuf};

use lsp_server::Connection;
use wink_env_lsp::{CannotOpen, Files, Opened, Server};
use wink_env_pages::check::Settings;
use wink_env_pages::config::Config;
use wink_env_pages::disk::{self, LoadError};
use wink_env_pages::lint;
use wink_env_pages::locale::Locale;
use wink_env_pages::page::Content;

use crate::arguments::Lsp;
use crate::config;
use crate::history;
use crate::output::Output;

/// Serves the editor that started the process until it says so, or closes the connection.
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

/// The files of this computer.
struct Disk {
    arguments: Lsp,
}

impl Files for Disk {
    fn open(&self, folder: &str) -> Result<Opened, CannotOpen> {
        let docs = Path::new(folder).join(&self.arguments.docs);
        let (config, path) = self.config(folder, &docs)?;
        let source = self.arguments.source.as_ref().map(Locale::new);
        let today = Some(config::today());
        let settings = Settings { config, source, today, trusts_source: false };
        let shown = disk::slashed(&self.arguments.docs);
        let workspace = disk::open(&docs, Some(&shown), None, settings);
        let mut workspace = workspace.map_err(|error| cannot_open(&error))?;
        // If pages disagree, this adds what the source said earlier.
        let _ = history::check(&mut workspace, &disk::site_root(&docs));
        Ok(Opened {
            root: disk::slashed(&disk::site_root(&docs)),
            workspace,
            config: path.map(|path| disk::slashed(&path)),
        })
    }

    fn read(&self, path: &str) -> Option<Content> {
        disk::read_page(Path::new(path))
    }
}

impl Disk {
    /// The configuration, and its file.
    fn config(&self, folder: &str, docs: &Path) -> Result<(Config, Option<PathBuf>), CannotOpen> {
        let path = match &self.arguments.config {
            Some(path) => Some(Path::new(folder).join(path)),
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
