//! The languages in the configuration of a site, where they can be read without running it.

use crate::generator::Generator;
use crate::locale::Locale;

/// The languages of a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Languages {
    /// All of them, as their directories or file names spell them, without one that has no directory.
    pub(super) listed: Vec<Locale>,
    /// The language of the source page.
    pub(super) default: Option<Locale>,
}

/// The languages in a configuration; `None` if it lists none, or computes them.
pub(super) fn read(generator: Generator, text: &str) -> Option<Languages> {
    let languages = match generator {
        Generator::Starlight | Generator::Docusaurus | Generator::Vitepress => of_script(text)?,
        Generator::Mkdocs => of_mkdocs(text),
        Generator::Hugo => of_hugo(text),
        Generator::Plain => return None,
    };
    let Languages { listed, default } = languages;
    let listed: Vec<Locale> = listed.into_iter().filter(|locale| locale.as_str() != "root").collect();
    // What is no tag was computed, or means something else.
    if !listed.iter().chain(&default).all(|locale| Locale::is_tag(locale.as_str())) {
        return None;
    }
    (!listed.is_empty()).then_some(Languages { listed, default })
}

/// `locales: { root: …, de: … }` or `locales: ['en', 'de']` in JavaScript. The outermost is that of the site.
fn of_script(text: &str) -> Option<Languages> {
    let tokens = tokens(text);
    let mut depth = 0_usize;
    let (mut locales, mut default) = (None, None);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            Token::Word("locales") if locales.is_none_or(|(outer, _)| depth < outer) => {
                locales = Some((depth, at));
            }
            Token::Word("defaultLocale") => {
                if let [Token::Sign(':'), Token::Word(name), ..] = &tokens[at + 1..] {
                    default = Some(Locale::new(*name));
                }
            }
            _ => {}
        }
    }
    let [Token::Sign(':'), Token::Open, values @ ..] = &tokens[locales?.1 + 1..] else { return None };
    Some(Languages { listed: listed(values)?, default })
}

