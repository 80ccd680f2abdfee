//! Where a table has its environments.

/// Where a table has its environments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Axis {
    /// In the headers of its URL columns; its rows are services.
    Columns,
    /// In the names of its rows; its URL columns are services, or, if there is only one, the heading is.
    Rows,
    /// In the heading above it; its rows are services.
    Headings,
}

impl Axis {
    /// The axis of that name in the configuration.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "columns" => Self::Columns,
            "rows" => Self::Rows,
            "headings" => Self::Headings,
            _ => return None,
        })
    }
}

/// What environments are called everywhere, whatever the language of the page. Sorted.
const WELL_KNOWN: [&str; 23] = [
    "acceptance",
    "canary",
    "dev",
    "develop",
    "development",
    "devnet",
    "live",
    "localhost",
    "localnet",
    "mainnet",
    "preprod",
    "preproduction",
    "preview",
    "prod",
    "production",
    "qa",
    "sandbox",
    "stage",
    "staging",
    "test",
    "testing",
    "testnet",
    "uat",
];

/// Whether a name in `snake_case` is that of an environment: one of those given, or with a word that is well known.
pub(crate) fn is_environment(name: &str, given: &[String]) -> bool {
    given.iter().any(|given| given == name)
        || name.split('_').any(|word| WELL_KNOWN.binary_search(&word).is_ok())
}

/// The axis that only one reading of the names leaves: most of the columns, or most of the rows, are environments.
pub(crate) fn recognized<'a>(
    columns: impl ExactSizeIterator<Item = Option<&'a str>>,
    rows: impl ExactSizeIterator<Item = Option<&'a str>>,
    given: &[String],
) -> Option<Axis> {
    let is_single = columns.len() == 1;
    let are_columns = are_environments(columns, given);
    let rows: Vec<Option<&str>> = rows.collect();
    let are_rows =
        are_environments(rows.iter().copied(), given) && !(is_single && are_repeated(&rows, given));
    match (are_columns, are_rows) {
        (true, false) => Some(Axis::Columns),
        (false, true) => Some(Axis::Rows),
        _ => None,
    }
}

/// Whether an environment is in several names, which then have something else in them as well.
fn are_repeated(names: &[Option<&str>], given: &[String]) -> bool {
    let is_given = |name: &str| given.iter().any(|given| given == name);
    let known = |word: &&str| WELL_KNOWN.binary_search(word).is_ok();
    let mut names: Vec<&str> = names.iter().flatten().copied().filter(|name| !is_given(name)).collect();
    names.sort_unstable();
    names.dedup();
    let mut words: Vec<&str> = names.iter().filter_map(|name| name.split('_').find(known)).collect();
    words.sort_unstable();
    words.windows(2).any(|pair| pair[0] == pair[1])
}

/// Whether at least half of the names are those of environments.
fn are_environments<'a>(names: impl ExactSizeIterator<Item = Option<&'a str>>, given: &[String]) -> bool {
    let count = names.len();
    let known = names.flatten().filter(|name| is_environment(name, given)).count();
    known > 0 && known * 2 >= count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(columns: &[&'static str], rows: &[&'static str], given: &[&str]) -> Option<Axis> {
        let given: Vec<String> = given.iter().map(|name| (*name).to_owned()).collect();
        recognized(columns.iter().copied().map(Some), rows.iter().copied().map(Some), &given)
    }

    #[test]
    fn the_words_can_be_searched() {
        assert!(WELL_KNOWN.is_sorted());
    }

    #[test]
    fn an_axis_is_recognized_if_only_one_of_two_readings_is_left() {
        for (columns, rows, found) in [
            (&["staging", "production"][..], &["iam", "extranet"][..], Some(Axis::Columns)),
            (&["url"], &["test", "production"], Some(Axis::Rows)),
            (&["json_rpc", "web_socket"], &["mainnet", "testnet", "devnet"], Some(Axis::Rows)),
            (&["mainnet_url", "testnet_url"], &["lago", "faucet"], Some(Axis::Columns)),
            (&["staging", "produktion"], &["test_console", "iam", "links"], Some(Axis::Columns)),
            (&["console", "sign_in"], &["global", "china"], None),
            (&["staging", "production"], &["test", "live"], None),
            (&["latest", "contest"], &["a", "b"], None),
            (&["url"], &["production_api", "production_app", "test_api"], None),
            (&["api", "app"], &["production_eu", "production_us", "test"], Some(Axis::Rows)),
        ] {
            assert_eq!(axis(columns, rows, &[]), found, "{columns:?} {rows:?}");
        }
        assert_eq!(
            axis(&["console", "sign_in"], &["global", "china"], &["global", "china"]),
            Some(Axis::Rows)
        );
        assert_eq!(axis(&["global", "china"], &["a"], &["global", "china"]), Some(Axis::Columns));
    }
}
