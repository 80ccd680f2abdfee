//! Generates the names from the pages of the package, or from those in the setting.

use wink_env_build::{Integration, Pages};

use crate::SETTING;
use crate::setting::{self, Setting};

pub(crate) fn write() {
    let (repository, version) = (env!("CARGO_PKG_REPOSITORY"), env!("CARGO_PKG_VERSION"));
    match setting::find() {
        Setting::None => {
            let links = format!("{repository}/blob/v{version}/docs");
            shaped(Pages::new("docs")).links(links).generate();
        }
        Setting::Docs(docs, setting) => shaped(Pages::new(docs)).named_by(SETTING, setting).generate(),
        Setting::Wrong(complaint) => shaped(Pages::new("docs")).refuse(complaint),
    }
}

fn shaped(pages: Pages) -> Pages {
    pages
        .macro_name("wink_env")
        .macro_docs("src/wink_env.md")
        .fallback("src/snapshot.rs")
        .integrate_with_features(Integration::SerdeCore, &["serde"])
        .integrate_with_features(Integration::OwnedEndpoints, &["alloc", "serde"])
        .integrate_with_features(Integration::Url, &["url"])
        .integrate_with_features(Integration::Clap, &["clap"])
}