/// The keys or strings of an object or an array whose opening bracket is gone; `None` if one is computed.
fn listed(tokens: &[Token<'_>]) -> Option<Vec<Locale>> {
    let mut names = Vec::new();
    let (mut depth, mut begins) = (0_usize, true);
    for token in tokens {
        match token {
            Token::Open => depth += 1,
            Token::Close if depth == 0 => return Some(names),
            Token::Close => depth -= 1,
            Token::Sign(',') if depth == 0 => begins = true,
            Token::Word(name) if depth == 0 && begins => {
                names.push(Locale::new(*name));
                begins = false;
            }
            // `...others`
            Token::Sign('.') if depth == 0 && begins => return None,
            _ => {}
        }
    }
    None
}

/// As much of JavaScript as a list needs.
#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    /// A name or the content of a string.
    Word(&'a str),
    Open,
    Close,
    Sign(char),
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' | '`' => {
                let end = rest[1..].find(first).map_or(rest.len(), |end| end + 1);
                tokens.push(Token::Word(&rest[1..end]));
                (end + 1).min(rest.len())
            }
            '{' | '[' | '(' => {
                tokens.push(Token::Open);
                1
            }
            '}' | ']' | ')' => {
                tokens.push(Token::Close);
                1
            }
            _ if is_name(first) => {
                let end = rest.find(|sign| !is_name(sign)).unwrap_or(rest.len());
                tokens.push(Token::Word(&rest[..end]));
                end
            }
            _ => {
                if !first.is_whitespace() {
                    tokens.push(Token::Sign(first));
                }
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    tokens
}

fn is_name(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '$')
}

/// The `locale` keys of the plugin `i18n`.
fn of_mkdocs(text: &str) -> Languages {
    let mut languages = Languages::default();
    let lines = text.lines().skip_while(|line| line.trim().trim_start_matches("- ").trim() != "i18n:");
    let mut lines = lines.filter(|line| !line.trim().is_empty());
    let indentation = lines.next().map_or(0, indentation_of);
    for line in lines.take_while(|line| indentation_of(line) > indentation) {
        let pair = line.trim().trim_start_matches("- ").split_once(':');
        match pair.map(|(key, value)| (key.trim(), unquoted(value))) {
            Some(("locale", name)) if name != "null" => languages.listed.push(Locale::new(name)),
            Some(("default", "true")) => languages.default = languages.listed.last().cloned(),
            _ => {}
        }
    }
    languages
}

/// `[languages.de]` in TOML, or the keys below `languages:` in YAML.
fn of_hugo(text: &str) -> Languages {
    let mut languages = Languages { default: Some(Locale::new("en")), ..Languages::default() };
    let mut add = |name: &str| {
        let locale = Locale::new(unquoted(name));
        if !languages.listed.contains(&locale) {
            languages.listed.push(locale);
        }
    };
    let mut inside: Option<Option<usize>> = None;
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        let content = line.trim();
        if let Some(name) = content.strip_prefix("[languages.") {
            add(name.split(['.', ']']).next().unwrap_or_default());
        }
        let key = content.split_once(':').map(|(key, _)| key);
        inside = match inside {
            _ if line.starts_with("languages:") => Some(None),
            Some(_) if indentation_of(line) == 0 => None,
            Some(level) if level.is_none_or(|level| level == indentation_of(line)) => {
                key.into_iter().for_each(&mut add);
                Some(Some(indentation_of(line)))
            }
            other => other,
        };
    }
    let default = text.lines().find_map(|line| line.trim().strip_prefix("defaultContentLanguage"));
    if let Some(name) = default {
        languages.default = Some(Locale::new(unquoted(name.trim_start().trim_start_matches([':', '=']))));
    }
    languages
}

fn indentation_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// A value without its quotes and a comment behind it.
fn unquoted(value: &str) -> &str {
    value.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(generator: Generator, text: &str) -> Option<Vec<String>> {
        Some(read(generator, text)?.listed.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn scripts_list_languages_as_keys_or_strings() {
        let starlight = "export default { // locales: { x: {} }\n integrations: [starlight({ title: 'a: {b', locales: { root: { label: 'English' }, de: { label: \"D\" }, 'pt-br': {} } })] }";
        assert_eq!(names(Generator::Starlight, starlight), Some(vec!["de".to_owned(), "pt-br".to_owned()]));
        let docusaurus = "module.exports = { i18n: { defaultLocale: 'en', locales: ['en', \"pt-BR\"] } }";
        let languages = read(Generator::Docusaurus, docusaurus).expect("it lists languages");
        assert_eq!(languages.default, Some(Locale::new("en")));
        assert_eq!(languages.listed, ["en", "pt-BR"].map(Locale::new));
        let vitepress = "export default { themeConfig: { search: { locales: { zh: {} } } }, locales: { root: {}, de: { label: 'x' } } }";
        assert_eq!(names(Generator::Vitepress, vitepress), Some(vec!["de".to_owned()]));
    }

    #[test]
    fn computed_languages_are_unknown() {
        for text in [
            "export default { locales }",
            "export default { locales: all }",
            "export default { locales: { de: {}, ...others } }",
            "export default { locales: { de: {",
            "export default {}",
        ] {
            assert_eq!(names(Generator::Starlight, text), None, "{text}");
        }
    }

    #[test]
    fn mkdocs_and_hugo_list_languages_in_data() {
        let mkdocs = "plugins:\n  - search\n  - i18n:\n      languages:\n        - locale: en\n          default: true\n        - locale: pt-BR # x\n          name: P\n  - other:\n      locale: xx\n";
        let languages = read(Generator::Mkdocs, mkdocs).expect("it lists languages");
        assert_eq!(languages.listed, ["en", "pt-BR"].map(Locale::new));
        assert_eq!(languages.default, Some(Locale::new("en")));
        let toml = "defaultContentLanguage = 'de'\n[languages]\n  [languages.de]\n  weight = 1\n  [languages.fr.params]\n  x = 1\n";
        let languages = read(Generator::Hugo, toml).expect("it lists languages");
        assert_eq!(
            (languages.listed, languages.default),
            (["de", "fr"].map(Locale::new).to_vec(), Some(Locale::new("de")))
        );
        let yaml = "languages:\n  en:\n    weight: 1\n  ja:\n    weight: 2\nparams:\n  xx: 1\n";
        assert_eq!(names(Generator::Hugo, yaml), Some(vec!["en".to_owned(), "ja".to_owned()]));
    }
}
