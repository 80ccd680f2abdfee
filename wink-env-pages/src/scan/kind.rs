//! Kinds of files, by their names: whether words in them are prose, code or data.

/// What the words in a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Sentences: a host without a scheme is only a word, unless it is marked as code.
    Prose,
    /// A program: a host is in quotes, because outside them it would be the name of something.
    Code,
    /// Values, without quotes too.
    Data,
    /// Values whose keys have dots like hosts.
    Properties,
}

/// How the places in a file have names, besides lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Structure {
    Json,
    Yaml,
    None,
}

impl Structure {
    /// The structure of the file at a path.
    pub(super) fn of(path: &str) -> Self {
        match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("json" | "jsonc" | "json5" | "geojson" | "webmanifest" | "map" | "har" | "ipynb") => {
                Self::Json
            }
            Some("yml" | "yaml") => Self::Yaml,
            _ => Self::None,
        }
    }
}

/// Endings of names that are put behind the ending that matters: `nginx.conf.j2`.
const TEMPLATES: &[&str] = &[
    "j2", "jinja", "jinja2", "erb", "tpl", "tmpl", "gotmpl", "template", "example", "sample", "dist", "bak",
    "orig", "old",
];

const PROSE: &[&str] = &[
    "md", "mdx", "markdown", "mdown", "mkd", "rst", "adoc", "asciidoc", "txt", "text", "tex", "org", "html",
    "htm", "xhtml", "textile", "wiki", "rtf", "eml", "srt", "vtt",
];

const CODE: &[&str] = &[
    "rs",
    "py",
    "pyi",
    "js",
    "jsx",
    "mjs",
    "cjs",
    "ts",
    "tsx",
    "mts",
    "cts",
    "java",
    "kt",
    "kts",
    "scala",
    "groovy",
    "gradle",
    "go",
    "php",
    "phtml",
    "rb",
    "cs",
    "fs",
    "vb",
    "swift",
    "m",
    "mm",
    "c",
    "h",
    "cc",
    "cpp",
    "cxx",
    "hpp",
    "hh",
    "dart",
    "lua",
    "pl",
    "pm",
    "r",
    "jl",
    "ex",
    "exs",
    "erl",
    "hs",
    "elm",
    "clj",
    "cljs",
    "ml",
    "mli",
    "nim",
    "zig",
    "vue",
    "svelte",
    "astro",
    "sol",
    "jsonnet",
    "libsonnet",
    "javascript",
    "typescript",
    "python",
    "rust",
    "ruby",
    "csharp",
    "kotlin",
    "golang",
    "objc",
    "objectivec",
    "c++",
    "c#",
    "css",
    "scss",
    "less",
    "sass",
];

/// Names of files without an ending that contain sentences.
const SENTENCES: &[&str] = &[
    "readme",
    "license",
    "licence",
    "changelog",
    "changes",
    "contributing",
    "authors",
    "notice",
    "copying",
    "todo",
    "news",
    "history",
];

impl Kind {
    /// The kind of the file at a path.
    pub(super) fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
        let mut rest = name.as_str();
        while let Some((before, ending)) = rest.rsplit_once('.')
            && TEMPLATES.contains(&ending)
        {
            rest = before;
        }
        match rest.rsplit_once('.') {
            Some((before, ending)) if !before.is_empty() => Self::named(ending),
            _ if SENTENCES.contains(&rest) => Self::Prose,
            _ => Self::Data,
        }
    }

    /// The kind of what has this ending, or is said to be in this language.
    pub(super) fn named(ending: &str) -> Self {
        if PROSE.contains(&ending) {
            Self::Prose
        } else if CODE.contains(&ending) {
            Self::Code
        } else if ending == "properties" {
            Self::Properties
        } else {
            Self::Data
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells_the_kind() {
        for (path, kind) in [
            ("a/README.md", Kind::Prose),
            ("LICENSE", Kind::Prose),
            ("src/a.rs", Kind::Code),
            ("x.d/app.TS", Kind::Code),
            ("deploy/nginx.conf.j2", Kind::Data),
            ("Dockerfile", Kind::Data),
            (".env", Kind::Data),
            (".env.example", Kind::Data),
            ("a.py.j2", Kind::Code),
            ("application.properties", Kind::Properties),
        ] {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }
}
