//! The languages of the pages.

use std::fmt;

/// A language of the pages, spelled like its directory or its file name suffix: `de`, `pt-BR`, `zh_Hant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(String);

/// Every language code of ISO 639-1, sorted. Withdrawn ones such as `in` and `sh` are common names of directories.
const TWO_LETTERS: [&str; 183] = [
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi", "bm",
    "bn", "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz",
    "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl",
    "gn", "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii",
    "ik", "io", "is", "it", "iu", "ja", "jv", "ka", "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr",
    "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln", "lo", "lt", "lu", "lv", "mg", "mh", "mi",
    "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng", "nl", "nn", "no", "nr", "nv",
    "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn", "ro", "ru", "rw",
    "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su", "sv",
    "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk",
    "ur", "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
];

/// Three-letter codes of languages that sites are translated into, sorted. With all of ISO 639-3, directories like
/// `src`, `api` and `app` would be languages. A missing language can be added in the configuration.
const THREE_LETTERS: [&str; 66] = [
    "arz", "ast", "bal", "bcc", "bho", "brx", "ceb", "chr", "ckb", "cmn", "crh", "csb", "dsb", "fil", "frp",
    "fur", "gom", "gsw", "hak", "haw", "hil", "hmn", "hsb", "ilo", "jbo", "kab", "kmr", "kok", "lad", "lij",
    "lmo", "ltg", "lzh", "mai", "mni", "mwl", "nan", "nap", "nds", "nqo", "pap", "pcm", "pms", "sah", "sat",
    "scn", "sco", "scs", "shi", "skr", "sma", "sme", "smj", "smn", "sms", "szl", "tet", "tig", "tok", "tzm",
    "vec", "vls", "war", "wuu", "yue", "zgh",
];

/// Every script of ISO 15924, sorted and separated by spaces. Four other letters are a word: `my-page`.
const SCRIPTS: &str = "\
     adlm afak aghb ahom arab aran armi armn avst bali bamu bass batk beng berf bhks blis bopo brah brai \
     bugi buhd cakm cans cari cham cher chis chrs cirt copt cpmn cprt cyrl cyrs deva diak dogr dsrt dupl \
     egyd egyh egyp elba elym ethi gara geok geor glag gong gonm goth gran grek gujr gukh guru hanb hang \
     hani hano hans hant hatr hebr hira hluw hmng hmnp hrkt hung inds ital jamo java jpan jurc kali kana \
     kawi khar khmr khoj kitl kits knda kore kpel krai kthi lana laoo latf latg latn leke lepc limb lina \
     linb lisu loma lyci lydi mahj maka mand mani marc maya medf mend merc mero mlym modi mong moon mroo \
     mtei mult mymr nagm nand narb nbat newa nkdb nkgb nkoo nshu ogam olck onao orkh orya osge osma ougr \
     palm pauc pcun pelm perm phag phli phlp phlv phnx piqd plrd prti psin ranj rjng rohg roro runr samr \
     sara sarb saur sgnw shaw shrd shui sidd sidt sind sinh sogd sogo sora soyo sund sunu sylo syrc syre \
     syrj syrn tagb takr tale talu taml tang tavt tayo telu teng tfng tglg thaa thai tibt tirh tnsa todr \
     tols toto tutg ugar vaii visp vith wara wcho wole xpeo xsux yezi yiii zanb zinh zmth zsye zsym zxxx \
     zyyy zzzz";

impl Locale {
    /// Takes a name as it is; it need not be a known language.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Reads a directory's name as a language tag: a known language, then perhaps a script and a region.
    /// `None` for anything else, such as `src` or `my-account`.
    #[must_use]
    pub fn recognize(name: &str) -> Option<Self> {
        if !Self::has_shape(name) {
            return None;
        }
        let language = parts(name).next()?.to_ascii_lowercase();
        let known: &[&str] = if language.len() == 2 { &TWO_LETTERS } else { &THREE_LETTERS };
        known.binary_search(&language.as_str()).is_ok().then(|| Self(name.to_owned()))
    }

    /// Whether a name is well-formed as a tag, whatever it stands for: letters, then groups of letters and digits. Nothing
    /// else is ever a language, as languages are written into code, addresses and documentation.
    pub(crate) fn is_tag(name: &str) -> bool {
        const LONGEST: usize = 8;
        let mut parts = parts(name);
        let is_language = |part: &str| (2..=LONGEST).contains(&part.len()) && alphabetic(part);
        let is_subtag = |part: &str| {
            (1..=LONGEST).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        parts.next().is_some_and(is_language) && parts.all(is_subtag)
    }

    /// Whether a name has the form of a language, then perhaps a script and a region, known or not.
    pub(crate) fn has_shape(name: &str) -> bool {
        // Most names of files are rejected by their first letters.
        let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
        let mut parts = parts(name);
        if !matches!(letters, 2 | 3) || parts.next().is_none_or(|language| language.len() != letters) {
            return false;
        }
        let rest = match parts.next() {
            Some(script) if is_script(script) => parts.next(),
            other => other,
        };
        rest.is_none_or(is_region) && parts.next().is_none()
    }

    /// The name as spelled.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The parts of a language's name, separated by `-` or `_`.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(['-', '_'])
}

fn is_script(part: &str) -> bool {
    part.len() == 4 && alphabetic(part) && SCRIPTS.contains(&part.to_ascii_lowercase())
}

fn is_region(part: &str) -> bool {
    part.len() == 2 && alphabetic(part) || part.len() == 3 && numeric(part)
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
        for name in [
            "de",
            "pt-BR",
            "pt-br",
            "PT-br",
            "zh_Hant",
            "zh-hant",
            "zh-Hans-CN",
            "es-419",
            "fil",
            "sr-Latn-RS",
        ] {
            assert!(Locale::recognize(name).is_some(), "{name}");
        }
    }

    #[test]
    fn the_known_languages_are_sorted() {
        assert!(TWO_LETTERS.is_sorted() && THREE_LETTERS.is_sorted());
        assert!(SCRIPTS.split(' ').is_sorted() && SCRIPTS.split(' ').all(|script| script.len() == 4));
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
            "my-account",
            "my-page",
            "pro-tips",
            "api-v2",
            "is-open-source",
            "no-419-x",
            "de-at-1996",
            "pt-BR-Latn",
            "in",
            "sh",
        ] {
            assert!(Locale::recognize(name).is_none(), "{name}");
        }
    }
}
