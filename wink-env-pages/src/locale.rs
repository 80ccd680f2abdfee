//! The languages of the pages.

use std::fmt;

/// A language of the pages, spelled like its directory or the end of its file name: `de`, `pt-BR`, `zh_Hant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(String);

/// Every two-letter language code of ISO 639-1, sorted.
const TWO_LETTERS: [&str; 190] = [
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bh", "bi",
    "bm", "bn", "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv",
    "dz", "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd",
    "gl", "gn", "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig",
    "ii", "ik", "in", "io", "is", "it", "iu", "iw", "ja", "ji", "jv", "jw", "ka", "kg", "ki", "kj", "kk",
    "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln", "lo", "lt",
    "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mo", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne",
    "ng", "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt",
    "qu", "rm", "rn", "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "sh", "si", "sk", "sl", "sm", "sn",
    "so", "sq", "sr", "ss", "st", "su", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to",
    "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur", "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo",
    "za", "zh", "zu",
];

/// The three-letter codes of languages that sites are translated into, sorted. With all of ISO 639-3, directories like
/// `src`, `api` and `app` would be languages. A language that is missing here can be named in the configuration.
const THREE_LETTERS: [&str; 66] = [
    "arz", "ast", "bal", "bcc", "bho", "brx", "ceb", "chr", "ckb", "cmn", "crh", "csb", "dsb", "fil", "frp",
    "fur", "gom", "gsw", "hak", "haw", "hil", "hmn", "hsb", "ilo", "jbo", "kab", "kmr", "kok", "lad", "lij",
    "lmo", "ltg", "lzh", "mai", "mni", "mwl", "nan", "nap", "nds", "nqo", "pap", "pcm", "pms", "sah", "sat",
    "scn", "sco", "scs", "shi", "skr", "sma", "sme", "smj", "smn", "sms", "szl", "tet", "tig", "tok", "tzm",
    "vec", "vls", "war", "wuu", "yue", "zgh",
];

impl Locale {
    /// Takes a name as it is; it need not be a known language.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Reads a directory's name as a language tag: a known language, then script, region and variants.
    /// `None` for anything else, such as `src` or `api`.
    #[must_use]
    pub fn recognize(name: &str) -> Option<Self> {
        if !Self::has_shape(name) {
            return None;
        }
        let language = parts(name).next()?.to_ascii_lowercase();
        let known: &[&str] = if language.len() == 2 { &TWO_LETTERS } else { &THREE_LETTERS };
        known.binary_search(&language.as_str()).is_ok().then(|| Self(name.to_owned()))
    }

    /// Whether a name has the form of a language tag, known or not.
    pub(crate) fn has_shape(name: &str) -> bool {
        let mut parts = parts(name);
        if !parts.next().is_some_and(|language| matches!(language.len(), 2 | 3) && alphabetic(language)) {
            return false;
        }
        // Script, region and variants, in this order; each may be missing.
        let mut place = 0;
        for part in parts {
            let of_part = match part.len() {
                4 if alphabetic(part) => 1,
                2 if alphabetic(part) => 2,
                3 if numeric(part) => 2,
                5..=8 if part.is_ascii() => 3,
                _ => return false,
            };
            if of_part < place || of_part == place && of_part < 3 {
                return false;
            }
            place = of_part;
        }
        true
    }

    /// The name as it is spelled.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The parts of a language's name, which `-` or `_` separates.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(['-', '_'])
}

fn alphabetic(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn numeric(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_are_recognized() {
        for name in
            ["de", "pt-BR", "pt-br", "zh_Hant", "zh-Hans-CN", "es-419", "fil", "ca-valencia", "sr-Latn-RS"]
        {
            assert!(Locale::recognize(name).is_some(), "{name}");
        }
    }

    #[test]
    fn the_known_languages_are_sorted() {
        assert!(TWO_LETTERS.is_sorted() && THREE_LETTERS.is_sorted());
    }

    #[test]
    fn other_directories_are_no_languages() {
        for name in [
            "src",
            "api",
            "docs",
            "app",
            "ui",
            "content",
            "getting-started",
            "v2",
            "",
            "de-",
            "id-of-the-thing",
        ] {
            assert!(Locale::recognize(name).is_none(), "{name}");
        }
    }
}
