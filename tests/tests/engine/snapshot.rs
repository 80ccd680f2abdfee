//! The snapshot that the library uses without its feature `pages`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use wink_env_pages::check::Settings;
use wink_env_pages::codegen::{self, Integration, Options, Presence};
use wink_env_pages::disk::open;

/// `UPDATE_SNAPSHOT=1` writes it.
#[test]
fn the_snapshot_is_what_the_pages_give() -> Result<(), Box<dyn Error>> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let report = open(&workspace.join("docs"), None, None, Settings::default())?.check()?;
    let endpoints = report.endpoints()?;
    // All packages have the same repository and version.
    let address = codegen::address(env!("CARGO_PKG_REPOSITORY"), env!("CARGO_PKG_VERSION"));
    let options = Options {
        address: Some(address),
        macro_docs: Some("src/wink_env.md".to_owned()),
        integrations: integrations(),
        ..Options::new("wink_env")
    };
    for (file, generated) in
        [("snapshot.rs", codegen::rust(&endpoints, &options)), ("snapshot.md", codegen::overview(&endpoints))]
    {
        let path = workspace.join("wink-env/src").join(file);
        if env::var_os("UPDATE_SNAPSHOT").is_some() {
            fs::write(&path, &generated)?;
        }
        let snapshot = fs::read_to_string(&path)?.replace("\r\n", "\n");
        assert!(
            snapshot == generated,
            "wink-env/src/{file} is not what the pages give: \
             write it with `UPDATE_SNAPSHOT=1 cargo test -p tests --test engine snapshot`"
        );
    }
    Ok(())
}

/// Those of the library's build script.
fn integrations() -> Vec<(Integration, Presence)> {
    let integrations: [(Integration, &[&str]); 4] = [
        (Integration::SerdeCore, &["serde"]),
        (Integration::OwnedEndpoints, &["alloc", "serde"]),
        (Integration::Url, &["url"]),
        (Integration::Clap, &["clap"]),
    ];
    let features = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let integrations = integrations.map(|(known, names)| (known, Presence::Features(features(names))));
    integrations.to_vec()
}
