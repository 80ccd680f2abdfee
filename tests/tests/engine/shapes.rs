//! Pages of other shapes than Wink's, by the cases in `shapes/`: pages, then the report and the endpoints that code
//! would be generated from. `UPDATE_CASES=1` writes the actual results into them.

use std::fs;
use std::path::{Path, PathBuf};

use tests::case::{Case, cases, updated_with};
use wink_env_pages::export;

fn files() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shapes");
    let entries = fs::read_dir(directory).expect("the cases are there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("cases can be listed").path()).collect();
    files.sort();
    files
}

/// What the check says, and the endpoints if there are any.
fn result(case: &Case) -> String {
    let endpoints = case.report().endpoints();
    let endpoints = endpoints.map_or_else(|_| String::new(), |endpoints| export::dotenv(&endpoints));
    let lines = endpoints.split_inclusive('\n').filter(|line| !line.starts_with('#'));
    case.actual() + &lines.collect::<String>()
}

#[test]
fn every_shape_gives_its_report_and_its_endpoints() {
    let mut wrong = Vec::new();
    for path in files() {
        let content = fs::read_to_string(&path).expect("the cases are text");
        let cases = cases(&content);
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, updated_with(&content, &cases, result)).expect("cases can be written");
            continue;
        }
        for case in cases {
            let actual = result(&case);
            if actual != case.expected {
                wrong.push(format!(
                    "{}: {}\nexpected:\n{}\nactual:\n{actual}",
                    path.display(),
                    case.name,
                    case.expected
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\nrun with UPDATE_CASES=1 and read the difference", wrong.join("\n"));
}
