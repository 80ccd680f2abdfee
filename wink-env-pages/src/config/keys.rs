//! The keys and words of the configuration. A test compares them with the JSON schema.

/// The keys of the file.
pub const KEYS: &[&str] = &[
    "source",
    "locales",
    "environments",
    "sections",
    "lints",
    "allow",
    "known-hosts",
    "domains",
    "retired",
    "paths",
    "layout",
    "schemes",
    "names",
    "axis",
    "services",
    "absent",
    "several",
    "ignore",
    "site",
];

/// The keys of an entry of `allow`.
pub const ALLOW_KEYS: &[&str] = &["lint", "locale", "section", "service", "environment", "reason", "until"];

/// The keys of `layout`.
pub const LAYOUT_KEYS: &[&str] = &["source", "translation"];

/// The schemes that URLs may have.
pub const SCHEMES: &[&str] = &["https", "http", "wss", "ws", "grpc"];

/// The values of `several`.
pub const SEVERAL: &[&str] = &["first", "numbered"];

/// The values of `axis`.
pub const AXES: &[&str] = &["columns", "rows", "headings"];

/// The values of `services`.
pub const SERVICES: &[&str] = &["cells", "headings"];

/// The levels of a lint.
pub const LEVELS: &[&str] = &["error", "warning", "off"];

/// The values of `site`.
pub const SITES: &[&str] = &["starlight", "docusaurus", "vitepress", "mkdocs", "hugo", "plain"];
