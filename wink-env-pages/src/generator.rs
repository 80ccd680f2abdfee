//! The generators that render sites, and how they differ: one table.

/// The generator that renders the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Generator {
    /// Astro's documentation theme; its rules also apply if the generator is unknown.
    #[default]
    Starlight,
    /// Docusaurus, which reads `.md` as MDX.
    Docusaurus,
    /// `VitePress`.
    Vitepress,
    /// `MkDocs`, which uses Python-Markdown.
    Mkdocs,
    /// Hugo.
    Hugo,
    /// Markdown without boxes, as on GitHub.
    Plain,
}

/// What is special about the sites of a generator.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Profile {
    /// Its name in the configuration.
    pub name: &'static str,
    /// Its name for readers.
    pub title: &'static str,
    /// The names of its configuration, of which a directory contains one; a name that ends with `.` has any extension.
    pub files: &'static [&'static str],
    /// Where the pages are, below the directory of the configuration; the first of them that exists.
    pub pages: &'static [&'static str],
    /// Where translations are, below the same directory, if that is not among the pages.
    pub translations: Option<&'static str>,
    /// The `:::` boxes, if it has any.
    pub boxes: Option<Boxes>,
    /// Whether `.md` is read as MDX.
    pub is_md_mdx: bool,
    /// Whether MDX may contain `<!-- … -->`.
    pub allows_html_comments: bool,
    /// Whether a tag or a `::leaf` directly below a table ends it, instead of becoming a row.
    pub tag_ends_table: bool,
    /// Whether a table may begin directly below a paragraph.
    pub sees_table_below_text: bool,
    /// Whether front matter may begin below empty lines.
    pub skips_lines_above_front_matter: bool,
    /// Whether front matter between two `+++` lines is TOML.
    pub reads_toml: bool,
    /// Whether a bare URL becomes a link.
    pub links_urls: bool,
    /// Whether a row that is indented like code is still a row.
    pub takes_indented_rows: bool,
    /// How many columns of indentation a comment may have.
    pub deepest_comment: usize,
    /// Whether white space of any kind around a row means nothing.
    pub trims_rows: bool,
    /// Whether a heading needs a space behind its `#`.
    pub needs_space_in_heading: bool,
}

/// The `:::` boxes of a site.
#[derive(Debug)]
pub struct Boxes {
    /// Their names, which are case-sensitive; the first few are the most useful ones.
    pub names: &'static [&'static str],
    /// Whether a title may follow the name without brackets.
    pub has_bare_titles: bool,
    /// Whether a title in brackets may follow the name directly.
    pub has_bracketed_titles: bool,
    /// Whether there may be a space between the colons and the name, and any kind of space behind it.
    pub has_spaced_names: bool,
}

impl Generator {
    /// Every generator.
    pub const ALL: [Self; 6] =
        [Self::Starlight, Self::Docusaurus, Self::Vitepress, Self::Mkdocs, Self::Hugo, Self::Plain];

    /// The generator with that name in the configuration.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|generator| generator.profile().name == name)
    }

    /// The generator whose configuration has that file name.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Self> {
        let is_meant = |file: &str| match file.strip_suffix('.') {
            Some(stem) => name
                .rsplit_once('.')
                .is_some_and(|(name, extension)| name == stem && EXTENSIONS.contains(&extension)),
            None => name == file,
        };
        Self::ALL.into_iter().find(|generator| generator.profile().files.iter().any(|file| is_meant(file)))
    }

    /// What is special about its sites.
    #[must_use]
    pub fn profile(self) -> &'static Profile {
        match self {
            Self::Starlight => &STARLIGHT,
            Self::Docusaurus => &DOCUSAURUS,
            Self::Vitepress => &VITEPRESS,
            Self::Mkdocs => &MKDOCS,
            Self::Hugo => &HUGO,
            Self::Plain => &PLAIN,
        }
    }

    /// Whether a box has this name.
    pub(crate) fn knows_box(self, name: &str) -> bool {
        self.profile().boxes.as_ref().is_some_and(|boxes| boxes.names.contains(&name))
    }
}

/// The extensions of configuration files.
const EXTENSIONS: [&str; 10] = ["js", "mjs", "cjs", "ts", "mts", "cts", "toml", "yaml", "yml", "json"];

const STARLIGHT: Profile = Profile {
    name: "starlight",
    title: "Starlight",
    files: &["astro.config."],
    pages: &["src/content/docs"],
    translations: None,
    boxes: Some(Boxes {
        names: &["note", "tip", "caution", "danger"],
        has_bare_titles: false,
        has_bracketed_titles: true,
        has_spaced_names: false,
    }),
    is_md_mdx: false,
    allows_html_comments: false,
    tag_ends_table: true,
    sees_table_below_text: true,
    skips_lines_above_front_matter: true,
    reads_toml: true,
    links_urls: true,
    takes_indented_rows: false,
    deepest_comment: 3,
    trims_rows: false,
    needs_space_in_heading: true,
};

const DOCUSAURUS: Profile = Profile {
    name: "docusaurus",
    title: "Docusaurus",
    files: &["docusaurus.config."],
    pages: &["docs"],
    translations: Some("i18n"),
    boxes: Some(Boxes {
        names: &["note", "tip", "info", "warning", "danger", "caution", "secondary", "important", "success"],
        has_bare_titles: true,
        has_bracketed_titles: true,
        has_spaced_names: false,
    }),
    is_md_mdx: true,
    allows_html_comments: true,
    skips_lines_above_front_matter: false,
    reads_toml: false,
    ..STARLIGHT
};

const VITEPRESS: Profile = Profile {
    name: "vitepress",
    title: "VitePress",
    files: &[".vitepress"],
    pages: &[""],
    boxes: Some(Boxes {
        names: &["info", "tip", "warning", "danger", "details", "raw", "v-pre", "code-group"],
        has_bare_titles: true,
        has_bracketed_titles: false,
        has_spaced_names: true,
    }),
    tag_ends_table: false,
    skips_lines_above_front_matter: false,
    reads_toml: false,
    trims_rows: true,
    ..STARLIGHT
};

const MKDOCS: Profile = Profile {
    name: "mkdocs",
    title: "MkDocs",
    files: &["mkdocs."],
    pages: &["docs"],
    boxes: None,
    sees_table_below_text: false,
    links_urls: false,
    takes_indented_rows: true,
    deepest_comment: 0,
    trims_rows: false,
    needs_space_in_heading: false,
    ..VITEPRESS
};

const HUGO: Profile = Profile {
    name: "hugo",
    title: "Hugo",
    files: &["hugo.", "config.toml", "config.yaml", "config.yml"],
    pages: &["content"],
    sees_table_below_text: true,
    skips_lines_above_front_matter: true,
    reads_toml: true,
    links_urls: true,
    deepest_comment: 3,
    needs_space_in_heading: true,
    ..MKDOCS
};

const PLAIN: Profile = Profile { name: "plain", title: "the site", files: &[], pages: &[""], ..HUGO };
