//! How the code is shaped. What it says stands in the pages alone.

/// What every item at the root begins with: the lints of the crate that includes it are not about generated code.
pub(super) const QUIET: &str = "\
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
";

/// How the code is shaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The name of the macro: `wink_env`.
    pub macro_name: String,
    /// The path of the module that includes the code, below the root of its crate; empty for the root itself.
    pub module: Vec<String>,
    /// Who can use the items.
    pub visibility: Visibility,
    /// Whether other crates can match `Section` and `Service` without a wildcard, as they can `Environment`.
    pub exhaustive: bool,
    /// The URL below which the pages are published, for links in the documentation.
    pub address: Option<String>,
    /// The path of a Markdown file with the documentation of the macro, below the directory of the manifest.
    pub macro_docs: Option<String>,
    /// The crates that the items work with.
    pub integrations: Vec<(Integration, Presence)>,
}

/// Who can use the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// Every crate.
    Public,
    /// Only the crate that includes the code.
    Crate,
}

/// A crate that the items work with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Integration {
    /// `serde`: names and URLs as text.
    Serde,
    /// The same with `serde_core`, which `serde` consists of but for its derive.
    SerdeCore,
    /// `serde` and an allocator: other URLs from a configuration file.
    OwnedEndpoints,
    /// `url`: endpoints as `url::Url`.
    Url,
    /// `clap`: names as arguments.
    Clap,
}

/// When a crate is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence {
    /// In every build.
    Always,
    /// In builds with these features.
    Features(Vec<String>),
}

impl Options {
    /// The code of a macro at the root of its crate, for every crate.
    #[must_use]
    pub fn new(macro_name: impl Into<String>) -> Self {
        Self {
            macro_name: macro_name.into(),
            module: Vec::new(),
            visibility: Visibility::Public,
            exhaustive: false,
            address: None,
            macro_docs: None,
            integrations: Vec::new(),
        }
    }

    /// The beginning of all names that are not for users. No name from pages begins with two underscores.
    pub(super) fn hidden(&self) -> String {
        let mut words = self.module.clone();
        words.push(self.macro_name.clone());
        format!("__{}", words.join("_"))
    }

    /// The module that the macro's expansion uses, as an absolute path.
    pub(super) fn parts(&self) -> String {
        let mut path = String::from("$crate");
        for module in &self.module {
            path += "::";
            path += module;
        }
        format!("{path}::{}_parts", self.hidden())
    }

    /// What the names of variables begin with: `WINK` for `wink_env`.
    pub(super) fn prefix(&self) -> String {
        let name = self.macro_name.strip_suffix("_env").unwrap_or(&self.macro_name);
        name.to_uppercase()
    }

    pub(super) fn visible(&self) -> &'static str {
        match self.visibility {
            Visibility::Public => "pub",
            Visibility::Crate => "pub(crate)",
        }
    }

    /// What every macro begins with that an expansion uses by its path.
    pub(super) fn exported(&self) -> &'static str {
        match self.visibility {
            Visibility::Public => "#[doc(hidden)]\n#[macro_export]\n",
            Visibility::Crate => "",
        }
    }

    pub(super) fn presence(&self, integration: Integration) -> Option<&Presence> {
        self.integrations.iter().find(|(known, _)| *known == integration).map(|(_, presence)| presence)
    }
}

impl Presence {
    /// The attribute of an item that is only there with the features.
    pub(super) fn attribute(&self) -> String {
        match self {
            Self::Always => String::new(),
            Self::Features(features) => {
                let features: Vec<String> =
                    features.iter().map(|feature| format!("feature = {feature:?}")).collect();
                match features.as_slice() {
                    [only] => format!("#[cfg({only})]\n"),
                    _ => format!("#[cfg(all({}))]\n", features.join(", ")),
                }
            }
        }
    }
}
